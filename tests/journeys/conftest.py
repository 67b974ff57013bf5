"""The town hall of the stories: opened once, and used again as long as each story leaves it as it was."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.journeys.town_hall import TownHall, town_hall
from tests.source import ROOT


class Halls:
    """The hall that stands open, and everything to close at the end."""

    def __init__(self, browser: Browser, folders: pytest.TempPathFactory) -> None:
        self._browser = browser
        self._folders = folders
        self._stack = AsyncExitStack()
        self._open: TownHall | None = None

    async def one_at_rest(self) -> TownHall:
        """The open hall, or another one when a story broke off in the middle."""
        if self._open is None or not await self._open.at_rest():
            await self.close()
            folder = self._folders.mktemp("hall")
            self._open = await self._stack.enter_async_context(town_hall(folder, self._browser))
        return self._open

    async def close(self) -> None:
        """Stop what stands open."""
        await self._stack.aclose()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def halls(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Halls]:
    """Where the stories get their hall."""
    kept = Halls(browser, tmp_path_factory)
    yield kept
    await kept.close()


@pytest_asyncio.fixture(loop_scope="session")
async def hall(halls: Halls) -> AsyncIterator[TownHall]:
    """Every page open on the sample town, nobody waiting; counts are counted from here."""
    hall = await halls.one_at_rest()
    async with hall.a_story():
        yield hall


@pytest_asyncio.fixture(loop_scope="session")
async def quiet_hall(browser: Browser, tmp_path: Path) -> AsyncIterator[TownHall]:
    """A hall of its own, in which no call of another story is still to be announced."""
    async with town_hall(tmp_path, browser) as hall, hall.a_story():
        yield hall


@pytest_asyncio.fixture(loop_scope="session")
async def impatient_hall(browser: Browser, tmp_path: Path) -> AsyncIterator[TownHall]:
    """The same in a town that gives who is not there six seconds to come, so that a story need not last minutes."""
    config = town_file(tmp_path, "grace_seconds = 120", "grace_seconds = 6")
    async with town_hall(tmp_path, browser, "--config", str(config)) as hall, hall.a_story():
        yield hall


def town_file(folder: Path, rule: str, other: str) -> Path:
    """The sample town with one rule changed."""
    sample = (ROOT / "config.toml").read_text("utf-8")
    assert rule in sample
    changed = folder / "config.toml"
    changed.write_text(sample.replace(rule, other), "utf-8")
    return changed
