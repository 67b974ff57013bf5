"""docs/api.md is true: every request that stands there gets the answer that stands there."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.appointments.office import booker, office
from tests.source import ROOT

LEFT_OUT = "…"


@dataclass(frozen=True)
class Example:
    """A request and its answer. `{hall}` and `{id}` are those of the appointment that was answered last."""

    method: str
    path: str
    body: Any
    status: int
    answer: Any


def examples() -> Iterator[Example]:
    """Those of the page, in its order."""
    text = (ROOT / "docs/api.md").read_text("utf-8")
    for block in re.findall(r"```http\n(.*?)```", text, re.DOTALL):
        for asked in block.strip().split("\n\n"):
            first, *body, answer = asked.split("\n")
            method, path = first.split(" ")
            _, status, told = answer.split(" ", 2)
            yield Example(method, path, json.loads(body[0]) if body else None, int(status), json.loads(told))


def fits(shown: Any, told: Any) -> bool:
    """Whether what is shown is in what is told."""
    if shown == LEFT_OUT:
        return told is not None
    if isinstance(shown, dict):
        return isinstance(told, dict) and all(name in told and fits(each, told[name]) for name, each in shown.items())
    return bool(shown == told)


async def test_what_the_page_shows_is_what_happens(tmp_path: Path) -> None:
    mine: dict[str, Any] = {"hall": "", "id": "", "key": ""}
    asked = 0
    async with office(tmp_path) as house, booker(house) as engine:
        for each in examples():
            path = each.path.removeprefix("/api/v1").replace("{hall}", mine["hall"]).replace("{id}", mine["id"])
            status, told = await engine.ask(each.method, path, each.body, mine["key"] if "{id}" in each.path else "")
            assert (status, fits(each.answer, told)) == (each.status, True), (each, told)
            mine = told if "key" in told else mine
            asked += 1
    assert asked > 10
