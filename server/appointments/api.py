"""The routes of /api/v1: from a request to one of its answers, or to why not."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.appointments import queries, shapes
from server.appointments.asking import Asker, Askers
from server.appointments.booking import Bookings, known, ms
from server.appointments.elsewhere import Elsewhere
from server.appointments.looking import Looking
from server.appointments.offering import Offering, must_confirm, today
from server.appointments.problems import Problem, answered, malformed
from server.appointments.shapes_of_staff import Capacity, FirstFree
from server.appointments.table import OPERATIONS, PREFIX, Operation
from server.appointments.telling import Telling
from server.floor.refused import Refused
from server.journal.entry import NotStored
from server.reception import Reception

Endpoint = Callable[[Request], Awaitable[Response]]

HALL_CLOCK = "x-hall-clock"
"""The header with the instant at the hall, in milliseconds."""
NOT_KEPT = {"cache-control": "no-store"}
AS_A_FILE = NOT_KEPT | {"content-disposition": 'attachment; filename="afspraak.ics"'}
LISTS = ("service",)
"""What can stand in an address several times."""


@dataclass(frozen=True, slots=True)
class Call:
    """Who asks, and about which appointment of which hall if it is about one."""

    asker: Asker
    hall: str
    id: str


@dataclass(frozen=True, slots=True)
class Api:
    """Answers every operation of the table with the method of its name."""

    askers: Askers
    offering: Offering
    bookings: Bookings
    elsewhere: Elsewhere
    looking: Looking
    telling: Telling
    calendar_file: Callable[[str, str], bytes | None]
    mails: Callable[[], bool]

    def routes(self) -> list[Route]:
        """The paths, each once, so that it names all its methods to whoever asks by another."""
        paths: dict[str, dict[str, Endpoint]] = {}
        for each in OPERATIONS:
            paths.setdefault(each.path, {})[each.method] = self._endpoint(each)
        return [Route(f"{PREFIX}{path}", _by_method(each), methods=list(each)) for path, each in paths.items()]

    async def services(self, _call: Call, asked: queries.OfHall) -> shapes.Services:
        """What people come for."""
        return self.offering.services(asked.hall, self.mails())

    async def locations(self, call: Call, asked: queries.ForServices) -> shapes.Locations:
        """Where it can be had."""
        return await self.offering.locations(asked.wanted, asked.channel, call.asker.staff)

    async def dates(self, call: Call, asked: queries.MonthOf) -> shapes.Dates:
        """On which dates."""
        return self.offering.dates(asked, call.asker.staff)

    async def times(self, call: Call, asked: queries.DayOf) -> shapes.Times:
        """At what times."""
        return self.offering.times(asked, call.asker.staff)

    async def fields(self, call: Call, asked: queries.FieldsFor) -> shapes.FieldsAsked:
        """What must be told for it."""
        services = [each.service for each in asked.wanted]
        unknown = next((each for each in services if each not in self.offering.rules.asks), None)
        if unknown is not None:
            raise Refused("unknown_service", unknown)
        far = False
        if asked.hall is not None and asked.at is not None and not call.asker.trusted:
            hall = self.offering.reception(asked.hall).hall
            far = must_confirm(hall.appointments, ms(asked.at), hall.now())
        return shapes.FieldsAsked(fields=self.offering.fields(services, asked.channel, far))

    async def make(self, call: Call, new: shapes.NewAppointment) -> shapes.Appointment:
        """A time is held, or booked at once."""
        call.asker.may_enter(new.hall)
        made = await self.bookings.make(call.asker, new)
        return self.telling.tell(self.offering.reception(new.hall), made, call.asker, made=True)

    async def found(self, _call: Call, asked: queries.OnDateOrFound) -> shapes.Appointments:
        """Those of a date, or whoever is searched for."""
        reception = self.offering.reception(asked.hall)
        if asked.find.strip():
            return await self.looking.found(reception, asked.find)
        return self.looking.on(reception, asked.date.isoformat() if asked.date else today(reception))

    async def appointment(self, call: Call) -> shapes.Appointment:
        """As it is now."""
        reception = await self._settled(call)
        return self.telling.tell(reception, known(reception, call.id), call.asker)

    async def confirm(self, call: Call, asked: shapes.Confirmation) -> shapes.Appointment:
        """Booked, or waiting for a mail to be answered."""
        reception = await self._settled(call)
        done = await self.bookings.confirm(reception, call.asker, call.id, asked.contact)
        return self.telling.tell(reception, done, call.asker)

    async def verify(self, call: Call) -> shapes.Appointment:
        """Booked."""
        reception = await self._settled(call)
        return self.telling.tell(reception, await self.bookings.verify(reception, call.asker, call.id), call.asker)

    async def move(self, call: Call, change: shapes.Change) -> shapes.Appointment:
        """At another time, or in another hall: then it is another appointment, with a key of its own."""
        reception = await self._settled(call)
        if change.hall is None or change.hall == call.hall:
            moved = await self.bookings.move(reception, call.asker, call.id, change)
            return self.telling.tell(reception, moved, call.asker)
        call.asker.may_enter(change.hall)
        there = self.offering.reception(change.hall)
        moved = await self.elsewhere.move(reception, there, call.asker, call.id, change)
        return self.telling.tell(there, moved, call.asker)

    async def cancel(self, call: Call) -> shapes.Appointment:
        """Off."""
        reception = await self._settled(call)
        return self.telling.tell(reception, await self.bookings.cancel(reception, call.asker, call.id), call.asker)

    async def check_in(self, call: Call, presence: shapes.Presence) -> shapes.Appointment:
        """Here, with the way to the number."""
        reception = await self._settled(call)
        here = await self.bookings.check_in(reception, call.asker, call.id, presence)
        return self.telling.tell(reception, here, call.asker)

    async def calendar(self, call: Call) -> Response:
        """For the visitor's own calendar."""
        reception = await self._settled(call)
        file = self.calendar_file(call.hall, known(reception, call.id).id)
        return Response(file, headers=AS_A_FILE, media_type="text/calendar")

    async def capacity(self, _call: Call, asked: queries.OnDate) -> Capacity:
        """A date as a manager sees it."""
        return self.looking.capacity(self.offering.reception(asked.hall), asked.date.isoformat())

    async def first_free(self, _call: Call, asked: queries.OfHall) -> FirstFree:
        """The first free times."""
        return await self.looking.first_free(self.offering.reception(asked.hall or self.telling.first))

    async def _settled(self, call: Call) -> Reception:
        """The hall of the appointment, when nothing about it is half done any more."""
        reception = self.offering.reception(call.hall)
        await self.elsewhere.settle((call.hall, call.id))
        return reception

    def _endpoint(self, operation: Operation) -> Endpoint:
        handler: Callable[..., Awaitable[BaseModel | Response]] = getattr(self, operation.name)

        async def answer(request: Request) -> Response:
            try:
                told = await handler(self._call(operation, request), *await _sent(operation, request))
            except (Problem, Refused, NotStored) as problem:
                return answered(problem, self._zone(request))
            if isinstance(told, Response):
                return told
            return Response(told.model_dump_json(), operation.status, NOT_KEPT, operation.media)

        async def endpoint(request: Request) -> Response:
            answered_so = await answer(request)
            # A page sets its clock by this, and a rehearsal's hall has one of its own.
            answered_so.headers[HALL_CLOCK] = str(self._reception(request).hall.now())
            return answered_so

        return endpoint

    def _call(self, operation: Operation, request: Request) -> Call:
        hall, id = request.path_params.get("hall", ""), request.path_params.get("id", "")
        asker = self._asker(operation, request, hall, id)
        asker.may_enter(hall or request.query_params.get("hall", ""))
        if not asker.trusted:
            self.askers.limits.may_look(asker.address)
        return Call(asker, hall, id)

    def _asker(self, operation: Operation, request: Request, hall: str, id: str) -> Asker:
        match operation.who:
            case "anyone":
                return self.askers.anyone(request, operation.scope)
            case "holder":
                return self.askers.holder(request, operation.scope, hall, id)
            case "staff":
                return self.askers.staff(request, operation.scope)

    def _zone(self, request: Request) -> str:
        return self._reception(request).hall.town.zone

    def _reception(self, request: Request) -> Reception:
        """Of the hall that is asked about, or else the first one."""
        named = request.path_params.get("hall") or request.query_params.get("hall") or self.telling.first
        receptions = self.offering.receptions
        return receptions.get(named, receptions[self.telling.first])


def _by_method(endpoints: Mapping[str, Endpoint]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await endpoints["GET" if request.method == "HEAD" else request.method](request)

    return endpoint


async def _sent(operation: Operation, request: Request) -> list[Any]:
    """What came along, in the shapes of the table. Raises Problem."""
    try:
        asked = [operation.query.model_validate(_query(request))] if operation.query else []
        if operation.body is None:
            return asked
        return [*asked, operation.body.model_validate_json(await request.body() or b"{}")]
    except ValidationError as error:
        raise malformed(error) from error


def _query(request: Request) -> dict[str, object]:
    given = request.query_params
    return {name: given.getlist(name) if name in LISTS else given[name] for name in given}
