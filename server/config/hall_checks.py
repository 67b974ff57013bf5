"""What must agree within a hall: counters in one number series, displays that can be read, hours that make sense."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from server.config.able import services_of
from server.config.agenda_town import check_rosters
from server.config.closures import check_closures
from server.config.file import File
from server.config.halls import HallPart, ZonePart
from server.config.legible import readable_m, texts
from server.config.loudness import check_volume
from server.config.problems import Problem
from server.config.values import WEEKDAYS


def check_hall(file: File, name: str) -> Iterator[Problem]:
    """Everything that does not agree in this hall."""
    hall = file.halls[name]
    problems = (
        _places(hall),
        _languages(hall),
        _counters(file, hall),
        _seats(file, hall),
        _zones(file, hall),
        _hours(file, hall),
        check_closures(hall),
        check_volume(hall),
        check_rosters(file, hall),
    )
    for problem in (each for found in problems for each in found):
        yield Problem(("halls", name, *problem.key), problem.told)


def _places(hall: HallPart) -> Iterator[Problem]:
    for kind in ("short", "seated"):
        if kind not in hall.places:
            yield Problem(("places",), f"expected where {kind} visitors wait, under {kind}")


def _languages(hall: HallPart) -> Iterator[Problem]:
    if len(set(hall.languages)) != len(hall.languages):
        yield Problem(("languages",), "expected each language once")


def _counters(file: File, hall: HallPart) -> Iterator[Problem]:
    numbers = {name: re.findall(r"\d+", counter.name) for name, counter in hall.counters.items()}
    times = Counter(found[0] for found in numbers.values() if len(found) == 1)
    for name, counter in hall.counters.items():
        at = ("counters", name)
        if len(numbers[name]) != 1:
            yield Problem((*at, "name"), f'expected a name with one number, such as "Balie 2", found {counter.name!r}')
        elif times[numbers[name][0]] > 1:
            told = f"number {numbers[name][0]} is used twice: counters share one series, so that the figure says enough"
            yield Problem((*at, "name"), told)
        for skill in counter.skills:
            if skill not in file.skills:
                yield Problem((*at, "skills"), f"expected one of {', '.join(file.skills)}, found {skill!r}")
        for place, span in enumerate(counter.breaks):
            if span.until <= span.from_:
                yield Problem((*at, "breaks", place, "until"), "expected a time after from")
        if not all(0 <= place <= 100 for place in counter.at):
            yield Problem((*at, "at"), "expected two numbers from 0 to 100, from left and from top")


def _seats(file: File, hall: HallPart) -> Iterator[Problem]:
    seats = [counter for counter in hall.counters.values() if counter.kind != "standing"]
    can = {service for counter in seats for service in services_of(file, counter)}
    for service in file.services:
        if service not in can:
            told = f"{service} can be done at no desk or room here, and who cannot stand must be helped too"
            yield Problem(("counters",), told)


def _zones(file: File, hall: HallPart) -> Iterator[Problem]:
    for name, zone in hall.zones.items():
        at = ("zones", name)
        shown = tuple(hall.counters) if zone.counters is None else zone.counters
        missing = [counter for counter in shown if counter not in hall.counters]
        if missing or not shown:
            told = f"expected some of {', '.join(hall.counters)}, found {', '.join(missing) or 'none'}"
            yield Problem((*at, "counters"), told)
        else:
            yield from _legible(file, at, zone, [hall.counters[counter].name for counter in shown])


def _legible(file: File, at: tuple[str, str], zone: ZonePart, names: list[str]) -> Iterator[Problem]:
    letters = {file.rules.letters.short, file.rules.letters.seated, *(group.letter for group in file.groups.values())}
    told = texts(filter(None, letters), names)
    readable = readable_m(zone.layout, zone.panel, told)
    if readable < zone.panel.distance_m:
        widest = max(names, key=len)
        yield Problem(
            (*at, "panel"),
            f"calls with the place {widest!r} can be read from {readable:.1f} m on this panel, and people wait up to "
            f"{zone.panel.distance_m:g} m away: expected shorter names, a larger panel or a second one",
        )


def _hours(file: File, hall: HallPart) -> Iterator[Problem]:
    for at, span in enumerate(hall.hours):
        if span.until <= span.from_:
            yield Problem(("hours", at, "until"), "expected a time after from")
        for service in span.by_appointment:
            if service not in file.services:
                yield Problem(("hours", at, "by_appointment"), f"no service is called {service!r}")
    yield from _overlaps(hall)


def _overlaps(hall: HallPart) -> Iterable[Problem]:
    for weekday, day in enumerate(WEEKDAYS):
        spans = [(span.from_, span.until, at) for at, span in enumerate(hall.hours) if weekday in span.weekdays]
        for (_, until, _), (opens, _, at) in pairwise(sorted(spans)):
            if opens < until:
                yield Problem(("hours", at), f"this span overlaps another one on {day}")
