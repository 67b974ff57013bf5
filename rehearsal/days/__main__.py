"""`python -m rehearsal.days OUT SEED COUNT`: write days into a folder; the same seed gives the same days."""

import random
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from rehearsal.days.making import made
from rehearsal.days.regimes import REGIMES
from server.days.files import write_day


def main(given: Sequence[str]) -> int:
    """Write the days, each with a line about it; gives the exit code."""
    parser = ArgumentParser(prog="python -m rehearsal.days", description="Makes days for a rehearsal.")
    parser.add_argument("out", type=Path, help="the folder to write them into")
    parser.add_argument("seed", type=int, help="the same seed gives the same days")
    parser.add_argument("count", type=int, help=f"how many; in turn {', '.join(regime.name for regime in REGIMES)}")
    chosen = parser.parse_args(given)
    chosen.out.mkdir(parents=True, exist_ok=True)
    chance = random.Random(chosen.seed)
    for ordinal, regime in enumerate(islice(cycle(REGIMES), chosen.count), start=1):
        day = made(regime, f"{ordinal:02}-{regime.name}", chance)
        write_day(day, chosen.out)
        hours = sum(visitor.contact_s for visitor in day.coming) / 3600
        print(f"{day.name}: {len(day.coming)} visitors of {len(day.visitors)} come, {hours:.1f} hours of work")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
