"""A visit goes on at another counter, a change during the contact, and somebody without a ticket."""

import pytest

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, CallTicket, Finish, ServeNew, Start, Transfer, Undo
from server.floor.commands.counters import ReleaseCounter
from server.floor.commands.visits import ChangeVisit
from server.floor.policy import why_not
from tests.floor.test_aside import at_desk, refusal
from tests.floor.towns import KIOSK, MINUTE, Day, staff

D1, E1, R1 = staff("p-D1"), staff("p-E1"), staff("p-R1")


def at_express() -> tuple[Day, str]:
    """Somebody is helped with a short matter at E1 after two minutes."""
    day = Day().opened()
    ticket = day.ticket("collect")
    day.later(2)
    day.tell(CallNext("E1"), E1)
    day.tell(Start("E1"), E1)
    return day, ticket


def test_a_short_contact_that_grows_goes_to_a_seat_with_its_wait_kept() -> None:
    day, ticket = at_express()
    day.tell(Transfer("E1", (Wanted("passport"),), done=(Wanted("collect"),)), E1)
    on = day[ticket]
    assert (on.progress, on.kind, on.class_, on.waited_ms, on.since) == (
        "waiting", "seated", "returning", 2 * MINUTE, day.now,
    )  # fmt: skip
    assert (on.done, on.services) == ((Wanted("collect"),), (Wanted("passport"),))
    assert day.next_at("E1") is None
    choice = day.next_at("D1")
    assert choice
    assert choice.ticket.id == ticket


def test_what_was_done_at_every_counter_is_kept() -> None:
    day, ticket = at_express()
    day.tell(Transfer("E1", (Wanted("passport"),), done=(Wanted("collect"),)), E1)
    day.tell(CallNext("D1"), D1)
    day.tell(Start("D1"), D1)
    day.tell(Finish("D1", (Wanted("passport", 2),)), D1)
    assert day[ticket].done == (Wanted("collect"), Wanted("passport", 2))


def test_a_visit_for_one_counter_is_kept_for_it_while_it_is_open() -> None:
    day, ticket = at_desk()
    day.tell(Transfer("D1", to_counter="R1"), D1)
    assert day.next_at("D1") is None
    assert why_not(day.floor, day.floor.counters["D1"], day.now, day.town.rules)[ticket] == "for_another"
    day.tell(ReleaseCounter("R1"), R1)
    choice = day.next_at("D1")
    assert choice
    assert choice.ticket.id == ticket


def test_a_visit_for_a_colleague_follows_to_the_counter_where_the_colleague_sits() -> None:
    day, ticket = at_desk()
    day.tell(Transfer("D1", to_person="p-R1"), D1)
    assert day.next_at("D1") is None
    choice = day.next_at("R1")
    assert choice
    assert choice.ticket.id == ticket
    day.tell(CallTicket("D1", ticket), D1)


def test_a_transfer_that_could_not_be_served_is_refused() -> None:
    day, _ = at_desk()
    assert refusal(day, Transfer("D1", to_counter="E1"), D1) == "not_this_kind"
    assert refusal(day, Transfer("D1", (Wanted("intake"),), to_counter="E2", seat=True), D1) == "not_this_kind"
    assert refusal(day, Transfer("D1", to_counter="D1"), D1) == "unknown_counter"
    assert refusal(day, Transfer("D1", to_person="p-nobody"), D1) == "unknown_person"
    assert refusal(day, Transfer("D1", (Wanted("nothing"),)), D1) == "unknown_service"


def test_a_transfer_can_be_taken_back_until_somebody_calls() -> None:
    day, ticket = at_desk()
    before = day[ticket]
    day.tell(Transfer("D1", to_counter="R1", seat=True), D1)
    day.tell(Undo("D1"), D1)
    assert (day[ticket].services, day[ticket].to_counter, day[ticket].progress) == (before.services, None, "serving")
    day.tell(Transfer("D1", to_counter="R1"), D1)
    day.tell(CallNext("R1"), R1)
    assert refusal(day, Undo("D1"), D1) == "too_late_to_undo"


def test_a_service_can_be_added_during_the_contact_by_its_own_counter() -> None:
    day, ticket = at_express()
    more = ChangeVisit(ticket, (Wanted("collect"), Wanted("extract", 2)))
    assert refusal(day, more, D1) == "not_your_counter"
    day.tell(more, E1)
    assert (day[ticket].usual_s, day[ticket].kind) == (210 + 180 + 108, "short")
    day.tell(Finish("E1"), E1)
    assert day[ticket].done == (Wanted("collect"), Wanted("extract", 2))


def test_a_waiting_visit_is_sorted_anew_when_it_changes() -> None:
    day = Day().opened()
    ticket = day.ticket("collect")
    since = day[ticket].since
    day.tell(ChangeVisit(ticket, (Wanted("collect"),), seat=True), KIOSK)
    assert (day[ticket].kind, day[ticket].class_, day[ticket].since) == ("seated", "seat", since)
    day.tell(ChangeVisit(ticket, (Wanted("passport"),)), KIOSK)
    assert (day[ticket].kind, day[ticket].class_, set(day[ticket].needs)) == ("seated", "seated", {"passport"})
    day.tell(ChangeVisit(ticket, (Wanted("passport"),), class_="seat"), KIOSK)
    assert day[ticket].target_ms == 5 * MINUTE
    assert refusal(day, ChangeVisit(ticket, (Wanted("passport"),), class_="king")) == "unknown_class"


def test_who_has_no_ticket_is_helped_at_once_and_announced_nowhere() -> None:
    day = Day().opened()
    day.tell(ServeNew("E1", (Wanted("extract"),)), E1)
    (ticket,) = day.floor.tickets.values()
    assert (ticket.progress, ticket.counter, day.floor.announcements) == ("serving", "E1", [])
    assert refusal(day, ServeNew("E1", (Wanted("extract"),)), E1) == "counter_busy"


def test_helping_somebody_without_a_ticket_by_mistake_leaves_nobody_waiting() -> None:
    day = Day().opened()
    day.tell(ServeNew("E1", (Wanted("extract"),)), E1)
    day.tell(Undo("E1"), E1)
    (ticket,) = day.floor.tickets.values()
    assert (ticket.progress, day.floor.counters["E1"].ticket) == ("cancelled", None)


@pytest.mark.parametrize(("counter", "service"), [("E1", "passport"), ("D1", "intake")])
def test_a_counter_serves_without_a_ticket_only_what_it_can(counter: str, service: str) -> None:
    day = Day().opened()
    assert refusal(day, ServeNew(counter, (Wanted(service),)), staff(f"p-{counter}")).startswith("not_th")
