"""A real server with appointments, and people who book over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from tests.config.towns import changed
from tests.house import NO_TLS, House
from tests.house import house as a_house

HALL, SOUTH = "gemeentehuis", "dienstpunt"
MONDAY, TUESDAY = "2026-04-20", "2026-04-21"
EIGHT = f"{MONDAY}T08:00"
NO_HOLIDAYS = (('public_holidays = "BE"\n', ""), ("every_year = { ", "every_year = {} # "))
"""Changes to config.toml after which the first hall closes on no date."""
POST = '[mail]\nhost = "127.0.0.1"\nport = 9\ntls = "none"\nsender = "hal@gemeente.example"\n\n# [was]\n'
MAIL = (('# public_url = "https://onthaal', 'public_url = "https://onthaal'), ("# [mail]\n", POST))
"""Changes after which the town mails, by a port where nobody listens."""
ELS = {"name": "Els Peeters", "mail": "els@example.be", "phone": "0470 12 34 56"}

Answer = tuple[int, dict[str, Any]]


def nine(date: str = TUESDAY) -> str:
    """Nine o'clock on this date, as it is sent."""
    return f"{date}T09:00:00+02:00"


def at(clock: str, date: str = TUESDAY) -> str:
    """A time on the wall of the hall in summer."""
    return f"{date}T{clock}:00+02:00"


def town(folder: Path, *edits: tuple[str, str]) -> Path:
    """A config.toml of its own with these texts replaced, the first by the second."""
    path, text = folder / "config.toml", None
    for old, new in edits:
        text = changed(old, new) if text is None else changed(old, new, text)
    path.write_text(text or changed("[appointments]", "[appointments]"), "utf-8")
    return path


@asynccontextmanager
async def office(folder: Path, *edits: tuple[str, str], begin: str = EIGHT, speed: float = 1) -> AsyncIterator[House]:
    """A hall that is open day and night, on a clock that begins then."""
    words = ("--no-printer", "--config", str(town(folder, *edits)), "--begin", begin, "--speed", str(speed))
    async with a_house(folder, arguments=words) as house:
        yield house
    assert "Traceback" not in house.log, house.log


@dataclass
class Booker:
    """Somebody who asks over HTTP. `key` is sent along when it is there."""

    client: httpx2.AsyncClient
    headers: dict[str, str] = field(default_factory=dict)

    async def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None, key: str = "") -> Answer:
        """The status and the JSON of the answer."""
        headers = self.headers | ({"x-appointment-key": key} if key else {})
        answer = await self.client.request(method, f"/api/v1{path}", json=body, headers=headers)
        return answer.status_code, answer.json()

    async def get(self, path: str, key: str = "") -> Answer:
        """What is there."""
        return await self.ask("GET", path, key=key)

    async def got(self, path: str, key: str = "") -> dict[str, Any]:
        """The same, when it must be there."""
        status, told = await self.get(path, key)
        assert status == 200, told
        return told

    async def post(self, path: str, body: Mapping[str, Any], key: str = "") -> Answer:
        """What comes of it."""
        return await self.ask("POST", path, body, key)

    async def hold(self, when: str, service: str = "passport", hall: str = HALL, **more: Any) -> Answer:
        """A time of one service is asked for."""
        body = {"hall": hall, "services": [{"service": service}], "at": when, **more}
        return await self.post("/appointments", body)

    async def held(self, when: str, service: str = "passport", hall: str = HALL, **more: Any) -> "Mine":
        """The time is held."""
        status, told = await self.hold(when, service, hall, **more)
        assert status == 201, told
        return Mine(self, told)

    async def booked(self, when: str, contact: Mapping[str, str] = ELS, **more: Any) -> "Mine":
        """The time is held and confirmed."""
        mine = await self.held(when, **more)
        status, told = await mine.post("/confirm", {"contact": contact})
        assert status == 200, told
        return mine


@dataclass
class Mine:
    """An appointment with its key."""

    booker: Booker
    told: dict[str, Any]

    @property
    def path(self) -> str:
        """Where it is."""
        return f"/appointments/{self.told['hall']}/{self.told['id']}"

    @property
    def key(self) -> str:
        """What opens it."""
        return str(self.told["key"])

    async def now(self) -> dict[str, Any]:
        """As it is."""
        return await self.booker.got(self.path, self.key)

    async def state(self) -> str:
        """What has become of it."""
        return str((await self.now())["state"])

    async def post(self, way: str, body: Mapping[str, Any]) -> Answer:
        """Something is done about it."""
        return await self.booker.post(f"{self.path}{way}", body, self.key)

    async def move(self, when: str, **more: Any) -> Answer:
        """Another time."""
        return await self.booker.ask("PATCH", self.path, {"at": when, **more}, self.key)

    async def cancel(self) -> Answer:
        """It is off."""
        return await self.booker.ask("DELETE", self.path, key=self.key)

    async def becomes(self, state: str, within_s: float = 20) -> None:
        """Return when it is so."""
        async with asyncio.timeout(within_s):
            while await self.state() != state:
                pass


@asynccontextmanager
async def booker(house: House, **headers: str) -> AsyncIterator[Booker]:
    """Somebody who is not signed in. A program rather than a browser: it sends no origin."""
    async with httpx2.AsyncClient(base_url=house.url, timeout=30, verify=NO_TLS) as client:
        yield Booker(client, headers)


@asynccontextmanager
async def staff(house: House, name: str = "Ann") -> AsyncIterator[Booker]:
    """Somebody who signed in."""
    async with house.browser() as client:
        client.cookies.update(await house.sign_in(name))
        yield Booker(client)
