"""TypeScript of the pages, run from a test: `await evaluate(code, argument)` gives what it writes."""

import asyncio
import os
import sys
from pathlib import Path

from tests.source import ROOT


async def evaluate(code: str, argument: str) -> str:
    """The output of this module text; it imports as a file at the root would."""
    ran = await asyncio.create_subprocess_exec(
        Path(sys.executable).parent / "deno", "eval", "--quiet", "--ext=ts", code, argument,
        cwd=ROOT, env={**os.environ, "DENO_DIR": str(ROOT / ".venv/deno")},
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    written, _ = await ran.communicate()
    assert ran.returncode == 0
    return written.decode()
