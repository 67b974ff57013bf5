"""Laws that hold whatever anybody does: a state machine drives every command of the agenda in any order."""

from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from server.agenda.commands import (
    AgendaCommand,
    Book,
    CancelBooking,
    CheckIn,
    CloseExtra,
    ConfirmHold,
    HoldSlot,
    KeepForWalkIns,
    MoveBooking,
    MoveEndangered,
    OpenExtra,
    ReleaseHold,
    ReportAbsent,
    ReportBack,
    VerifyBooking,
)
from server.agenda.days import day_of
from server.agenda.free import posts
from server.agenda.offers import endangered, place, times
from server.agenda.town import Channel
from server.floor.commands.asker import By, Wanted
from server.floor.refused import Refused
from server.journal.laws import double_bookings
from tests.agenda.towns import ALL, ANN, MINUTE, MONDAY, WEB, Office, replayed, roster, town

SERVICES = ("passport", "move", "intake", "marriage")
DATES = [(date.fromisoformat(MONDAY) + timedelta(days=days)).isoformat() for days in (0, 1, 2, 3, 7, 12)]
wishes = st.lists(st.builds(Wanted, st.sampled_from(SERVICES), st.integers(1, 3)), min_size=1, max_size=2).map(tuple)
dates = st.sampled_from(DATES)


class AnyMonth(RuleBasedStateMachine):
    """Visitors and staff at work on an agenda."""

    @initialize(late=st.booleans(), share=st.sampled_from([0.0, 0.3, 0.5]))
    def open(self, late: bool, share: float) -> None:
        rules = {"confirm_beyond_days": 5, "free_again_min": 20 if late else 0}
        desks = (roster("anyone"), roster("social", ALL, breaks=((600, 615),)))
        self.it = Office(town(*desks, rules=rules, walk_in_share={9: share, 11: 0.0}))

    @rule(wish=wishes, day=dates, pick=st.integers(0, 400), staff=st.booleans())
    def take_what_is_offered(self, wish: Any, day: str, pick: int, staff: bool) -> None:
        """What is offered can be had, by a visitor and by staff alike."""
        offered = self._offered(wish, day)
        if not offered:
            return
        at, booking = offered[pick % len(offered)], self.it.new_id()
        if staff:
            self.it.tell(Book(booking, wish, at), ANN)
        else:
            self.it.tell(HoldSlot(booking, wish, at), WEB)
        assert self.it[booking].place.agreed == at

    @rule(wish=wishes, day=dates, minute=st.integers(500, 730))
    def ask_for_any_time(self, wish: Any, day: str, minute: int) -> None:
        """A time that is not offered is refused, and what the refusal names instead can be had."""
        at = day_of(self.it.town, day).midnight + minute * MINUTE
        wanted = at in self._offered(wish, day)
        refused = self._try(HoldSlot(self.it.new_id(), wish, at))
        assert (refused is None) == wanted
        if refused is not None and refused.when is not None:
            place(self.it.agenda, self.it.town, self._visit(wish), refused.when, self.it.now)

    @rule(which=st.integers(0, 400), kind=st.sampled_from(["confirm", "verify", "release", "cancel", "check", "wait"]))
    def go_on(self, which: int, kind: str) -> None:
        booking = self._any(which)
        commands: dict[str, AgendaCommand] = {
            "confirm": ConfirmHold(booking),
            "verify": VerifyBooking(booking),
            "release": ReleaseHold(booking),
            "cancel": CancelBooking(booking),
            "check": CheckIn(booking=booking),
            "wait": CheckIn(booking=booking, wait=True),
        }
        self._try(commands[kind])

    @rule(
        which=st.integers(0, 400), day=dates, minute=st.integers(108, 144), overbook=st.sampled_from(["", "", "haast"])
    )
    def move(self, which: int, day: str, minute: int, overbook: str) -> None:
        at = day_of(self.it.town, day).midnight + 5 * minute * MINUTE
        self._try(MoveBooking(self._any(which), at, overbook), ANN if overbook else WEB)

    @rule(day=dates, what=st.integers(0, 6))
    def change_the_day(self, day: str, what: int) -> None:
        commands: list[AgendaCommand] = [
            OpenExtra(f"extra{what}{day[-2:]}0", day, 700, 780),
            CloseExtra(f"extra0{day[-2:]}0"),
            KeepForWalkIns(day, 0.6),
            KeepForWalkIns(day, None),
            ReportAbsent("anyone", day),
            ReportBack("anyone", day),
            MoveEndangered(day),
        ]
        self._try(commands[what], ANN)

    @rule(minutes=st.sampled_from([1, 4, 11, 45, 200, 1500]))
    def time_passes(self, minutes: int) -> None:
        self.it.later(minutes)

    @invariant()
    def nobody_is_booked_twice_at_once(self) -> None:
        if hasattr(self, "it"):
            assert list(double_bookings(self.it.agenda)) == []

    @invariant()
    def who_is_booked_has_somebody_unless_in_danger(self) -> None:
        for day in DATES if hasattr(self, "it") else ():
            lost = {booking.id for booking in endangered(self.it.agenda, self.it.town, day)}
            there = {post.id: post for post in posts(self.it.agenda, self.it.town, day_of(self.it.town, day))}
            for booking in self.it.agenda.on(day):
                if booking.state in ("awaited", "booked") and booking.place.roster and booking.id not in lost:
                    post = there[booking.place.roster]
                    assert {wanted.service for wanted in booking.services} <= post.services
                    assert not booking.takes & ~post.minutes

    @invariant()
    def walk_ins_keep_their_share_of_what_was_never_changed(self) -> None:
        for day in DATES if hasattr(self, "it") else ():
            if not self._untouched(day):
                continue
            for hour in day_of(self.it.town, day).kept:
                taken = sum(
                    (minutes & hour.minutes).bit_count()
                    for key, minutes in self.it.agenda.taken.items()
                    if key[0] == day
                )
                there = posts(self.it.agenda, self.it.town, day_of(self.it.town, day))
                whole = sum((post.minutes & hour.minutes).bit_count() for post in there)
                assert taken <= (1 - hour.share) * whole + 1e-6

    def teardown(self) -> None:
        if hasattr(self, "it"):
            assert replayed(self.it.events) == self.it.agenda

    def _untouched(self, day: str) -> bool:
        about = {getattr(event, "date", None) for event in self.it.events}
        moved = any(event.event in ("booking_replaced", "time_freed") for event in self.it.events)
        return day not in about and not moved

    def _visit(self, wish: tuple[Wanted, ...], channel: Channel = "hall") -> Any:
        return self.it.visit(*(each.service for each in wish for _ in range(each.amount)), channel=channel)

    def _offered(self, wish: tuple[Wanted, ...], day: str) -> tuple[int, ...]:
        return times(self.it.agenda, self.it.town, self._visit(wish), day, self.it.now)

    def _any(self, which: int) -> str:
        known = list(self.it.agenda.bookings)
        return known[which % len(known)] if known else "nobody123"

    def _try(self, command: AgendaCommand, by: By = WEB) -> Refused | None:
        try:
            self.it.tell(command, by)
        except Refused as refused:
            return refused
        return None


TestAnyMonth = AnyMonth.TestCase
TestAnyMonth.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
