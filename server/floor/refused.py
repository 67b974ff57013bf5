"""The answers the floor gives instead of events: a stable code that every page has words for."""

from typing import Literal, get_args

from server.floor.town import Instant

Code = Literal[
    "hall_closed",
    "by_appointment",
    "unknown_service",
    "unknown_counter",
    "unknown_ticket",
    "unknown_slip",
    "nothing_asked",
    "too_many",
    "counter_taken",
    "counter_busy",
    "counter_free",
    "counter_paused",
    "not_your_counter",
    "nobody_waiting",
    "nobody_here",
    "not_started",
    "already_started",
    "not_waiting",
    "not_this_kind",
    "not_these_services",
    "too_late_to_undo",
    "nothing_to_undo",
    "already_open",
    "already_closed",
    "no_printer",
    "not_allowed",
    "evacuation",
    "service_full",
    "too_often_away",
    "unknown_reason",
    "unknown_person",
    "unknown_class",
    "unknown_message",
    "unknown_number",
    "number_entered",
    "impossible_times",
    "impossible_favour",
    "before_appointment",
    "closed_then",
    "too_soon",
    "too_far",
    "day_full",
    "slot_taken",
    "hold_ended",
    "already_booked",
    "not_booked",
    "unknown_booking",
    "unknown_code",
    "unknown_roster",
    "not_this_channel",
    "no_appointment_needed",
    "other_day",
    "too_early",
    "already_here",
    "too_many_bookings",
    "busy",
    "not_stored",
    "failed",
]
"""`busy`, `not_stored` and `failed` come from the hall task, `not_allowed` from the sockets, the rest from `decide`."""

CODES: tuple[Code, ...] = get_args(Code)


class Refused(Exception):
    """A command cannot be done now; nothing has changed. Carries the code, and a detail for the log only.

    `when` is the instant that the code is about: the next free time, or when the visitor is expected.
    """

    def __init__(self, code: Code, detail: str = "", when: Instant | None = None) -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: Code = code
        self.detail = detail
        self.when = when
