"""docs/protocol.md tells the truth: every example parses, and every code and command is named."""

import json
import re
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from server.floor.refused import CODES
from server.protocol.codec import read_from_device, read_from_hall, write
from server.protocol.envelopes import Asked, Goodbye, View
from server.protocol.following import TicketView
from server.protocol.views import DisplayView
from server.reference import written
from tests.source import ROOT

DOCUMENT = (ROOT / "docs" / "protocol.md").read_text("utf-8")
SHAPES: dict[str, Any] = {"display": DisplayView, "ticket": TicketView}
EXAMPLES = re.findall(r"```json (to-hall|to-device)\n(.*?)```", DOCUMENT, re.DOTALL)


@pytest.mark.parametrize(("way", "text"), EXAMPLES)
def test_every_documented_message_parses_and_is_written_the_same(way: str, text: str) -> None:
    message = (read_from_device if way == "to-hall" else read_from_hall)(text)
    assert json.loads(write(message)) == json.loads(text)


def test_every_block_of_json_is_an_example() -> None:
    assert len(EXAMPLES) == DOCUMENT.count("```json")
    assert len(EXAMPLES) > 15


def test_a_documented_view_has_the_shape_that_is_sent() -> None:
    views = [
        message for way, text in EXAMPLES if way == "to-device" and isinstance(message := read_from_hall(text), View)
    ]
    assert {view.topic.partition("/")[0] for view in views} == SHAPES.keys()
    for view in views:
        TypeAdapter(SHAPES[view.topic.partition("/")[0]]).validate_python(view.data, strict=False)


@pytest.mark.parametrize("code", [*CODES, *get_args(Goodbye)])
def test_every_code_is_documented(code: str) -> None:
    assert f"`{code}`" in DOCUMENT


@pytest.mark.parametrize("command", [kind.__dataclass_fields__["do"].default for kind in get_args(get_args(Asked)[0])])
def test_every_command_is_documented(command: str) -> None:
    assert f"`{command}`" in DOCUMENT


def test_the_lists_are_those_of_the_code() -> None:
    assert written(DOCUMENT) == DOCUMENT
    assert written(DOCUMENT.replace("`call_next` |", "`call_nobody` |")) == DOCUMENT
