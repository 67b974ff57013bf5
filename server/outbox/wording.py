"""The words of a message: what happened, what stands out, and what the visitor can do next."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from server.floor.town import Instant
from server.outbox.arising import Kind
from server.outbox.invitations import Invitation
from server.words import say

DAYS = {"nl": "EEEE d MMMM", "fr": "EEEE d MMMM", "de": "EEEE, d. MMMM", "en": "EEEE d MMMM"}
TIMES = {"nl": "H.mm 'uur'", "fr": "H 'h' mm", "de": "H.mm 'Uhr'", "en": "H:mm"}
TOGETHER = "\N{NO-BREAK SPACE}"
"""A phone number that breaks over two lines is mistyped."""
BOOK = "/appointment"
"""Where one makes an appointment."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that the visitor can do: a link with its words. `first`: what most want to do next."""

    words: str
    link: str
    first: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in words. `facts` are labels with what is true now, `papers` what to bring."""

    subject: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    papers: tuple[str, ...]
    steps: tuple[Step, ...]
    closing: tuple[str, ...]


def wording(kind: Kind, told: Invitation, keep_days: int) -> Wording:
    """The words of a mail. `keep_days`: how long after the appointment the address is known."""
    language = told.language
    told_in = partial(say, language, day=day(told.at, told), time=clock(told.at, told))
    to_come = kind not in ("cancelled", "missed")
    closing = [say(language, "mail.call", phone=told.phone.replace(" ", TOGETHER))] if told.phone else []
    return Wording(
        subject=told_in(key=f"mail.subject.{kind}"),
        lead=told_in(key=f"mail.lead.{kind}"),
        facts=_facts(told, kind) if to_come else (),
        papers=told.papers if to_come else (),
        steps=tuple(_steps(kind, told)),
        closing=(*closing, say(language, "mail.automatic", days=keep_days)),
    )


def short(kind: Kind, told: Invitation) -> str:
    """The words of a text message or a push: one thought, and the link last."""
    when, time = day(told.at, told), clock(told.at, told)
    return say(told.language, f"sms.{kind}", day=when, time=time, hall=told.hall, code=told.code)


def short_link(kind: Kind, told: Invitation) -> str:
    """Where the link of a short message leads: a reminder's cancels in one touch."""
    if kind in ("cancelled", "missed"):
        return f"{told.site}{BOOK}" if told.site else ""
    return f"{told.link}#cancel" if kind == "reminder" and told.link else told.link


def day(at: Instant, told: Invitation) -> str:
    """`maandag 20 april`, on the hall's wall."""
    return _worded(at, told, DAYS[told.language])


def clock(at: Instant, told: Invitation) -> str:
    """`9.20 uur`, on the hall's wall."""
    return _worded(at, told, TIMES[told.language])


def _worded(at: Instant, told: Invitation, pattern: str) -> str:
    return format_datetime(datetime.fromtimestamp(at / 1000, ZoneInfo(told.zone)), pattern, locale=told.language)


def _facts(told: Invitation, kind: Kind) -> tuple[tuple[str, str], ...]:
    language = told.language
    facts = [
        (say(language, "mail.when"), f"{day(told.at, told)}, {clock(told.at, told)}"),
        (say(language, "mail.where"), told.location),
    ]
    if told.services:
        facts.append((say(language, "mail.what"), ", ".join(told.services)))
    if told.channel == "hall" and kind != "awaited":
        facts.append((say(language, "mail.code"), told.code))
    return tuple(facts)


def _steps(kind: Kind, told: Invitation) -> list[Step]:
    language = told.language
    if kind in ("cancelled", "missed"):
        return [Step(say(language, "mail.step.again"), f"{told.site}{BOOK}", True)] if told.site else []
    if not told.link:
        return []
    cancel = Step(say(language, "mail.step.cancel"), f"{told.link}#cancel", kind == "reminder")
    move = Step(say(language, "mail.step.move"), f"{told.link}#move")
    if kind == "awaited":
        return [Step(say(language, "mail.step.verify"), f"{told.link}#confirm", True), cancel]
    if kind == "reminder":
        return [cancel, move]
    return [Step(say(language, "mail.step.page"), told.link, True), move, cancel]
