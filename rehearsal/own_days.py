"""The days that come with the rehearsal, by their names."""

from pathlib import Path

from server.days.day import Day
from server.days.files import BadDay
from server.days.files import read_day as read_files

OWN = Path(__file__).parent / "days"


def own_days() -> list[str]:
    """The names of the days that come with the rehearsal."""
    return sorted(path.name.removesuffix(".visitors.csv") for path in OWN.glob("*.visitors.csv"))


def read_day(named: str) -> Day:
    """The day at this path without ending, or of this name among our own; raises BadDay."""
    try:
        return read_files(OWN / named if named in own_days() else Path(named))
    except BadDay as error:
        raise BadDay(f"{error} Our own days: {', '.join(own_days())}.") from None
