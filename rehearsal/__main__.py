"""`python -m rehearsal DAY`: play a day with simulated visitors and staff, and tell what happened."""

import sys
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rehearsal.ending import FAILED, ended
from rehearsal.lines import House
from rehearsal.own_days import own_days, read_day
from rehearsal.own_server import exported, own_server
from rehearsal.play import Midnight, from_now, play, whole
from rehearsal.replay import held_against, table_of
from rehearsal.report import heading, report
from rehearsal.tally import Figures, figures
from server.days.day import Day, clock
from server.days.files import BadDay

# A date without a change of the clock; which one does not matter where the hall is open all day.
DATE = "2026-04-14"
# The server's clock runs while it starts and the lines are opened.
STARTS_WITHIN_S = 4.0
FASTEST = 600.0


def arguments(given: Sequence[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m rehearsal",
        description="Plays a day of visitors and staff over real websockets and tells what happened. "
        "Exit code 1 when a ticket was lost or called twice, a call was not seen, or the journal tells it otherwise.",
    )
    parser.add_argument("day", help=f"the day's files without ending, or one of: {', '.join(own_days())}")
    parser.add_argument("--speed", type=_speed, default=60.0, help="times as fast as life (%(default)g), 1 to 600")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the journal in this new folder")
    parser.add_argument(
        "--server",
        metavar="URL",
        help="play at this server, which was started for trying out, from now on and as fast as its clock runs",
    )
    parser.add_argument("--hall", default="gemeentehuis", metavar="ID", help="the hall (%(default)s)")
    return parser.parse_args(given)


def _speed(text: str) -> float:
    speed = float(text)
    if not 1 <= speed <= FASTEST:
        raise ArgumentTypeError(f"from 1 to {FASTEST:g}")
    return speed


async def rehearse(options: Namespace) -> int:
    """Play the day there, or at a server that is started for it, and tell; gives the exit code."""
    day = read_day(options.day)
    if options.server:
        played = await _played(day, House(options.server, options.hall), from_now)
    else:
        played = await _played_alone(options, day)
    print(f"\n{report(played)}")
    return FAILED if played.faults else 0


async def _played_alone(options: Namespace, day: Day) -> Figures:
    print(heading(day, options.speed), flush=True)
    begin = _begin(day, options.speed)
    with _folder(options.keep) as folder:
        async with own_server(begin, options.speed, folder, "--port", "0") as address:
            played = await _played(day, House(address, options.hall), whole)
        return held_against(played, table_of(await exported(folder, options.hall)), options.speed)


async def _played(day: Day, house: House, midnight: Midnight) -> Figures:
    notes, town = await play(day, house, midnight, lambda line: print(line, flush=True))
    return figures(day, notes, town, alone=midnight is whole)


def _begin(day: Day, speed: float) -> str:
    return f"{DATE}T{clock(max(0, day.begins_s - round(STARTS_WITHIN_S * speed)), with_seconds=True)}"


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is None:
        with tempfile.TemporaryDirectory(prefix="onthaal-") as folder:
            yield Path(folder)
        return
    if kept.exists() and any(kept.iterdir()):
        raise BadDay(f"{kept} holds something already. A rehearsal needs a new folder: its clock begins anew.")
    yield kept


def main(given: Sequence[str]) -> int:
    """Rehearse; gives the exit code."""
    return ended(rehearse(arguments(given)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
