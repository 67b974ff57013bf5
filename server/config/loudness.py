"""How loud the displays of a hall are through the day: `volume = { "07:00" = 50, "09:00" = 100 }`."""

from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from server.config.halls import HallPart
from server.config.problems import Problem
from server.config.values import Clock
from server.protocol.shown import VolumeFrom

LOUDEST = 100
_TIME = TypeAdapter(Clock)


def volume(hall: HallPart) -> tuple[VolumeFrom, ...]:
    """The volumes in the order of the day."""
    changes = ((_TIME.validate_python(time), percent) for time, percent in hall.volume.items())
    return tuple(VolumeFrom(minute, percent) for minute, percent in sorted(changes))


def check_volume(hall: HallPart) -> Iterator[Problem]:
    """What is wrong with them."""
    for time, percent in hall.volume.items():
        try:
            minute = _TIME.validate_python(time)
        except ValidationError:
            minute = None
        if minute is None or minute == 24 * 60:
            yield Problem(("volume", time), 'expected a time of the day such as "08:30"')
        if not 0 <= percent <= LOUDEST:
            yield Problem(("volume", time), f"expected a percentage from 0 to {LOUDEST}, found {percent}")
