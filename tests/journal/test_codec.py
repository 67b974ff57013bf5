"""Stored event names are for ever: the oldest example of each must load, with every fact that it held."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from server.journal.codec import from_json, many_from_json, to_json
from server.journal.entry import Happened

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.json"))
NAMES = sorted(str(field.default) for event in get_args(Happened) for field in fields(event) if field.name == "event")


def facts(told: Any) -> set[str]:
    """Each value in nested JSON with the way to it."""
    match told:
        case dict():
            return {f".{key}{rest}" for key, value in told.items() for rest in facts(value)}
        case list():
            return {f"[{at}]{rest}" for at, value in enumerate(told) for rest in facts(value)}
        case _:
            return {f"={told!r}"}


def test_every_event_has_a_stored_example() -> None:
    assert [path.stem for path in EXAMPLES] == NAMES


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_stored_example_loads_and_loses_nothing(path: Path) -> None:
    stored = path.read_text("utf-8")
    event = from_json(stored)
    assert event.event == path.stem
    assert facts(json.loads(stored)) <= facts(json.loads(to_json(event)))


def test_events_come_back_as_they_went_in() -> None:
    events = [from_json(path.read_text("utf-8")) for path in EXAMPLES]
    assert many_from_json(to_json(event) for event in events) == events


@pytest.mark.parametrize("text", ['{"event": "danced", "at": 1}', '{"event": "left", "at": 1}', "{", "[]"])
def test_what_never_was_an_event_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        from_json(text)
