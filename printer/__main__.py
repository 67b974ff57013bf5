"""`python -m printer`: prints the hall's slips on the printer beside this machine."""

import asyncio
import contextlib
import logging
import signal
import sys

from printer.agent import Agent
from printer.settings import BadSettings, Settings, settings
from server.protocol.client import SentAway

ADVICE = {
    "revoked": "A manager put this printer out. To pair it anew, remove {token} and start again.",
    "replaced": "Another printer connected under the same name. Give each printer a name of its own.",
    "unknown_hall": "The server has no such hall. Look at its config.toml.",
    "version": "Server and printer are of different versions. Update the older of the two.",
    "not_allowed": "This token is not that of a printer. Remove {token} and start again.",
}
"""What a person can do when the hall does not want this printer, by the code with which it said goodbye."""


async def _until_told(agent: Agent) -> None:
    """Run until the service manager or a person at the terminal says stop."""
    running = asyncio.create_task(agent.run())
    for told in (signal.SIGTERM, signal.SIGINT):
        # Windows has no such handlers; there the interrupt ends it.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(told, running.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await running


def _run(found: Settings) -> str | None:
    """What a person must know and do, or nothing when it was told to stop."""
    agent = Agent(found)
    sentence: str | None = None
    try:
        asyncio.run(_until_told(agent))
    except* SentAway as group:
        away = group.exceptions[0]
        assert isinstance(away, SentAway)
        advice = ADVICE.get(away.code, "").format(token=agent.token.path)
        sentence = f"printer: the hall hung up ({away}). {advice}"
    return sentence


def main() -> None:
    """Read the settings, then work."""
    try:
        found = settings(sys.argv[1:])
    except BadSettings as error:
        sys.exit(f"printer: {error}")
    level = logging.ERROR if found.quiet else logging.INFO
    # By force: the printing library takes the log for itself when it is imported.
    logging.basicConfig(level=level, format="%(asctime)s %(name)s %(message)s", force=True)
    sys.exit(_run(found))


if __name__ == "__main__":
    main()
