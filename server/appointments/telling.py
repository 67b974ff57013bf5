"""An appointment as each asker may see it."""

from dataclasses import dataclass

from server.agenda.state import Booking
from server.appointments.asking import Asker
from server.appointments.contacts import Contact, Contacts
from server.appointments.problems import moment
from server.appointments.rules import Rules
from server.appointments.shapes import Appointment, Chosen, ContactGiven, Deed
from server.floor.openings import local_date
from server.floor.town import Instant
from server.links import Links
from server.reception import Reception

TO_COME = ("held", "awaited", "booked")


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells appointments of every hall. `first` is the hall that a link need not name."""

    links: Links
    contacts: Contacts
    rules: Rules
    first: str

    def tell(self, reception: Reception, booking: Booking, asker: Asker, made: bool = False) -> Appointment:
        """One appointment; `made` when the asker just made it, and so may have its key."""
        contact = self.contacts.of(reception.hall.town.hall, booking.id)
        tickets = reception.hall.floor.tickets.values()
        ticket = next((each.id for each in tickets if each.appointment == booking.id), None)
        return self._told(reception, booking, made or asker.held, contact, ticket)

    def tell_all(self, reception: Reception, bookings: list[Booking]) -> tuple[Appointment, ...]:
        """Many, for staff."""
        contacts = self.contacts.of_all(reception.hall.town.hall, [each.id for each in bookings])
        tickets = {each.appointment: each.id for each in reception.hall.floor.tickets.values()}
        return tuple(
            self._told(reception, each, False, contacts.get(each.id), tickets.get(each.id)) for each in bookings
        )

    def _told(
        self, reception: Reception, booking: Booking, held: bool, contact: Contact | None, ticket: str | None
    ) -> Appointment:
        hall, zone, place = reception.hall.town.hall, reception.hall.town.zone, booking.place
        return Appointment(
            id=booking.id,
            hall=hall,
            key=self.links.appointment_key(hall, booking.id) if held else None,
            code=booking.code,
            state=booking.state,
            at=moment(place.agreed, zone),
            until=moment(place.agreed + booking.minutes * 60_000, zone),
            minutes=booking.minutes,
            channel=booking.channel,
            services=tuple(Chosen(service=each.service, amount=each.amount) for each in booking.services),
            seat=booking.seat,
            language=booking.language,
            expires=None if booking.expires is None else moment(booking.expires, zone),
            link=self.links.appointment_path(hall, booking.id, self.first) if held else None,
            sequence=booking.sequence,
            contact=_given(contact),
            can=self._can(reception, booking),
            ticket=None if ticket is None else reception.path(ticket),
        )

    def _can(self, reception: Reception, booking: Booking) -> tuple[Deed, ...]:
        now = reception.hall.now()
        today = booking.date == local_date(now, reception.hall.town.zone).isoformat()
        possible: dict[Deed, bool] = {
            "move": booking.state in ("awaited", "booked", "missed"),
            "cancel": booking.state in (*TO_COME, "missed"),
            "check_in": booking.state in ("awaited", "booked", "missed") and booking.channel == "hall" and today,
            "upload": takes_documents(self.rules, booking, now),
        }
        return tuple(deed for deed, can in possible.items() if can)


def takes_documents(rules: Rules, booking: Booking, now: Instant) -> bool:
    """Whether documents can be sent for it. Holding costs nothing, so who only holds a time cannot fill the disk."""
    wanted = any(each.service in rules.uploads for each in booking.services)
    return wanted and booking.state in ("awaited", "booked") and booking.place.agreed > now


def _given(contact: Contact | None) -> ContactGiven | None:
    return None if contact is None else ContactGiven(name=contact.name, mail=contact.mail, phone=contact.phone)
