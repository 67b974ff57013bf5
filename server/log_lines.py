"""One plain line per thing worth knowing: when (UTC), how bad, where, what. No names of people."""

import logging
import sys
import time


def begin(level: int) -> None:
    """Log to standard error from here on."""
    handler = logging.StreamHandler(sys.stderr)
    lines = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    lines.converter = time.gmtime
    handler.setFormatter(lines)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # Its lines about each connection say nothing that the house does not say better.
    logging.getLogger("uvicorn.error").setLevel(max(level, logging.WARNING))
    logging.getLogger("alembic").setLevel(logging.WARNING)
