"""Two hundred people at their own computers who all want one of the last twenty times of a date."""

import asyncio
import secrets
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx2

from tests.appointments.office import ELS, HALL, NO_HOLIDAYS, town
from tests.house import NO_TLS, House
from tests.house import house as a_house

CLIENTS, SLOTS, A_FEW = 200, 20, 3
EVERY_DAY = '["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]'
ONE_DESK = f"""[halls.gemeentehuis.rosters.een]
name = "Tafel"
shifts = [{{ days = {EVERY_DAY}, from = "09:00", until = "10:40" }}]

[halls.gemeentehuis.rosters."""
FIVE_MINUTES = (
    'minutes = 10\neach_further = 6\nspread = 0.5\nat_most = 6\nhow_many = { nl = "Hoeveel reispassen?"',
    'minutes = 5\neach_further = 3\nspread = 0.5\nat_most = 6\nskill = "pass"\nhow_many = { nl = "Hoeveel reispassen?"',
)
TWENTY_A_DAY = (
    *NO_HOLIDAYS,
    FIVE_MINUTES,
    ("[skills.social]", '[skills.pass]\nname = { nl = "Reispas" }\n\n[skills.social]'),
    ("at = [16, 58]", 'at = [16, 58]\nskills = ["pass"]'),
    ("at = [24, 40]", 'at = [24, 40]\nskills = ["pass"]'),
    ('days = ["Mon", "Tue", "Wed", "Thu", "Fri"]\nfrom = "09:00"', f'days = {EVERY_DAY}\nfrom = "09:00"'),
    ('"09:00" = 0.4', '"09:00" = 0.0'),
    ("[halls.gemeentehuis.rosters.", ONE_DESK.replace('"Tafel"', '"Tafel"\nskills = ["pass"]')),
    ("[server]\n", '[server]\ntrusted_proxies = ["127.0.0.1"]\n'),
)
"""One desk that does passports of five minutes, twenty a day; each client is known by an address of its own."""


@asynccontextmanager
async def twenty_a_day(folder: Path) -> AsyncIterator[House]:
    """A server with accounts on the computer's clock, and so with opening hours and limits per address."""
    words = ("--config", str(town(folder, *TWENTY_A_DAY)))
    async with a_house(folder, accounts={"Ann": ("staff",)}, arguments=words) as house:
        yield house
    assert "Traceback" not in house.log, house.log


def next_week() -> str:
    """The date of today in a week, on which nothing is booked."""
    return (datetime.now(ZoneInfo("Europe/Brussels")) + timedelta(days=7)).date().isoformat()


@dataclass
class Crowd:
    """Everybody wants `date`. `up` is set while there is a server; `cut` is called as soon as a few have a time.

    Beyond these few, who holds a time confirms it while `going_on` is set.
    """

    client: httpx2.AsyncClient
    date: str
    times: tuple[str, ...] = ()
    up: asyncio.Event = field(default_factory=asyncio.Event)
    going_on: asyncio.Event = field(default_factory=asyncio.Event)
    cut: Callable[[], None] = lambda: None
    confirming: int = 0
    booked: dict[int, dict[str, Any]] = field(default_factory=dict)
    too_late: dict[int, str] = field(default_factory=dict)
    codes: Counter[str] = field(default_factory=Counter)

    async def everybody(self) -> None:
        """All at once, until each has an appointment or knows that there is none left that day."""
        async with asyncio.TaskGroup() as tasks:
            for number in range(CLIENTS):
                tasks.create_task(self._somebody(number))

    async def _somebody(self, number: int) -> None:
        id, when = secrets.token_hex(16), self.times[number % SLOTS]
        while number not in self.booked and number not in self.too_late:
            wish = {"id": id, "hall": HALL, "services": [{"service": "passport"}], "at": when}
            status, told = await self._ask(number, "POST", "/appointments", wish)
            if status == 201:
                await self._confirm(number, told)
                continue
            self.codes[told["code"]] += 1
            when = told["when"]
            if not when.startswith(self.date):
                # Behind it nothing is left of that date; perhaps before it.
                left = (await self.look(number))["times"]
                if not left:
                    self.too_late[number] = when
                when = left[0] if left else when

    async def look(self, number: int) -> dict[str, Any]:
        """The times that are left of the date."""
        return (await self._ask(number, "GET", f"/times?hall={HALL}&service=passport&date={self.date}"))[1]

    async def _confirm(self, number: int, held: dict[str, Any]) -> None:
        self.confirming += 1
        if self.confirming > A_FEW:
            await self.going_on.wait()
        path, contact = f"/appointments/{HALL}/{held['id']}/confirm", ELS | {"mail": f"{number}@example.be"}
        status, told = await self._ask(number, "POST", path, {"contact": contact}, held["key"])
        assert (status, told["state"]) == (200, "booked"), told
        self.booked[number] = told
        if len(self.booked) == A_FEW:
            self.cut()

    async def _ask(
        self, number: int, method: str, path: str, body: Any = None, key: str = ""
    ) -> tuple[int, dict[str, Any]]:
        headers = {"x-forwarded-for": f"198.51.100.{number}", "x-appointment-key": key}
        if not key:
            del headers["x-appointment-key"]
        while True:
            await self.up.wait()
            try:
                answer = await self.client.request(method, f"/api/v1{path}", json=body, headers=headers)
                return answer.status_code, answer.json()
            except httpx2.TransportError:
                # The power went out: the same again, under the same id.
                self.codes["no answer"] += 1


@asynccontextmanager
async def crowd(house: House) -> AsyncIterator[Crowd]:
    """Everybody, in front of a server that is there."""
    limits = httpx2.Limits(max_connections=CLIENTS)
    async with httpx2.AsyncClient(base_url=house.url, timeout=60, limits=limits, verify=NO_TLS) as client:
        people = Crowd(client, next_week())
        people.up.set()
        people.going_on.set()
        people.times = tuple((await people.look(0))["times"])
        assert len(people.times) == SLOTS
        yield people
