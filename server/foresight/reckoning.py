"""What a manager asks beside the live floor: past days played otherwise, the slider tried, a day to come."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from sqlalchemy import Engine

from server.days.day import Day, Opening
from server.floor.events import Event
from server.floor.town import Rules, Town
from server.forecast.expected_days import Booked, expected_days
from server.forecast.past import past_day
from server.forecast.playing import stays_under
from server.forecast.replay import MIDNIGHT, Stay
from server.forecast.tallies import by_quarter, tally
from server.forecast.tomorrow import Outlook, tomorrow
from server.forecast.whatif import one_more, split_at
from server.foresight.following import known
from server.foresight.messages import Favouring, Learnt, Reckon, ToCome, Unknown, WhatIf
from server.journal import agenda, reading
from server.journal.store import FILE, reading_engine
from server.protocol.what_if import (
    ClassExpected,
    ClassPlayed,
    OutlookShown,
    Played,
    RosterChange,
    TomorrowTold,
    VariantAsked,
    WhatIfTold,
)

QUARTER_MIN = 15
PREVIEW_DAYS = 3
"""Days that the slider is tried on, each twice with the look-ahead: some two seconds of one core a time."""
DRAWN = 6
"""Drawings of a day to come. Every roster is tried on the same ones."""
AS_IT_IS = VariantAsked()

Answer = WhatIfTold | TomorrowTold | Unknown


class _Unknown(Exception):
    """There is nothing to reckon with; the text is the code that says why."""


@dataclass(frozen=True, slots=True)
class _PastDay:
    """A day of the journal, and the town to play it in."""

    day: Day
    town: Town


def reckon(asked: Reckon) -> Answer:
    """The answer to the question."""
    engine = reading_engine(Path(asked.folder) / FILE)
    try:
        match asked.question:
            case WhatIf():
                past = _past(engine, asked.town, asked.question.date)
                return _played([past], (AS_IT_IS, *asked.question.variants), asked.learnt)
            case Favouring():
                days = _last_days(engine, asked.town)
                return _played(days, (AS_IT_IS, VariantAsked(favour=asked.question.value)), asked.learnt)
            case ToCome():
                return _to_come(engine, asked, asked.question.date)
    except _Unknown as error:
        return Unknown(str(error))
    finally:
        engine.dispose()


def _played(days: Sequence[_PastDay], variants: Sequence[VariantAsked], learnt: Learnt | None) -> WhatIfTold:
    columns = [[stay for each in days for stay in _stays(each, variant, learnt)] for variant in variants]
    return WhatIfTold(tuple(each.day.name for each in days), tuple(map(_column, columns)))


def _stays(past: _PastDay, variant: VariantAsked, learnt: Learnt | None) -> Sequence[Stay]:
    if set(variant.without) - set(past.day.counters):
        raise _Unknown("unknown_counter")
    day = past.day.without(*variant.without)
    for extra in variant.extra:
        day = replace(day, openings=(*day.openings, one_more(day, extra.kind, 60 * extra.opens_min)))
    rules = _rules(past.town.rules, variant)
    return stays_under(variant.rule, day, past.town, rules, lambda: known(past.town, learnt)[0])


def _rules(rules: Rules, variant: VariantAsked) -> Rules:
    if variant.favour is not None:
        rules = replace(rules, favour=variant.favour)
    return rules if variant.split_min is None else split_at(rules, variant.split_min)


def _column(stays: Sequence[Stay]) -> Played:
    told = tally(stays)
    return Played(
        classes=tuple(_class(name, stays) for name in told.classes),
        on_time=told.on_time,
        over_45=told.over_45,
        left=told.left,
        breach_min=told.breach_min,
    )


def _class(name: str, stays: Sequence[Stay]) -> ClassPlayed:
    own = [stay for stay in stays if stay.class_ == name]
    waits = tally(own).all
    curve = tuple((QUARTER_MIN * quarter, mean) for quarter, mean in by_quarter(own, MIDNIGHT).items())
    return ClassPlayed(name, waits.visits, waits.mean, waits.p50, waits.p90, waits.p95, waits.over, curve)


def _dates(engine: Engine, hall: str) -> dict[str, int]:
    """The days of the journal, oldest first, and the seq that each opened at."""
    return {json.loads(text)["date"]: seq for seq, text in reading.days(engine, hall)}


def _last_days(engine: Engine, town: Town) -> list[_PastDay]:
    """The last days that are over and had visitors, oldest first."""
    found: list[_PastDay] = []
    for day in reversed([*_dates(engine, town.hall)][:-1]):
        try:
            found.append(_past(engine, town, day))
        except _Unknown:
            continue
        if len(found) == PREVIEW_DAYS:
            break
    if not found:
        raise _Unknown("no_days_yet")
    return found[::-1]


def _past(engine: Engine, town: Town, day: str) -> _PastDay:
    dates = _dates(engine, town.hall)
    if day not in dates:
        raise _Unknown("unknown_day")
    until = min((seq for seq in dates.values() if seq > dates[day]), default=None)
    entries = reading.entries(engine, town.hall, dates[day] - 1)
    events = [entry.event for entry in entries if until is None or entry.seq < until]
    happened = (event for event in events if isinstance(event, Event))
    found = _PastDay(*past_day(happened, town, _midnight(day, town.zone), day))
    if not found.day.coming or not found.day.openings:
        raise _Unknown("quiet_day")
    return found


def _midnight(day: str, zone: str) -> int:
    return round(datetime.combine(date.fromisoformat(day), datetime.min.time(), ZoneInfo(zone)).timestamp() * 1000)


def _to_come(engine: Engine, asked: Reckon, day: str) -> TomorrowTold:
    weekday = date.fromisoformat(day).weekday()
    like = _like(engine, asked.town, weekday)
    learned, _ = known(asked.town, asked.learnt)
    booked = _booked(engine, asked.town, day)
    rng = np.random.default_rng(asked.seed)
    days = expected_days(booked, learned, _offered(like.day.openings, asked.town), rng, DRAWN, weekday)
    told = tomorrow(days, asked.town)
    return TomorrowTold(
        date=day,
        like=like.day.name,
        booked=len(booked),
        walk_ins=sum(each.agreed_s is None for drawn in days for each in drawn.visitors) / DRAWN,
        as_is=_outlook(told.as_is),
        more=tuple(RosterChange(kind, _outlook(each)) for kind, each in told.more.items()),
        less=tuple(RosterChange(counter, _outlook(each)) for counter, each in told.less.items()),
        smallest=None if told.smallest is None else _outlook(told.smallest),
    )


def _like(engine: Engine, town: Town, weekday: int) -> _PastDay:
    """The last day of this weekday that is over and had counters open, else the last day that had."""
    dates = [*_dates(engine, town.hall)][:-1][::-1]
    same = [each for each in dates if date.fromisoformat(each).weekday() == weekday]
    for each in (*same, *dates):
        try:
            return _past(engine, town, each)
        except _Unknown:
            continue
    raise _Unknown("no_days_yet")


def _offered(openings: Sequence[Opening], town: Town) -> tuple[Opening, ...]:
    """The same openings, for what is offered now: combinations of that day stand for themselves in it only."""
    kept = ((each, [name for name in each.skills.split() if name in town.services]) for each in openings)
    return tuple(replace(each, skills=" ".join(skills)) for each, skills in kept if skills)


def _booked(engine: Engine, town: Town, day: str) -> list[Booked]:
    """The appointments of that day in the hall, each for what takes longest of it."""
    bookings = agenda.read(engine, town.hall, day).on(day)
    mine = (each for each in bookings if each.state == "booked" and each.channel == "hall")
    midnight = _midnight(day, town.zone)
    found = []
    for each in mine:
        offered = [wanted for wanted in each.services if wanted.service in town.services]
        if offered:
            longest = max(offered, key=lambda wanted: wanted.amount * town.services[wanted.service].usual_s)
            agreed_s = (each.place.agreed - midnight) // 1000
            found.append(Booked(agreed_s, longest.service, longest.amount, each.seat))
    return found


def _outlook(outlook: Outlook) -> OutlookShown:
    return OutlookShown(
        counters=outlook.counters,
        classes=tuple(
            ClassExpected(
                name,
                outlook.within[name],
                tuple((QUARTER_MIN * quarter, *waits) for quarter, waits in quarters.items()),
            )
            for name, quarters in outlook.quarters.items()
        ),
        mean_min=outlook.mean_min,
        breach_min=outlook.breach_min,
        keeps=outlook.keeps,
    )
