"""The routes of documents: visitors send them and take them back, staff open them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from server.accounts.keeping import storing
from server.appointments.asking import Askers
from server.appointments.booking import known
from server.appointments.problems import Problem, answered, moment
from server.appointments.rules import Rules
from server.appointments.table import PREFIX, Operation
from server.appointments.telling import takes_documents
from server.floor.refused import Refused
from server.journal.entry import NotStored
from server.reception import Reception
from server.security import LONGEST_DOCUMENT_BYTES
from server.uploads.keeping import AT_MOST, About, Uploads
from server.uploads.receiving import Receiving
from server.uploads.rows import UploadRow
from server.uploads.table import OPERATIONS, Upload, UploadsTold

NOT_KEPT = {"cache-control": "no-store"}
# Whatever is in it: a browser that opens it after all runs nothing.
LOCKED_UP = NOT_KEPT | {"content-security-policy": "default-src 'none'; sandbox"}


@dataclass(frozen=True, slots=True)
class Serving:
    """Answers every operation of the table with the method of its name."""

    receptions: Mapping[str, Reception]
    askers: Askers
    rules: Rules
    kept: Uploads
    receiving: Receiving

    def routes(self) -> list[Route]:
        """The paths."""
        paths: dict[str, dict[str, Operation]] = {}
        for each in OPERATIONS:
            paths.setdefault(each.path, {})[each.method] = each
        return [Route(f"{PREFIX}{path}", self._endpoint(each), methods=list(each)) for path, each in paths.items()]

    async def uploads(self, _request: Request, about: About) -> Response:
        """What was sent."""
        return await self._all(about)

    async def upload(self, request: Request, about: About) -> Response:
        """A document comes in."""
        hall = self.receptions[about[0]].hall
        if not takes_documents(self.rules, known(self.receptions[about[0]], about[1]), hall.now()):
            raise Problem("no_files")
        row = await self.receiving.take(about, request.query_params.get("name", ""), request.stream(), hall.now())
        return Response(self._told(row).model_dump_json(), 201, NOT_KEPT, "application/json")

    async def forget_upload(self, request: Request, about: About) -> Response:
        """A document is taken back."""
        with storing():
            if not await asyncio.to_thread(self.kept.remove, about, request.path_params["upload"]):
                raise Problem("unknown_file")
        return await self._all(about)

    async def document(self, request: Request, about: About) -> Response:
        """The document, to keep and not to show."""
        rows = await asyncio.to_thread(self.kept.of, about)
        row = next((each for each in rows if each.id == request.path_params["upload"]), None)
        if row is None or not self.kept.place(about, row.id).is_file():
            raise Problem("unknown_file")
        place = self.kept.place(about, row.id)
        return FileResponse(place, headers=LOCKED_UP, media_type=row.type, filename=row.name)

    async def _all(self, about: About) -> Response:
        rows = await asyncio.to_thread(self.kept.of, about)
        told = UploadsTold(uploads=tuple(map(self._told, rows)), at_most=AT_MOST, longest_bytes=LONGEST_DOCUMENT_BYTES)
        return Response(told.model_dump_json(), 200, NOT_KEPT, "application/json")

    def _told(self, row: UploadRow) -> Upload:
        at = moment(row.at, self.receptions[row.hall].hall.town.zone)
        return Upload(id=row.id, name=row.name, type=row.type, size=row.size, sha256=row.sha256, at=at)

    def _endpoint(self, operations: Mapping[str, Operation]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            operation = operations["GET" if request.method == "HEAD" else request.method]
            hall = request.path_params["hall"]
            reception = self.receptions.get(hall, next(iter(self.receptions.values())))
            try:
                handler: Callable[..., Awaitable[Response]] = getattr(self, operation.name)
                return await handler(request, self._about(operation, request))
            except ClientDisconnect:
                # There is nobody to answer any more.
                return Response(status_code=400)
            except (Problem, Refused, NotStored) as problem:
                return answered(problem, reception.hall.town.zone)

        return endpoint

    def _about(self, operation: Operation, request: Request) -> About:
        """The appointment, if there is one and whoever asks may. Raises Problem and Refused."""
        hall, booking = request.path_params["hall"], request.path_params["id"]
        if operation.who == "staff":
            asker = self.askers.staff(request, operation.scope)
        else:
            asker = self.askers.holder(request, operation.scope, hall, booking)
        asker.may_enter(hall)
        if not asker.trusted:
            self.askers.limits.may_look(asker.address)
        if hall not in self.receptions:
            raise Problem("unknown_hall", hall)
        return hall, known(self.receptions[hall], booking).id
