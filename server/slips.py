"""The words on a slip, in the ticket's language: number and place first, and never what the visitor comes for."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from server.floor.holdings import SlipJob
from server.floor.numbering import shown
from server.floor.state import Ticket
from server.floor.town import Instant
from server.protocol.jobs import Slip
from server.protocol.shown import Text, TownView
from server.words import say

KEEP_READY_AT_MOST = 3
"""More would not be read while standing at a kiosk, and the whole list stands on the kiosk and the counter's screen."""


def slip_for(ticket: Ticket, job: SlipJob, town: TownView, discreet: frozenset[str], link: str | None) -> Slip:
    """The slip of a ticket. `discreet` are services whose papers would tell what they are; `link` is its own page."""
    language = ticket.language
    place = town.places[ticket.kind]
    return Slip(
        hall=_text(town.name, language),
        printed=_when(job.ordered, town.zone, language, "EEE d MMMM HH.mm"),
        number=shown(ticket.letter, ticket.number),
        place=_text(place.title, language),
        place_detail=_text(place.detail, language),
        wait=_wait(ticket, town.zone),
        wait_detail=_wait_detail(ticket, job, town.zone),
        keep_ready_label=say(language, "slip.keep_ready"),
        keep_ready=_one_or_more(keep_ready(ticket, town, discreet), language),
        qr=link,
        qr_title=say(language, "slip.qr_title") if link else "",
        qr_text=say(language, "slip.qr_text") if link else "",
        footer=say(language, "slip.footer") if ticket.kind == "short" else "",
    )


def composing(
    town: TownView, discreet: frozenset[str], link: Callable[[str], str | None]
) -> Callable[[Ticket, SlipJob], Slip]:
    """`slip_for` with all that stays the same from slip to slip."""
    return lambda ticket, job: slip_for(ticket, job, town, discreet, link(ticket.id))


def _wait(ticket: Ticket, zone: str) -> str:
    language = ticket.language
    if ticket.agreed is not None:
        return say(language, "slip.agreed", time=_when(ticket.agreed, zone, language, "HH.mm"))
    if ticket.promised_min is not None:
        low, high = ticket.promised_min
        return say(language, "slip.range", low=low, high=high) if low else say(language, "slip.soon", high=high)
    if ticket.before == 0:
        return say(language, "slip.next")
    return say(language, "slip.before", count=ticket.before)


def _wait_detail(ticket: Ticket, job: SlipJob, zone: str) -> str:
    if ticket.agreed is not None:
        return say(ticket.language, "slip.agreed_detail" if job.ordered < ticket.agreed else "slip.agreed_detail_now")
    time = _when(ticket.taken, zone, ticket.language, "HH.mm")
    told = "wait" if ticket.promised_min is None else "range"
    return say(ticket.language, f"slip.{told}_{ticket.kind}", time=time)


def keep_ready(ticket: Ticket, town: TownView, discreet: frozenset[str]) -> tuple[str, ...]:
    """The papers for a visit in its language, where they do not tell what it is for."""
    language = ticket.language
    # The papers of one service tell which it is; the identity card is asked for nearly always.
    if ticket.needs & discreet:
        return (say(language, "slip.identity_card"),)
    papers = [paper for service in town.services if service.id in ticket.needs for paper in service.documents]
    return tuple(dict.fromkeys(_text(paper, language) for paper in papers))[:KEEP_READY_AT_MOST]


def _one_or_more(texts: tuple[str, ...], language: str) -> tuple[str, ...]:
    return (_inside(texts[0], language),) if len(texts) == 1 else texts


def _inside(sentence: str, language: str) -> str:
    """As it stands behind a label on the same line. German keeps its capitals: "Ihren" would mean something else."""
    return sentence if language == "de" else sentence[:1].lower() + sentence[1:]


def _text(text: Text, language: str) -> str:
    return text.get(language) or text["nl"]


def _when(at: Instant, zone: str, language: str, pattern: str) -> str:
    wall = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    return format_datetime(wall, pattern, locale=language)
