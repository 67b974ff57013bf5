"""The routes by which a manager asks of promises that were kept, of days played otherwise, and of a day to come."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.accounts.people import Person
from server.bodies import read, refused
from server.floor.favour import in_force
from server.floor.town import Kind
from server.forecast.promised import MEANT, Tally
from server.foresight.engine import Engine, NotForeseen
from server.foresight.foreseeing import SEED, Foreseeing
from server.foresight.keeping import Keeping
from server.foresight.messages import Favouring, Question, Reckon, ToCome, Unknown, WhatIf
from server.foresight.rows import PromiseRow
from server.journal.store import Store
from server.permissions import PEOPLE
from server.protocol.foreseen import Promises, PromisesOfDay
from server.protocol.what_if import TomorrowTold, WhatIfAsked, WhatIfTold
from server.reception import Reception

DAYS_SHOWN = 28
ENDS_WITHIN_S = 180.0
"""A day to come under a dozen rosters takes a minute on a small machine that has other things to do."""
WAIT_AT_MOST = 4
"""Questions that wait for the one that is being answered: a page asks again, and nobody waits for six answers."""
REMEMBERED = 32
NICENESS = "15"
UNCHANGED = {"cache-control": "no-store"}

_ASKED = TypeAdapter(WhatIfAsked)
_TOLD: TypeAdapter[Any] = TypeAdapter(WhatIfTold | TomorrowTold)
_PROMISES = TypeAdapter(Promises)


@dataclass(slots=True, eq=False)
class Asking:
    """Answers managers. Each question gets a process of its own, one at a time; what was answered is remembered."""

    receptions: Mapping[str, Reception]
    person: Callable[[Request], Person | None]
    foreseeing: Foreseeing
    store: Store
    engine: Callable[[], Engine] = lambda: Engine(lambda: None, ENDS_WITHIN_S, NICENESS)
    _one: asyncio.Lock = field(default_factory=asyncio.Lock)
    _waiting: int = 0
    _answers: "OrderedDict[object, bytes]" = field(default_factory=OrderedDict)

    def routes(self) -> list[Route]:
        """The paths."""
        return [
            Route("/promises", self.promises),
            Route("/what-if", self.what_if, methods=["POST"]),
            Route("/favour", self.favour),
            Route("/tomorrow", self.tomorrow),
        ]

    async def promises(self, request: Request) -> Response:
        """How the promises of today and of the last weeks in `hall` were kept."""
        hall = request.query_params.get("hall", "")
        if (no := self._refused(request, hall)) is not None:
            return no
        rows = await asyncio.to_thread(Keeping(self.store.writing, self.store.reading).promises, hall, DAYS_SHOWN)
        today = self.foreseeing.so_far(hall)
        days = (*_of_today(today.date, today.tallies), *(_of_row(row) for row in rows if row.date != today.date))
        body = _PROMISES.dump_json(Promises(days, MEANT))
        return Response(body, media_type="application/json", headers=UNCHANGED)

    async def what_if(self, request: Request) -> Response:
        """A past day under up to three variants, beside what it is under the rules of now."""
        if (no := self._unknown(request)) is not None:
            return no
        asked = await read(request, _ASKED)
        return await self._answered(request, asked.hall, WhatIf(asked.date, asked.variants))

    async def favour(self, request: Request) -> Response:
        """The last days with the slider at `value`, beside where it is now."""
        query = request.query_params
        try:
            value = float(query.get("value", ""))
        except ValueError:
            value = float("nan")
        question = Favouring(value) if -1 <= value <= 1 else None
        return await self._answered(request, query.get("hall", ""), question)

    async def tomorrow(self, request: Request) -> Response:
        """What is to be expected of a `date`."""
        query = request.query_params
        try:
            question = ToCome(date.fromisoformat(query.get("date", "")).isoformat())
        except ValueError:
            return self._unknown(request) or refused(400, "malformed")
        return await self._answered(request, query.get("hall", ""), question)

    def _unknown(self, request: Request) -> Response | None:
        person = self.person(request)
        if person is None:
            return refused(401, "sign_in")
        return None if person.roles & PEOPLE["manager"] else refused(403, "not_allowed")

    def _refused(self, request: Request, hall: str) -> Response | None:
        return self._unknown(request) or (None if hall in self.receptions else refused(404, "unknown_hall"))

    async def _answered(self, request: Request, hall: str, question: Question | None) -> Response:
        if (no := self._refused(request, hall)) is not None:
            return no
        if question is None:
            return refused(400, "malformed")
        floor, town = self.receptions[hall].hall.floor, self.receptions[hall].hall.town
        asked = Reckon(str(self.store.folder), in_force(floor, town), self.foreseeing.learnt(hall), question, SEED)
        key = (hall, question, floor.date, floor.favour)
        if key not in self._answers:
            if self._waiting >= WAIT_AT_MOST:
                return refused(503, "busy")
            answer = await self._in_turn(asked)
            if isinstance(answer, Unknown):
                return refused(404, answer.code)
            if answer is None:
                return refused(503, "failed")
            self._remember(key, _TOLD.dump_json(answer))
        return Response(self._answers[key], media_type="application/json", headers=UNCHANGED)

    async def _in_turn(self, asked: Reckon) -> WhatIfTold | TomorrowTold | Unknown | None:
        self._waiting += 1
        engine = self.engine()
        try:
            async with self._one:
                answer: WhatIfTold | TomorrowTold | Unknown = await engine.ask(asked)
                return answer
        except NotForeseen:
            return None
        finally:
            self._waiting -= 1
            await engine.stop(at_once=True)

    def _remember(self, key: object, body: bytes) -> None:
        self._answers[key] = body
        while len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)


def _of_today(day: str, tallies: Mapping[Kind, Tally]) -> Iterator[PromisesOfDay]:
    for kind, tally in sorted(tallies.items(), reverse=True):
        yield _shown(day, kind, tally)


def _of_row(row: PromiseRow) -> PromisesOfDay:
    kind: Kind = "short" if row.kind == "short" else "seated"
    return _shown(row.date, kind, Tally(row.promised, row.called, row.kept, row.error_s, row.bias_s))


def _shown(day: str, kind: Kind, tally: Tally) -> PromisesOfDay:
    called = tally.called or None
    return PromisesOfDay(
        date=day,
        kind=kind,
        promised=tally.promised,
        called=tally.called,
        kept=tally.kept,
        error_min=called and tally.error_s / called / 60,
        bias_min=called and tally.bias_s / called / 60,
    )
