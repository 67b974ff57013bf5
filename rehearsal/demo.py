"""`make demo`: a hall full of life, on this machine, to look at and take part in until its day ends."""

import asyncio
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from rehearsal.files import read_day
from rehearsal.lines import House
from rehearsal.own_server import DidNotStart, own_server
from rehearsal.play import by_the_clock, play
from rehearsal.stopping import stoppable

DAY = "02-normal"
BEGIN = "2026-04-14T09:05:00"
# A quarter of an hour passes in two minutes, and a call can still be heard and read.
SPEED = 8.0
# Nobody sits there, so that whoever looks around can.
FREE = ("E2", "D2")

INVITATION = """
  {address}

Look at the displays and the manager's page, take a ticket at the kiosk, or sit down at counter {free}.
Everything else is played, {speed:g} times as fast as life. Ctrl-C ends it."""


def arguments(given: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m rehearsal.demo", description="Plays a day to look at, on this machine.")
    parser.add_argument("--port", type=int, help="the port, instead of the configured one; 0 takes a free one")
    return parser.parse_args(given)


async def demonstrate(port: int | None) -> None:
    """Play the day on a server of its own."""
    words = () if port is None else ("--port", str(port))
    with stoppable(), tempfile.TemporaryDirectory(prefix="onthaal-demo-") as folder:
        async with own_server(BEGIN, SPEED, Path(folder), *words) as address:
            print(INVITATION.format(address=address, free=" or ".join(FREE), speed=SPEED), flush=True)
            await play(read_day(DAY).without(*FREE), House(address, "gemeentehuis"), by_the_clock, lambda _: None)
    print("The day is over.")


def main(given: Sequence[str]) -> int:
    """Run until told to stop; gives the exit code."""
    try:
        asyncio.run(demonstrate(arguments(given).port))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 0
    except DidNotStart as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
