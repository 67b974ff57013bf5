"""JSON in and out: validated once at the edge, with the adapters built once."""

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from server.protocol.envelopes import ToDevice, ToHall

_T = TypeVar("_T")
_TO_HALL: TypeAdapter[ToHall] = TypeAdapter(ToHall)
_TO_DEVICE: TypeAdapter[ToDevice] = TypeAdapter(ToDevice)
_ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


class Malformed(ValueError):
    """The text is no message of this protocol."""


def read_from_device(text: str) -> ToHall:
    """A message to the hall; raises Malformed."""
    return _read(_TO_HALL, text)


def read_from_hall(text: str) -> ToDevice:
    """A message to a device; raises Malformed. A view's `data` stays plain JSON."""
    return _read(_TO_DEVICE, text)


def write(message: ToHall | ToDevice) -> str:
    """Any message as JSON text."""
    return _ANYTHING.dump_json(message).decode()


def _read(adapter: TypeAdapter[_T], text: str) -> _T:
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        raise Malformed(error.errors(include_url=False, include_input=False)[0]["msg"]) from None
