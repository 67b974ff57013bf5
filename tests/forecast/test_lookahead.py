"""The look-ahead advises the call after which the least is waited past the targets, where there is a choice."""

from dataclasses import replace

import numpy as np
import pytest

from server.floor.commands.asker import Wanted
from server.floor.decide.appointments import expect
from server.floor.evolve import evolve
from server.floor.policy import choose
from server.floor.state import Counter, Floor, Ticket
from server.floor.town import Promise, Rules
from server.forecast.draws import Chances, configured, draw
from server.forecast.lookahead import advice, cost
from server.forecast.looking import scene_of
from server.forecast.rollouts import Outcome
from server.forecast.sample_town import sample_town
from server.forecast.scene import Scene
from tests.forecast.floors import NOW

TOWN = sample_town()
MINUTE = 60_000
RULES = Rules(
    classes={name: Promise(promise.target_ms) for name, promise in TOWN.rules.classes.items()},
    urgency_ms=5 * MINUTE, late_slope=0.0, usual_weight=0.85, usual_counts_from_s=300, usual_counts_to_s=1200,
    appointment_weight=1.0, usual_agreed_weight=1.0, quick_pace=1.0, protect_ms=0,
    long_grows_after_ms=60 * MINUTE, hard_limit_ms=45 * MINUTE,
)  # fmt: skip
"""Numbers of this test's own: whatever is tuned, they make the plain rule call the long contact first."""
ROOM = Counter("R1", "room", frozenset(TOWN.services), "p", NOW)


def waits(floor: Floor, number: int, service: str, minutes: float) -> str:
    usual_s = TOWN.services[service].usual_s
    came = NOW - round(minutes * MINUTE)
    ticket = Ticket(
        f"B{number}", "B", number, "seated", "seated", (Wanted(service),), frozenset({service}), False, "nl",
        20 * MINUTE, 0.0, usual_s, 0, came, came,
    )  # fmt: skip
    floor.put(ticket)
    return ticket.id


def steady(scene: Scene) -> Chances:
    """Lengths that hardly vary: what comes of a call is then known."""
    return configured(scene, spread=0.01)


def hall() -> Floor:
    floor = Floor(date="2026-04-14", day_ends=NOW + 600 * MINUTE)
    floor.counters["R1"] = ROOM
    return floor


def advised(floor: Floor, rules: Rules = RULES) -> str | None:
    return advice(floor, ROOM, NOW, rules, (), steady, np.random.default_rng(1), 8)


def test_with_one_candidate_there_is_nothing_to_advise() -> None:
    floor = hall()
    waits(floor, 1, "passport", 3)
    assert advised(floor) is None


def test_a_long_contact_that_would_hold_up_an_appointment_is_not_advised() -> None:
    floor = hall()
    long, short = waits(floor, 1, "permit", 15), waits(floor, 2, "passport", 1)
    evolve(floor, expect(TOWN, "a1", NOW + 10 * MINUTE, (Wanted("id-card"),), False, "nl", NOW))
    plain = choose(floor, ROOM, NOW, RULES)
    assert plain is not None
    assert plain.ticket.id == long
    assert advised(floor) == short


def test_a_gain_that_is_too_small_leaves_the_order_of_the_rule() -> None:
    floor = hall()
    long, short = waits(floor, 1, "permit", 15), waits(floor, 2, "passport", 1)
    evolve(floor, expect(TOWN, "a1", NOW + 10 * MINUTE, (Wanted("id-card"),), False, "nl", NOW))
    told = [advised(floor, replace(RULES, advice_saves_ms=minutes * MINUTE)) for minutes in (0, 1, 60)]
    assert told == [short, short, long]


def test_a_bound_leaves_nothing_to_advise() -> None:
    floor = hall()
    waits(floor, 1, "permit", 15)
    waits(floor, 2, "passport", RULES.hard_limit_ms / MINUTE + 1)
    assert advised(floor) is None


def test_a_rule_that_looks_ahead_gives_its_own_reason() -> None:
    floor = hall()
    waits(floor, 1, "permit", 15)
    short = waits(floor, 2, "passport", 1)
    evolve(floor, expect(TOWN, "a1", NOW + 10 * MINUTE, (Wanted("id-card"),), False, "nl", NOW))
    choice = choose(floor, ROOM, NOW, RULES, advised(floor))
    assert choice is not None
    assert (choice.ticket.id, choice.reason.code) == (short, "least_late")


def cost_of(floor: Floor, started_min: float, **numbers: float) -> float:
    """What it costs when the only one who waits is called then, with these numbers and no others."""
    nothing = {"appointment_breach": 0, "late_start_ms": 0, "long_waits_weight": 0}
    rules = replace(RULES, **{**nothing, **numbers})  # type: ignore[arg-type]
    scene = scene_of(floor, NOW)
    draws = draw(scene, steady(scene), np.random.default_rng(1), 2)
    starts = np.full((2, 1), 60 * started_min, np.float32)
    since = np.array([scene.people.since, scene.people.since]) if scene.people.here[0] else 0 * starts
    return float(cost(scene, draws, Outcome(starts, since, np.zeros((2, 1), np.int16)), rules)[0])


def by_appointment() -> Floor:
    floor = hall()
    evolve(floor, expect(TOWN, "a1", NOW, (Wanted("id-card"),), False, "nl", NOW))
    return floor


def with_a_permit() -> Floor:
    floor = hall()
    waits(floor, 1, "permit", 0)
    return floor


@pytest.mark.parametrize(("started_min", "costs_s"), [(5, 0), (6, 90), (12, 7 * 90)])
def test_an_appointments_minutes_past_the_target_weigh_more(started_min: float, costs_s: float) -> None:
    assert cost_of(by_appointment(), started_min, appointment_breach=1.5) == pytest.approx(costs_s)


@pytest.mark.parametrize(("started_min", "costs_s"), [(9, 0), (11, 120), (40, 120)])
def test_an_appointment_that_is_not_on_time_costs_once(started_min: float, costs_s: float) -> None:
    assert cost_of(by_appointment(), started_min, late_start_ms=2 * MINUTE) == pytest.approx(costs_s)


@pytest.mark.parametrize(("favour", "costs_s"), [(-1, 120), (0, 300), (1, 750)])
def test_the_slider_says_how_much_the_minutes_of_appointments_count(favour: float, costs_s: float) -> None:
    assert cost_of(by_appointment(), 10, appointment_breach=1, favour=favour) == pytest.approx(costs_s)


@pytest.mark.parametrize(("started_min", "costs_s"), [(20, 0), (21, 60), (26, 6 * 60 + 2 * 30)])
def test_a_long_contacts_wait_counts_more_after_a_while(started_min: float, costs_s: float) -> None:
    told = {"long_waits_weight": 0.5, "long_waits_after_ms": 24 * MINUTE}
    assert cost_of(with_a_permit(), started_min, **told) == pytest.approx(costs_s)
