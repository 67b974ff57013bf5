"""What staff look at: the appointments of a date, whoever is searched for, a date's capacity, the first free times."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.agenda.codes import plain
from server.agenda.days import Day, Post, day_of, extra_bits
from server.agenda.free import minutes_of
from server.agenda.offers import endangered, first_free
from server.agenda.state import MINUTE_MS, Booking, Extra
from server.agenda.town import AgendaTown
from server.agenda.visits import visit
from server.appointments.contacts import FOUND_AT_MOST, Contacts
from server.appointments.problems import moment
from server.appointments.shapes import Appointments
from server.appointments.shapes_of_staff import Capacity, ExtraShown, FirstFree, RosterShown, Taken
from server.appointments.telling import Telling
from server.floor.commands.asker import Wanted
from server.floor.town import Instant
from server.reception import Reception


@dataclass(frozen=True, slots=True)
class Looking:
    """Reads one hall for its staff."""

    telling: Telling
    contacts: Contacts

    def on(self, reception: Reception, date: str) -> Appointments:
        """Those of a date, without what was let go again."""
        found = [each for each in reception.hall.agenda.on(date) if each.state != "ended"]
        return Appointments(appointments=self.telling.tell_all(reception, _in_order(found)))

    async def found(self, reception: Reception, text: str) -> Appointments:
        """Those of any date whose code this is, or whose name, mail or phone it fits."""
        agenda, hall = reception.hall.agenda, reception.hall.town.hall
        ids = [each.booking for each in await self.contacts.find(text, [hall])]
        if (of_code := agenda.codes.get(plain(text))) is not None:
            ids.insert(0, of_code)
        found = [agenda.bookings[each] for each in dict.fromkeys(ids) if each in agenda.bookings]
        shown = _in_order(each for each in found if each.state != "ended")
        return Appointments(appointments=self.telling.tell_all(reception, shown[:FOUND_AT_MOST]))

    def capacity(self, reception: Reception, date: str) -> Capacity:
        """Who is there on a date, what is booked of them, and whom nobody is there for."""
        hall, agenda = reception.hall, reception.hall.agenda
        day = day_of(hall.appointments, date)
        extras = [each for each in agenda.extras.values() if each.date == date]
        lost = endangered(agenda, hall.appointments, date)
        name_of_hall = hall.town.hall
        names = self.telling.rules.rosters[name_of_hall]
        taken = [each for each in agenda.on(date) if each.takes]
        zone = hall.town.zone
        return Capacity(
            rosters=tuple(
                RosterShown(
                    id=roster,
                    name=name,
                    absent=(roster, date) in agenda.absent,
                    spans=tuple((moment(a, zone), moment(b, zone)) for a, b in _spans(day, roster)),
                    bookings=tuple(_taken(each, zone) for each in _in_order(taken) if each.place.roster == roster),
                    feed=self.telling.links.feed_path(name_of_hall, roster, self.telling.rules.feeds[name_of_hall]),
                )
                for roster, name in names.items()
            ),
            extras=tuple(_extra(hall.appointments, day, each) for each in extras),
            share=agenda.shares.get(date),
            endangered=self.telling.tell_all(reception, list(lost)),
            closed=day.closed,
        )

    async def first_free(self, reception: Reception) -> FirstFree:
        """The first free time of each service, one of it, at the hall."""
        hall, found = reception.hall, {}
        town = hall.appointments
        for service in town.services.values():
            channel = "hall" if "hall" in service.channels else min(service.channels)
            if any(service.id in each.services and channel in each.channels for each in town.rosters.values()):
                asked = visit(town, (Wanted(service.id),), channel, by_staff=True)
                at = first_free(hall.agenda, town, asked, hall.now())
                found[service.id] = None if at is None else moment(at, town.zone)
            # A full horizon takes a while to look through, and the hall has other things to do.
            await asyncio.sleep(0)
        return FirstFree(first_free=found)


def _in_order(bookings: Iterable[Booking]) -> list[Booking]:
    return sorted(bookings, key=lambda each: (each.place.agreed, each.id))


def _taken(booking: Booking, zone: str) -> Taken:
    place = booking.place
    return Taken(id=booking.id, at=moment(place.begins, zone), until=moment(place.ends, zone))


def _extra(town: AgendaTown, day: Day, extra: Extra) -> ExtraShown:
    # The two times may be one when the clock change skips what is between them.
    spans = [*_spans_of(day, extra_bits(town, day, extra.opens_min, extra.closes_min)), (day.midnight, day.midnight)]
    begins, ends = (moment(each, town.zone) for each in spans[0])
    return ExtraShown(id=extra.id, at=begins, until=ends, services=extra.services)


def _spans(day: Day, roster: str) -> Iterator[tuple[Instant, Instant]]:
    post: Post | None = next((each for each in day.posts if each.id == roster), None)
    return _spans_of(day, post.minutes if post else 0)


def _spans_of(day: Day, minutes: int) -> Iterator[tuple[Instant, Instant]]:
    begins = minutes & ~(minutes << 1)
    ends = ~minutes & (minutes << 1)
    for first, last in zip(minutes_of(begins), minutes_of(ends), strict=True):
        yield day.midnight + first * MINUTE_MS, day.midnight + last * MINUTE_MS
