"""Visitors hear their call: gong, then the sentence, one after the other and from one display of a zone only."""

from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path

import psutil
import pytest_asyncio
from playwright.async_api import Page

from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Recall
from server.floor.commands.visits import TakeTicket
from tests.browser.listening import audible, heard, listening, played
from tests.browser.people import a_call, at_counter, kiosk
from tests.browser.screens import Screens, comes_true
from tests.config.towns import changed
from tests.house import House, house
from tests.links import with_links
from tests.voice.processes import hang, voices

WAITING_ROOM = "/display/wachtruimte"
# Of the gong, and of the shortest sentence.
SHORTEST_S = 1.5


@pytest_asyncio.fixture(loop_scope="session")
async def without_espeak(tmp_path: Path) -> AsyncIterator[House]:
    (tmp_path / "pyttsx3.py").write_text('raise ImportError("no libespeak-ng here")')
    async with house(tmp_path, environment={"PYTHONPATH": str(tmp_path)}) as it:
        yield it


@pytest_asyncio.fixture(loop_scope="session")
async def bilingual(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, arguments=with_links(tmp_path)) as it:
        yield it


@pytest_asyncio.fixture(loop_scope="session")
async def silent(tmp_path: Path) -> AsyncIterator[House]:
    (tmp_path / "silent.toml").write_text(changed('"00:00" = 50, "09:00" = 100', '"00:00" = 0'), "utf-8")
    async with house(tmp_path, arguments=("--config", str(tmp_path / "silent.toml"))) as it:
        yield it


def voices_of(it: House) -> list[psutil.Process]:
    assert it.process
    return voices(it.process.pid)


async def speaks(it: House, page: Page) -> None:
    """Wait until the voice is ready for this display."""
    await comes_true(page, "async () => (await (await fetch('/health')).json()).voice.state === 'works'")
    assert len(voices_of(it)) == 1


async def test_calls_are_spoken_one_after_the_other_in_their_order(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house), a_call(house, "D1", "passport"), a_call(house, "R2", "passport"):
        sounds = await played(page, 6)
    assert [sound["what"] for sound in sounds] == ["gong", "sentence"] * 3
    for before, after in pairwise(sounds):
        assert after["from"] >= before["until"]
    assert all(sound["until"] - sound["from"] >= SHORTEST_S for sound in sounds)
    assert await heard(page)


async def test_a_visitor_hears_dutch_and_then_the_own_language(bilingual: House, screens: Screens) -> None:
    page = await listening(screens, bilingual.url + WAITING_ROOM)
    async with kiosk(bilingual) as visitor, at_counter(bilingual, "E1", "Ann") as ann:
        await visitor.do(TakeTicket((Wanted("extract"),), language="fr", slip=False))
        await ann.do(CallNext("E1"))
        assert [sound["what"] for sound in await played(page, 3)] == ["gong", "sentence", "sentence"]


async def test_of_two_displays_in_a_zone_one_is_heard_and_the_other_goes_on_when_it_goes(
    house: House, screens: Screens
) -> None:
    first = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house) as staff:
        await audible(first)
        second = await listening(screens, house.url + WAITING_ROOM)
        await staff.do(Recall("E1"))
        await played(second, 2)
        assert not await heard(second)
        await first.close()
        await staff.do(Recall("E1"))
        await audible(second)


async def test_who_sets_a_display_up_hears_its_gong_and_takes_no_call_from_another(
    house: House, screens: Screens
) -> None:
    setup = await listening(screens, house.url + WAITING_ROOM + "?setup")
    page = await listening(screens, house.url + WAITING_ROOM)
    async with a_call(house):
        await audible(page)
        assert not await heard(setup)
        await setup.get_by_role("button", name="Laat de gong horen").click()
        await audible(setup)
        assert len(await played(page, 2)) == 2
        assert len(await played(setup, 1)) == 1


async def test_a_hall_that_is_silent_at_this_hour_is_not_heard(silent: House, screens: Screens) -> None:
    page = await listening(screens, silent.url + WAITING_ROOM)
    async with a_call(silent):
        await played(page, 2)
        assert not await heard(page)


async def test_a_voice_that_hangs_comes_back_and_says_the_call(house: House, screens: Screens) -> None:
    page = await listening(screens, house.url + WAITING_ROOM)
    await speaks(house, page)
    [hung] = voices_of(house)
    hang(hung)
    async with a_call(house):
        assert [sound["what"] for sound in await played(page, 2)] == ["gong", "sentence"]
    assert [each.pid for each in voices_of(house)] != [hung.pid]


async def test_without_a_voice_the_gong_rings_and_the_house_says_why(without_espeak: House, screens: Screens) -> None:
    page = await listening(screens, without_espeak.url + WAITING_ROOM)
    async with a_call(without_espeak), a_call(without_espeak, "D1", "passport"):
        assert [sound["what"] for sound in await played(page, 2)] == ["gong", "gong"]
    told = "espeak-ng cannot be loaded: no libespeak-ng here"
    assert (await without_espeak.health())["voice"] == {"state": "silent", "told": told}
    assert without_espeak.log.count("the voice is silent") == 1
