"""Visitors with a phone: it sees the call, some go out and come back in, and the day is none the worse."""

from pathlib import Path

import pytest

from rehearsal.lines import House
from rehearsal.notes import Given, Notes
from rehearsal.own_server import exported, own_server
from rehearsal.phones import has_phone, likes_air
from rehearsal.play import play, whole
from rehearsal.replay import held_against, table_of
from rehearsal.report import report
from rehearsal.tally import Figures, figures
from server.days.day import Day, Opening, Visitor, seconds_of
from tests.rehearsal.days import MINUTE, SOMEBODY, called, day, given, seen, serve, town

SPEED = 600.0
LONG_S, SHORT_S = 3000, 300


def visitor(arrives: str, contact_s: int) -> Visitor:
    return Visitor(seconds_of(arrives), "extract", 1, "walk_in", None, "nl", contact_s, 4 * 3600)


# The first is helped for long, and so its phone cannot miss it; the seventh has time to go out.
CROWDED = Day(
    "crowded",
    (visitor("09:00:00", LONG_S), *[visitor("09:02:00", SHORT_S)] * 5, visitor("09:05:00", SHORT_S)),
    (Opening("E1", "standing", "*", seconds_of("08:59"), seconds_of("11:30")),),
)


async def test_a_phone_sees_the_call_and_another_goes_out_and_comes_back_in(tmp_path: Path) -> None:
    alone = ("--port", "0", "--no-printer", "--no-forecast")
    async with own_server("2026-04-14T08:25:00", SPEED, tmp_path, *alone) as address:
        notes, shown = await play(CROWDED, House(address, "gemeentehuis"), whole, lambda _: None)
    lines = await exported(tmp_path, "gemeentehuis")
    played = held_against(figures(CROWDED, notes, shown, alone=True), table_of(lines), SPEED)
    assert (played.faults, played.served, played.same_again) == ((), 7, True)
    phones = played.phones
    assert (phones.followed, phones.out, phones.back) == (3, 1, 1)
    assert phones.appeared == phones.calls >= 1
    assert [sum(f'"event":"{event}"' in line for line in lines) for event in ("stepped_away", "came_back")] == [1, 1]


def test_the_same_visitors_have_a_phone_in_each_rehearsal() -> None:
    assert [nth for nth in range(12) if has_phone(nth)] == [0, 3, 6, 9]
    assert [nth for nth in range(12) if likes_air(nth)] == [0, 6]


A1, A2 = given("A 1"), given("A 2")


def tally(notes: Notes) -> Figures:
    return figures(day(SOMEBODY), notes, town(), alone=False)


def on_a_phone(*shown: float, ended_s: float) -> Notes:
    """A 1 was called after the key at 10 s and helped until then; its phone showed that at these times."""
    notes = seen(A1)
    notes.followed.add(A1.ticket)
    notes.ended[A1.ticket] = ended_s
    notes.on_phone(A1.ticket, {"visit": {"counter": None}}, 9.0)
    for at_s in shown:
        notes.on_phone(A1.ticket, {"visit": {"counter": "Balie 1"}}, at_s)
    notes.on_phone(A1.ticket, {"visit": None}, ended_s)
    return notes


def test_the_first_view_with_the_call_counts() -> None:
    played = tally(on_a_phone(11.5, 13.5, ended_s=20.0))
    assert (played.phones.calls, played.phones.appeared, played.phones.latencies_ms) == (1, 1, (1500.0,))
    assert "1 tickets on a phone: 1 of 1 calls seen; from the key" in report(played)


def test_a_call_that_a_phone_had_time_to_show_and_did_not_is_a_fault() -> None:
    assert tally(on_a_phone(ended_s=20.0)).faults == ("not seen on phones: 1 of 1 calls",)


def test_a_contact_that_was_over_before_the_next_view_is_no_fault() -> None:
    played = tally(on_a_phone(ended_s=11.0))
    assert (played.phones.calls, played.phones.brief, played.faults) == (0, 1, ())
    assert "1 contacts were over before the next view" in report(played)


@pytest.mark.parametrize(("back", "faults"), [(True, ()), (False, ("did not come back in: 1 (A1)",))])
def test_who_went_out_must_come_back_in(back: bool, faults: tuple[str, ...]) -> None:
    notes = seen(A1)
    notes.out[A1.ticket] = back
    assert tally(notes).faults == faults


def test_who_went_home_need_not_come_back_in() -> None:
    notes = seen()
    notes.took(A1)
    notes.out[A1.ticket], notes.left[A1.ticket] = False, MINUTE
    assert tally(notes).faults == ()


def announced(ticket: Given, longest_min: int | None) -> Given:
    expected = None if longest_min is None else (0, longest_min)
    return Given(SOMEBODY, ticket.ticket, ticket.number, ticket.class_, ticket.at, expected=expected)


@pytest.mark.parametrize(("longest_min", "kept", "promised"), [(5, 1, 1), (4, 0, 1), (None, 0, 0)])
def test_an_announced_wait_is_kept_to_its_last_minute(longest_min: int | None, kept: int, promised: int) -> None:
    notes = seen()
    notes.took(announced(A2, longest_min))
    serve(notes, called(A2, after_ms=5 * MINUTE))
    played = tally(notes)
    assert (played.kept, played.promised) == (kept, promised)
    assert f"announced waits kept: {kept} of {promised}" in report(played)
