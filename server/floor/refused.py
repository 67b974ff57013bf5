"""The answers the floor gives instead of events: a stable code that every page has words for."""

from typing import Literal, get_args

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
    "busy",
    "not_stored",
    "failed",
]
"""`busy`, `not_stored` and `failed` come from the hall task, `not_allowed` from the sockets, the rest from `decide`."""

CODES: tuple[Code, ...] = get_args(Code)


class Refused(Exception):
    """A command cannot be done now; nothing has changed. Carries the code, and a detail for the log only."""

    def __init__(self, code: Code, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: Code = code
        self.detail = detail
