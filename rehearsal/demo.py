"""`make demo`: a hall full of life, on this machine, to look at and take part in until its day ends."""

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from rehearsal.ending import STOPPED, ended
from rehearsal.lines import House
from rehearsal.own_days import read_day
from rehearsal.own_server import own_server
from rehearsal.play import by_the_clock, play

DAY = "03-busy-monday"
# Whoever came before this comes at once, so that there is something to see at once.
BEGIN = "2026-04-13T09:20:00"
# A quarter of an hour passes in two and a half minutes; any faster, and a call is gone before it is read.
SPEED = 6.0
# Nobody sits there, so that whoever looks around can.
FREE = {"E2": "Balie 2", "D2": "Balie 4"}

INVITATION = """
  {address}

Look at the displays and the manager's page, take a ticket at the kiosk, or sit down at {free}.
Everything else is played, {speed:g} times as fast as life. Ctrl-C ends it."""


def arguments(given: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m rehearsal.demo", description="Plays a day to look at, on this machine.")
    parser.add_argument("--port", type=int, help="the port, instead of the configured one; 0 takes a free one")
    return parser.parse_args(given)


async def demonstrate(port: int | None) -> int:
    """Play the day on a server of its own; gives the exit code."""
    words = () if port is None else ("--port", str(port))
    with tempfile.TemporaryDirectory(prefix="onthaal-demo-") as folder:
        async with own_server(BEGIN, SPEED, Path(folder), *words) as address:
            print(INVITATION.format(address=address, free=" or ".join(FREE.values()), speed=SPEED), flush=True)
            await play(read_day(DAY).without(*FREE), House(address, "gemeentehuis"), by_the_clock, lambda _: None)
    print("The day is over.")
    return 0


def main(given: Sequence[str]) -> int:
    """Run until told to stop; gives the exit code."""
    code = ended(demonstrate(arguments(given).port))
    return 0 if code == STOPPED else code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
