"""What a day would have been with another rule, another split, or other counters: the waits side by side.

The same people come at the same times for contacts of the same length; only what is asked about changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from server.days.day import Day, Opening
from server.floor.town import Class, CounterKind, Rules, Town
from server.forecast.learning import Learned
from server.forecast.playing import OURS, stays_under
from server.forecast.plot import lines, stacked
from server.forecast.replay import MIDNIGHT
from server.forecast.tallies import Tally, by_quarter, tally

ALL = "*"
CLASSES_FIRST: tuple[Class, ...] = ("appointment", "short", "seated", "seat")
QUARTERS_AN_HOUR = 4


@dataclass(frozen=True, slots=True)
class Variant:
    """A day as it might have been: the name of a rule in `playing.NAMES`, other numbers for it, other counters."""

    name: str
    rule: str = OURS
    rules: Rules | None = None
    extra: tuple[Opening, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a variant. `curves`: per class the mean wait in minutes by quarter of an hour after midnight."""

    name: str
    tally: Tally
    curves: Mapping[Class, Mapping[int, float]]


def compare(day: Day, town: Town, variants: Sequence[Variant]) -> tuple[Told, ...]:
    """Each variant of the day, played. Raises KeyError for a rule that does not exist.

    What looks ahead knows of how long contacts last what is configured, and what the day itself shows.
    """
    return tuple(_told(day, town, variant) for variant in variants)


def split_at(rules: Rules, minutes: float) -> Rules:
    """The same rules with visits counted as short that usually take less than so many minutes."""
    return replace(rules, short_below_s=round(60 * minutes))


def one_more(day: Day, kind: CounterKind, opens_s: int, closes_s: int | None = None) -> Opening:
    """A counter more of this kind, until the last one closes, with the skills of most counters of its kind."""
    skills = [opening.skills for opening in day.openings if opening.kind == kind]
    most = max(set(skills), key=lambda each: (skills.count(each), each)) if skills else ALL
    names = {opening.counter for opening in day.openings}
    number = next(number for number in range(1, len(names) + 2) if f"+{number}" not in names)
    return Opening(f"+{number}", kind, most, opens_s, day.ends_s if closes_s is None else closes_s)


def changed(day: Day, variant: Variant) -> Day:
    """The day with the counters of the variant."""
    kept = day.without(*variant.without)
    return replace(kept, openings=(*kept.openings, *variant.extra))


def table(told: Sequence[Told]) -> str:
    """The variants side by side, a line for each class and figure."""
    width = max(14, *(len(each.name) + 2 for each in told))
    rows = [("", *(each.name for each in told))]
    for class_ in classes(told):
        for figure, of in (("mean", "mean"), ("p90", "p90"), ("p95", "p95")):
            found = (each.tally.classes.get(class_) for each in told)
            rows.append(
                (f"{class_}, {figure}", *("-" if each is None else f"{getattr(each, of):.1f}" for each in found))
            )
        over = (each.tally.classes.get(class_) for each in told)
        rows.append((f"{class_}, over target", *("-" if each is None else f"{100 * each.over:.0f} %" for each in over)))
    rows.append(("appointments on time", *(f"{100 * each.tally.on_time:.0f} %" for each in told)))
    rows.append(("waited over 45 min", *(str(each.tally.over_45) for each in told)))
    rows.append(("left", *(str(each.tally.left) for each in told)))
    rows.append(("minutes past target", *(f"{each.tally.breach_min:,.0f}" for each in told)))
    return "\n".join(f"{row[0]:<26}" + "".join(f"{cell:>{width}}" for cell in row[1:]) for row in rows)


def plot(day: str, told: Sequence[Told]) -> str:
    """A plot of each class under the other, a line for each variant, as SVG."""
    parts = []
    for class_ in classes(told):
        series = {
            each.name: [(q / QUARTERS_AN_HOUR, w) for q, w in each.curves.get(class_, {}).items()] for each in told
        }
        quarters = [x for points in series.values() for x, _ in points]
        hours = range(ceil(min(quarters, default=0)), int(max(quarters, default=0)) + 1)
        ticks = {float(hour): f"{hour}:00" for hour in hours}
        parts.append(lines(f"{day}: {class_}", series, "wait began at", "mean wait (min)", ticks))
    return stacked(parts)


def classes(told: Sequence[Told]) -> list[Class]:
    """The classes that occur, in the order in which people ask about them."""
    found = {class_ for each in told for class_ in each.tally.classes}
    return [*(each for each in CLASSES_FIRST if each in found), *sorted(found - set(CLASSES_FIRST))]


def _told(day: Day, town: Town, variant: Variant) -> Told:
    rules = variant.rules or town.rules
    stays = stays_under(variant.rule, changed(day, variant), town, rules, lambda: Learned(town.services))
    names = sorted({stay.class_ for stay in stays})
    curves = {name: by_quarter((stay for stay in stays if stay.class_ == name), MIDNIGHT) for name in names}
    return Told(variant.name, tally(stays), curves)
