"""What can be booked: services, the halls that offer them, dates and times, and the fields that they ask."""

import asyncio
import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from server.agenda.offers import Room, first_free, rooms, times
from server.agenda.town import AgendaTown, Bookable, Channel
from server.agenda.visits import Visit, visit
from server.appointments.problems import Problem, moment
from server.appointments.queries import DayOf, MonthOf
from server.appointments.rules import Rules
from server.appointments.shapes import (
    Dates,
    DateShown,
    FieldAsked,
    Fields,
    Group,
    Location,
    Locations,
    Service,
    Services,
    Times,
)
from server.config.appointments import ContactField, Need
from server.floor.commands.asker import Wanted
from server.floor.openings import instant, local_date
from server.floor.town import Instant
from server.protocol.shown import GroupShown, ServiceShown, TownView
from server.reception import Reception
from server.words import languages, say

IN_ORDER: tuple[ContactField, ...] = ("name", "mail", "phone")
NEEDED_BY: dict[Channel, ContactField] = {"phone": "phone", "video": "mail", "home": "phone"}
"""Who is not met at the hall must be reached: is called, gets the link of the call, or says where to come."""
DAY_MS = 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class Offering:
    """Reads the agendas of the halls; changes nothing."""

    receptions: Mapping[str, Reception]
    shown: Mapping[str, TownView]
    rules: Rules

    def reception(self, hall: str) -> Reception:
        """The hall. Raises Problem for one that there is not."""
        found = self.receptions.get(hall)
        if found is None:
            raise Problem("unknown_hall", hall)
        return found

    def services(self, hall: str | None, mails: bool) -> Services:
        """Everything that people come for, in one hall or in all."""
        halls = [self.reception(hall)] if hall else list(self.receptions.values())
        view = self.shown[halls[0].hall.town.hall]
        towns = [each.hall.appointments for each in halls]
        return Services(
            services=tuple(self._service(each, towns) for each in view.services),
            groups=tuple(map(_group, view.groups)),
            languages=view.languages,
            phone=self.rules.phone,
            colour=view.colour,
            mails=mails,
        )

    async def locations(self, wanted: tuple[Wanted, ...], channel: Channel, by_staff: bool) -> Locations:
        """The halls that offer all of this, first free first."""
        minutes, found = 0, list[tuple[Instant | None, Reception]]()
        for reception in self.receptions.values():
            hall = reception.hall
            asked = visit(hall.appointments, wanted, channel, by_staff=by_staff)
            minutes = asked.minutes
            if offers(hall.appointments, asked):
                found.append((first_free(hall.agenda, hall.appointments, asked, hall.now()), reception))
            # A full horizon takes a while to look through, and the halls have other things to do.
            await asyncio.sleep(0)
        found.sort(key=lambda each: (each[0] is None, each[0] or 0))
        return Locations(minutes=minutes, locations=tuple(self._location(reception, at) for at, reception in found))

    def dates(self, asked: MonthOf, by_staff: bool) -> Dates:
        """A month of a hall, day by day."""
        hall = self.reception(asked.hall).hall
        wanted = visit(hall.appointments, asked.wanted, asked.channel, by_staff=by_staff)
        year, month = map(int, asked.month.split("-"))
        last = f"{asked.month}-{calendar.monthrange(year, month)[1]:02}"
        found = rooms(hall.agenda, hall.appointments, wanted, f"{asked.month}-01", last, hall.now())
        return Dates(minutes=wanted.minutes, dates=tuple(map(_date, found)))

    def times(self, asked: DayOf, by_staff: bool) -> Times:
        """The times of a date that can be booked."""
        hall = self.reception(asked.hall).hall
        town, now = hall.appointments, hall.now()
        wanted = visit(town, asked.wanted, asked.channel, by_staff=by_staff)
        found = times(hall.agenda, town, wanted, asked.date.isoformat(), now)
        end_of_day = instant(asked.date, 24 * 60, town.zone) - 1
        later = first_free(hall.agenda, town, wanted, now, max(end_of_day, now))
        return Times(
            minutes=wanted.minutes,
            times=tuple(moment(at, town.zone) for at in found),
            next=None if later is None else moment(later, town.zone),
        )

    def fields(self, services: Iterable[str], channel: Channel, must_confirm: bool = False) -> Fields:
        """What these services together ask; with `must_confirm` the appointment counts only once a mail is answered."""
        needs = dict[ContactField, Need]()
        for service in services:
            for field, need in self.rules.asks.get(service, {}).items():
                needs[field] = "required" if "required" in (need, needs.get(field)) else need
        if channel in NEEDED_BY:
            needs[NEEDED_BY[channel]] = "required"
        if must_confirm:
            needs["mail"] = "required"
        return {field: _field(field, needs[field], channel, must_confirm) for field in IN_ORDER if field in needs}

    def _service(self, shown: ServiceShown, towns: Sequence[AgendaTown]) -> Service:
        service = towns[0].services[shown.id]
        return Service(
            id=shown.id,
            name=shown.name,
            group=shown.group,
            minutes=service.first_min,
            further_minutes=service.further_min,
            at_most=service.at_most,
            how_many=shown.how_many,
            documents=shown.documents,
            price=shown.price,
            online=shown.online,
            search=shown.search,
            channels=tuple(each for each in ("hall", "video", "phone", "home") if each in service.channels),
            related=service.related,
            horizon_days=service.horizon_days,
            short=service.first_min < towns[0].rules.short_below_min,
            bookable=any(_bookable(town, service) for town in towns),
            fields=self.fields([shown.id], "hall"),
            uploads=shown.id in self.rules.uploads,
        )

    def _location(self, reception: Reception, at: Instant | None) -> Location:
        town = reception.hall.town
        first = None if at is None else moment(at, town.zone)
        name, address = self.shown[town.hall].name, self.rules.addresses[town.hall]
        return Location(hall=town.hall, name=name, address=address, first_free=first)


def offers(town: AgendaTown, wanted: Visit) -> bool:
    """Whether anybody in this hall can do all of it."""
    return any(wanted.channel in each.channels and wanted.needs <= each.services for each in town.rosters.values())


def must_confirm(town: AgendaTown, at: Instant, now: Instant) -> bool:
    """Whether a visitor's appointment at this time counts only once it is confirmed by mail."""
    beyond = town.rules.confirm_beyond_days
    return beyond is not None and at - now > beyond * DAY_MS


def today(reception: Reception) -> str:
    """The hall's date, ISO."""
    return local_date(reception.hall.now(), reception.hall.town.zone).isoformat()


def _group(shown: GroupShown) -> Group:
    return Group(id=shown.id, name=shown.name, examples=shown.examples, icon=shown.icon)


def _date(room: Room) -> DateShown:
    return DateShown(date=date.fromisoformat(room.date), free=room.free, of=room.of, closed=room.closed)


def _bookable(town: AgendaTown, service: Bookable) -> bool:
    if service.horizon_days == 0 and service.lead_min:
        return False
    # More of it at once may well be long enough.
    longest = service.first_min + service.further_min * (service.at_most - 1)
    if longest < town.rules.short_below_min and not town.rules.short_can_book:
        return False
    return any(service.id in each.services and service.channels & each.channels for each in town.rosters.values())


def _field(field: ContactField, need: Need, channel: Channel, must_confirm: bool) -> FieldAsked:
    key = f"appointment.purpose_{field}"
    if field == "mail" and must_confirm:
        key += "_confirm"
    elif NEEDED_BY.get(channel) == field:
        key += f"_{channel}"
    return FieldAsked(need=need, purpose={language: say(language, key) for language in sorted(languages())})
