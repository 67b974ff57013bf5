"""A day of the journal can be played again."""

from dataclasses import replace

from rehearsal.own_days import read_day
from server.days.day import Day
from server.floor.commands.asker import Wanted
from server.floor.events import Event
from server.floor.events.counters import CounterPaused, CounterReleased, CounterResumed, CounterTaken
from server.floor.events.visits import TicketTaken
from server.floor.policy import choose
from server.floor.town import Town
from server.forecast.past import Past, past_day
from server.forecast.replay import MIDNIGHT, Played, play
from server.forecast.sample_town import sample_town

TOWN = sample_town()


def heard(day: Day) -> tuple[Played, list[Event]]:
    """The day played, and all its events."""
    events: list[Event] = []
    return play(day, TOWN, choose, TOWN.rules, lambda _, event: events.append(event)), events


def again(events: list[Event]) -> tuple[Day, Town]:
    return past_day(events, TOWN, MIDNIGHT, "a-day")


def test_a_day_read_from_its_events_goes_as_it_went() -> None:
    before, events = heard(read_day("03-busy-monday"))
    day, town = again(events)
    after = play(day, town, choose, town.rules)
    assert [(each.ticket, each.started, each.left) for each in after.stays] == [
        (each.ticket, each.started, each.left) for each in before.stays
    ]


def test_who_was_expected_and_never_came_is_still_expected() -> None:
    _, events = heard(read_day("03-busy-monday"))
    absent = [each for each in read_day("03-busy-monday").visitors if each.arrives_s is None]
    day, _ = again(events)
    assert sorted(each.agreed_s or 0 for each in day.visitors if each.arrives_s is None) == sorted(
        each.agreed_s or 0 for each in absent
    )


def test_a_visit_for_two_services_stays_one_contact_that_needs_both() -> None:
    _, events = heard(read_day("01-quiet-morning"))
    first = next(number for number, event in enumerate(events) if isinstance(event, TicketTaken))
    taken = events[first]
    assert isinstance(taken, TicketTaken)
    events[first] = replace(taken, services=(Wanted("id-card"), Wanted("passport", 2)))
    day, town = again(events)
    assert day.visitors[0].service == "id-card+passport*2"
    assert town.services["id-card+passport*2"].usual_s == 60 * (8 + 10 + 6)
    assert any("id-card+passport*2" in each.skills.split() for each in day.openings)


def test_a_pause_is_a_gap_between_two_openings() -> None:
    past = Past(TOWN, MIDNIGHT)
    at = [MIDNIGHT + hour * 3_600_000 for hour in (9, 10, 11, 12)]
    past.hears(CounterTaken(at[0], "D1", "p", "desk", ("passport",)))
    past.hears(CounterPaused(at[1], "D1"))
    past.hears(CounterResumed(at[2], "D1"))
    past.hears(CounterReleased(at[3], "D1"))
    openings = past.whole("a-day")[0].openings
    assert [(each.opens_s // 3600, each.closes_s // 3600) for each in openings] == [(9, 10), (11, 12)]


def test_what_a_server_that_was_down_tells_on_the_next_day_ended_when_the_day_fell_still() -> None:
    past = Past(TOWN, MIDNIGHT)
    past.hears(CounterTaken(MIDNIGHT + 9 * 3_600_000, "D1", "p", "desk", ("passport",)))
    past.hears(CounterPaused(MIDNIGHT + 11 * 3_600_000, "D1"))
    past.hears(CounterResumed(MIDNIGHT + 12 * 3_600_000, "D1"))
    past.hears(CounterReleased(MIDNIGHT + 71 * 3_600_000, "D1"))
    openings = past.whole("a-day")[0].openings
    assert [(each.opens_s // 3600, each.closes_s // 3600) for each in openings] == [(9, 11)]
