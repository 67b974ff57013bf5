"""What pages send over HTTP: small JSON, validated once, refused with a code when it is something else."""

from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse

_T = TypeVar("_T")


class NotUnderstood(Exception):
    """The body is not what this route takes."""


async def read(request: Request, shape: TypeAdapter[_T]) -> _T:
    """The body in this shape; raises NotUnderstood."""
    try:
        return shape.validate_json(await request.body())
    except ValidationError as error:
        raise NotUnderstood from error


def refused(status: int, code: str, **more: object) -> JSONResponse:
    """An answer that a page has words for."""
    return JSONResponse({"code": code, **more}, status)


async def not_understood(_request: Request, _error: Exception) -> JSONResponse:
    """The answer to a body that is not what the route takes."""
    return refused(400, "malformed")


async def not_stored(_request: Request, _error: Exception) -> JSONResponse:
    """The answer when the disk refuses."""
    return refused(503, "not_stored")
