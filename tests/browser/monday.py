"""A Monday morning with appointments, as the tests of staff's pages need it: a clock of its own, and who is booked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.browser.screens import Screens
from tests.house import House
from tests.house import house as another_house

MONDAY = "2026-04-20"
BEGINS = f"{MONDAY}T10:31:00"


@asynccontextmanager
async def on_monday(screens: Screens, folder: Path, *arguments: str) -> AsyncIterator[House]:
    """The sample town on a Monday at 10.31, that never closes because it is tried out. It ends before the pages do."""
    screens.forgive("WebSocket", "ERR_CONNECTION", "Failed to load resource")
    async with another_house(folder, arguments=("--begin", BEGINS, *arguments)) as house:
        yield house


async def booked(house: House, service: str, clock: str, name: str, date: str = MONDAY, **more: Any) -> dict[str, Any]:
    """An appointment that staff made, by the public interface."""
    asked = {
        "hall": "gemeentehuis",
        "services": [{"service": service, "amount": 1}],
        "at": f"{date}T{clock}:00+02:00",
        "book": True,
        "contact": {"name": name, "phone": "0470 12 34 56"},
        **more,
    }
    async with house.browser() as browser:
        browser.cookies.update(await house.sign_in("Hana"))
        answer = await browser.post("/api/v1/appointments", json=asked)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made


async def on(house: House, date: str = MONDAY, find: str = "") -> list[dict[str, Any]]:
    """The appointments of a date, as staff read them."""
    async with house.browser() as browser:
        browser.cookies.update(await house.sign_in("Hana"))
        answer = await browser.get("/api/v1/appointments", params={"hall": "gemeentehuis", "date": date, "find": find})
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["appointments"]
        return found
