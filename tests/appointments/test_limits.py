"""Nobody takes more of the agenda than somebody can need, and staff are not counted."""

from pathlib import Path

import pytest

from server.appointments.limits import BOOKINGS, GUESSES, LOOKS, Limits, place
from server.appointments.problems import Problem
from tests.appointments.office import ELS, SOUTH, at, booker, nine, office, staff

NOW = 1_776_060_000_000
TIMES = ("09:00", "09:30", "10:00", "10:30", "11:00", "11:30")


async def test_an_address_holds_three_times_at_once(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els, staff(house) as ann:
        held = [await els.held(at(clock)) for clock in TIMES[:3]]
        status, told = await els.hold(at(TIMES[3]))
        assert (status, told["code"]) == (429, "too_many_bookings")
        assert [(await ann.hold(at(clock)))[0] for clock in TIMES] == [201] * len(TIMES)
        await held[0].post("/confirm", {"contact": ELS})
        await held[1].cancel()
        assert [(await els.hold(at(clock, "2026-04-22")))[0] for clock in TIMES[:3]] == [201, 201, 429]


async def test_another_time_for_the_same_hold_is_no_other_hold(tmp_path: Path) -> None:
    async with office(tmp_path, ("holds_per_address = 3", "holds_per_address = 1")) as house, booker(house) as els:
        answers = [await els.hold(at(clock), id="chosen-by-the-page") for clock in TIMES]
    assert [status for status, _ in answers] == [201] * len(TIMES)


async def test_a_mail_address_has_a_few_appointments_to_come(tmp_path: Path) -> None:
    few = ("bookings_per_mail = 4", "bookings_per_mail = 2")
    async with office(tmp_path, few) as house, booker(house) as els, staff(house) as ann:
        first = await els.booked(nine())
        await els.booked(nine(), hall=SOUTH)
        third = await els.held(at("10:00"))
        shouted = ELS | {"mail": " ELS@Example.BE "}
        status, told = await third.post("/confirm", {"contact": shouted})
        assert (status, told["code"], told["detail"]) == (429, "too_many_bookings", "mail")
        assert ((await third.now())["contact"], await third.state()) == (None, "held")
        assert (await ann.hold(at("10:30"), book=True, contact=ELS))[0] == 201
        await first.cancel()
        assert (await third.post("/confirm", {"contact": shouted}))[0] == 429
        await third.post("/confirm", {"contact": ELS | {"mail": "jos@example.be"}})
        assert await third.state() == "booked"


class Clock:
    """What time the limits think it is."""

    now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.mark.parametrize("name", ["may_look", "may_book"])
def test_an_address_that_asks_too_often_waits_and_no_other(name: str) -> None:
    clock, rate = Clock(), LOOKS if name == "may_look" else BOOKINGS
    ask = getattr(Limits(3, clock, open_mode=False), name)
    for _ in range(rate.burst):
        ask("192.0.2.1")
    with pytest.raises(Problem):
        ask("192.0.2.1")
    ask("192.0.2.2")
    clock.now += rate.each_ms
    ask("192.0.2.1")


def test_a_right_key_costs_nothing_and_wrong_ones_make_wait() -> None:
    clock = Clock()
    limits = Limits(3, clock, open_mode=False)
    for _ in range(GUESSES.burst):
        limits.may_guess("192.0.2.1")
        limits.guessed("192.0.2.1")
    limits.may_guess("192.0.2.1")
    limits.guessed("192.0.2.1")
    with pytest.raises(Problem, match="too_often"):
        limits.may_guess("192.0.2.1")
    clock.now += GUESSES.each_ms
    limits.may_guess("192.0.2.1")


def test_a_subscriber_of_ipv6_is_one_address() -> None:
    assert place("2001:db8:1:2::1") == place("2001:db8:1:2:ffff::9") != place("2001:db8:1:3::1")
    assert place("192.0.2.1") != place("192.0.2.2")
    assert place("") == ""


def test_on_one_machine_nobody_is_slowed() -> None:
    limits = Limits(3, Clock(), open_mode=True)
    for _ in range(LOOKS.burst + 1):
        limits.may_look("127.0.0.1")
        limits.may_book("127.0.0.1")
