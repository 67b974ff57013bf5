"""An event as JSON text and back; whatever was ever stored can be read for ever."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, TypeAdapter

from server.journal.entry import Happened

_Told = Annotated[Happened, Field(discriminator="event")]
_ONE: TypeAdapter[Happened] = TypeAdapter(_Told)
_MANY: TypeAdapter[list[Happened]] = TypeAdapter(list[_Told])


def to_json(event: Happened) -> str:
    """The event as it is stored."""
    return _ONE.dump_json(event).decode()


def from_json(text: str) -> Happened:
    """The event again; raises pydantic's ValidationError for what never was one."""
    return _ONE.validate_json(text)


def many_from_json(texts: Iterable[str]) -> list[Happened]:
    """Several at once, which costs less than one by one."""
    return _MANY.validate_json(f"[{','.join(texts)}]")
