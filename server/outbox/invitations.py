"""An appointment as its visitor may read it: when, where, with which code and papers, and where to change it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from server.agenda.codes import shown
from server.agenda.state import MINUTE_MS, Booking
from server.agenda.town import Channel
from server.floor.town import Instant
from server.protocol.shown import Text, TownView
from server.words import say


@dataclass(frozen=True, slots=True)
class Invitation:
    """An appointment in the language of its visitor. `link` is its own page, empty when phones cannot reach the house.

    `services` leaves out what nothing may show, and `papers` are then only what nearly everything needs.
    `sequence` counts the changes, as a calendar wants it.
    """

    booking: str
    language: str
    at: Instant
    until: Instant
    zone: str
    channel: Channel
    hall: str
    address: str
    code: str
    services: tuple[str, ...]
    papers: tuple[str, ...]
    phone: str
    link: str
    site: str
    sequence: int
    cancelled: bool

    @property
    def location(self) -> str:
        """Where it takes place, on one line."""
        if self.channel != "hall":
            return say(self.language, f"mail.at_{self.channel}")
        return ", ".join(filter(None, (self.hall, self.address)))


@dataclass(frozen=True, slots=True, eq=False)
class Invitations:
    """Makes them for one hall. `name` is the hall's as it is now.

    `link` gives the page of an appointment, `ticket_link` that of a ticket; empty when phones cannot reach the house.
    """

    town: TownView
    name: Mapping[str, str]
    address: Text
    phone: str
    discreet: frozenset[str]
    link: Callable[[str], str]
    ticket_link: Callable[[str], str]

    def title(self, language: str) -> str:
        """What the hall is called."""
        return _text(self.name, language)

    def counter(self, counter: str) -> str:
        """What a counter is called."""
        return next((each.name for each in self.town.counters if each.id == counter), counter)

    def of(self, booking: Booking) -> Invitation:
        """The appointment as it is now."""
        language = booking.language
        needs = [wanted.service for wanted in booking.services]
        return Invitation(
            booking=booking.id,
            language=language,
            at=booking.place.agreed,
            until=booking.place.agreed + booking.minutes * MINUTE_MS,
            zone=self.town.zone,
            channel=booking.channel,
            hall=_text(self.name, language),
            address=_text(self.address, language),
            code=shown(booking.code),
            services=self._services(booking, language),
            papers=self._papers(needs, language),
            phone=self.phone,
            link=self.link(booking.id),
            site=self.town.public_url or "",
            sequence=booking.sequence,
            cancelled=booking.state == "cancelled",
        )

    def _services(self, booking: Booking, language: str) -> tuple[str, ...]:
        names = {service.id: _text(service.name, language) for service in self.town.services}
        told = [each for each in booking.services if each.service in names and each.service not in self.discreet]
        return tuple(
            names[each.service] if each.amount == 1 else f"{each.amount} × {names[each.service]}" for each in told
        )

    def _papers(self, needs: list[str], language: str) -> tuple[str, ...]:
        # The papers of one service tell which it is; the identity card is asked for nearly always.
        if self.discreet.intersection(needs):
            return (say(language, "slip.identity_card"),)
        papers = [paper for service in self.town.services if service.id in needs for paper in service.documents]
        return tuple(dict.fromkeys(_text(paper, language) for paper in papers))


def _text(text: Mapping[str, str], language: str) -> str:
    return text.get(language) or text.get("nl", "")
