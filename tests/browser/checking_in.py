"""A hall where people have appointments, and the kiosk at which they check in."""

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Page

from server.protocol.client import Device
from tests.browser.expected import TEN
from tests.browser.people import person
from tests.browser.screens import Screen, Screens
from tests.browser.touching import choose, heading, touch
from tests.house import House
from tests.source import ROOT

TOWN_URL = "https://onthaal.example"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A hall that phones reach, on a Tuesday at ten."""
    folder = tmp_path_factory.mktemp("hall")
    config = folder / "config.toml"
    text = (ROOT / "config.toml").read_text("utf-8")
    config.write_text(text.replace("# public_url = ", f'public_url = "{TOWN_URL}" # '))
    built = House(folder, arguments=("--config", str(config), "--begin", TEN))
    built.start()
    yield built
    assert built.end() == 0, built.log
    assert "Traceback" not in built.log, built.log


@pytest_asyncio.fixture(loop_scope="session")
async def kiosk(hall: House, screens: Screens) -> Page:
    page = await screens(Screen.KIOSK, f"{hall.url}/kiosk")
    await heading(page, "Waarvoor komt u?")
    return page


@pytest_asyncio.fixture(loop_scope="session")
async def ann(hall: House) -> AsyncIterator[Device]:
    """Somebody who books."""
    async with person(hall, "Ann", "manager") as device:
        yield device


async def typed(page: Page, code: str) -> None:
    """The code by the keys of the screen."""
    await choose(page, "Ik heb een afspraak")
    for key in code:
        await touch(page.get_by_role("group", name="Toetsenbord").get_by_role("button", name=key, exact=True))


async def checked_in(page: Page, code: str) -> None:
    """Typed, and asked."""
    await typed(page, code)
    await choose(page, "Meld mij aan")
