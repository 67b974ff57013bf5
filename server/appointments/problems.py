"""Why a request over HTTP is not done: from what went wrong to its code and its status."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from starlette.responses import Response

from server.appointments.shapes import Error
from server.floor.refused import Refused
from server.floor.town import Instant
from server.journal.entry import NotStored

STATUS = {
    "malformed": 400,
    "missing_field": 400,
    "wrong_mail": 400,
    "wrong_phone": 400,
    "sign_in": 401,
    "not_allowed": 403,
    "unknown_file": 404,
    "no_files": 409,
    "too_many_files": 409,
    "file_too_large": 413,
    "wrong_file": 415,
    "too_often": 429,
    "too_many_bookings": 429,
    "failed": 500,
    "busy": 503,
    "not_stored": 503,
}
"""What is not here is unknown (404), or refused as things are (409)."""


class Problem(Exception):
    """A request that cannot be done, before any hall is asked. `detail` is for who wrote the program that asks."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


def answered(problem: Problem | Refused | NotStored, zone: str) -> Response:
    """The answer that tells why not; `when` stands in the time of this zone."""
    if isinstance(problem, NotStored):
        return _answer(Error(code="not_stored", detail="", when=None))
    when = problem.when if isinstance(problem, Refused) else None
    return _answer(Error(code=problem.code, detail=problem.detail, when=None if when is None else moment(when, zone)))


def malformed(error: ValidationError) -> Problem:
    """What was not understood, and where; without what stood there, which may be personal."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    return Problem("malformed", f"{'.'.join(map(str, first['loc']))}: {first['msg']}".lstrip(": "))


def moment(at: Instant, zone: str) -> datetime:
    """The instant on the clock of this zone."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone))


def status_of(code: str) -> int:
    """The status of HTTP for a code."""
    return STATUS.get(code, 404 if code.startswith("unknown_") else 409)


def _answer(error: Error) -> Response:
    headers = {"cache-control": "no-store"}
    return Response(error.model_dump_json(), status_of(error.code), headers, "application/json")
