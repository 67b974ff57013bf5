"""A visitor asks for more time, comes back or goes home, all from the own phone, and is told when to come."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page, expect

from server.floor.commands.contacts import CallNext, Park, Recall, Start
from server.floor.commands.hall import EndEvacuation, Evacuate, ShowMessage
from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.people import at_counter, kiosk, person, take
from tests.browser.screens import Screen, Screens, Shoot, Theme
from tests.house import House
from tests.links import path_of

# What a phone does to be noticed, told to the test: strokes of its sound, and whether its screen stays on.
NOTICED = """
navigator.vibrate = () => true;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) { stroke(); return start.apply(this, when); };
const sentinel = Object.assign(new EventTarget(), {released: false, release() { this.released = true; unlock(); }});
navigator.wakeLock.request = async () => sentinel;
"""


@asynccontextmanager
async def a_phone(
    house: House, screens: Screens, theme: Theme = "light", services: tuple[str, ...] = ("extract",)
) -> AsyncIterator[tuple[Page, Device]]:
    """The page of somebody who just took a ticket, and Ann at the counter who may help with it."""
    async with kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        given = await take(visitor, *services)
        page = await screens(Screen.PHONE, house.url + path_of(house, given.ticket), theme=theme)
        await expect(page.get_by_text("U wacht nu")).to_be_visible()
        yield page, ann


async def press(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name).click()


async def reads(page: Page, heading: str) -> None:
    await expect(page.get_by_role("heading", name=heading)).to_be_visible()


async def readable(page: Page, shoot: Shoot, name: str) -> None:
    """Also on the smallest phone, and nobody has to scroll sideways."""
    await shoot(page, name)
    assert await axe(page) == []
    await page.set_viewport_size({"width": 320, "height": 640})
    assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    await page.set_viewport_size({"width": 390, "height": 844})


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_later_and_back_again(theme: Theme, house: House, screens: Screens, shoot: Shoot) -> None:
    async with a_phone(house, screens, theme) as (page, ann):
        await readable(page, shoot, f"phone-waits-{theme}")
        await press(page, "Later komen")
        await expect(page.get_by_role("heading", name="Hoelang bent u weg?")).to_be_focused()
        await expect(page.get_by_text("Dit kan nog 3 keer.")).to_be_visible()
        await readable(page, shoot, f"phone-later-{theme}")
        await press(page, "10 minuten")
        await expect(page.get_by_role("heading", name=re.compile(r"^U bent weg tot \d+(\.\d\d)? uur"))).to_be_visible()
        await readable(page, shoot, f"phone-gone-{theme}")
        await ann.until("floor", lambda view: [row["progress"] for row in view["aside"]] == ["away"])
        await press(page, "Ik ben er weer")
        await reads(page, "Nog minder dan 5 minuten")
        await ann.until("floor", lambda view: view["aside"] == [] and len(view["waiting"]) == 1)


async def test_two_minutes_more_when_called_and_no_more_when_it_was_asked_too_often(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    async with a_phone(house, screens) as (page, ann):
        for _ in range(3):
            await ann.do(CallNext("E1"))
            await press(page, "Ik heb 2 minuten nodig")
            await press(page, "Ik ben er weer")
            await reads(page, "Nog minder dan 5 minuten")
        await expect(page.get_by_text("Nog eens later komen kan niet.")).to_be_visible()
        await expect(page.get_by_role("button", name="Later komen")).to_have_count(0)
        await readable(page, shoot, "phone-no-more-away")
        await ann.do(CallNext("E1"))
        await reads(page, "Kom nu binnen")
        await expect(page.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_leaving_is_asked_twice_and_ends_the_link(
    theme: Theme, house: House, screens: Screens, shoot: Shoot
) -> None:
    async with a_phone(house, screens, theme) as (page, ann):
        await press(page, "Ik ga weg")
        await expect(page.get_by_role("heading", name="Geeft u uw nummer terug?")).to_be_focused()
        await readable(page, shoot, f"phone-leave-{theme}")
        await press(page, "Nee, ik blijf wachten")
        await press(page, "Ik ga weg")
        await press(page, "Ja, ik ga naar huis")
        await reads(page, "Bedankt voor uw bezoek")
        await ann.until("floor", lambda view: view["waiting"] == [])


async def test_a_phone_sounds_until_it_is_answered_once_its_visitor_asked_to_be_told(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    async with kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        given = await take(visitor, "extract")
        page = await (await screens.device(Screen.PHONE)).new_page()
        strokes: asyncio.Queue[None] = asyncio.Queue()
        unlocked = asyncio.Event()
        await page.expose_function("stroke", lambda: strokes.put_nowait(None))
        await page.expose_function("unlock", unlocked.set)
        await page.add_init_script(NOTICED)
        await page.goto(house.url + path_of(house, given.ticket))
        await press(page, "Verwittig mij als ik mag komen")
        await expect(page.get_by_text("U hoort het als u mag komen")).to_be_visible()
        await expect(page.get_by_text("Het scherm blijft aan")).to_be_visible()
        await readable(page, shoot, "phone-told")
        for _ in range(2):
            await strokes.get()  # it sounds once when it is asked to, so that it is known
        await ann.do(CallNext("E1"))
        for _ in range(4):
            await strokes.get()  # two strokes, and two again after a while
        await readable(page, shoot, "phone-rings")
        await press(page, "Ik kom eraan")
        await expect(page.get_by_role("button", name="Ik kom eraan")).to_have_count(0)
        await ann.do(Recall("E1"))
        await expect(page.get_by_role("button", name="Ik kom eraan")).to_be_visible()
        await ann.do(Start("E1"))
        await reads(page, "U wordt nu geholpen")
        await unlocked.wait()


async def test_a_phone_whose_screen_cannot_stay_on_says_so(house: House, screens: Screens) -> None:
    async with a_phone(house, screens) as (page, _):
        await page.evaluate("void (navigator.wakeLock.request = async () => { throw new Error('low battery'); })")
        await press(page, "Verwittig mij als ik mag komen")
        await expect(page.get_by_text("Gaat het op slot, dan kan uw telefoon u niet verwittigen")).to_be_visible()


async def test_a_phone_that_came_over_plain_http_can_ask_too(house: House, screens: Screens) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        page = await (await screens.device(Screen.PHONE)).new_page()
        await page.add_init_script("delete Crypto.prototype.randomUUID; delete Navigator.prototype.wakeLock;")
        await page.goto(house.url + path_of(house, given.ticket))
        await press(page, "Verwittig mij als ik mag komen")
        await expect(page.get_by_text("Gaat het op slot, dan kan uw telefoon u niet verwittigen")).to_be_visible()
        await press(page, "Later komen")
        await press(page, "20 minuten")
        await expect(page.get_by_role("heading", name=re.compile("^U bent weg tot"))).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_messages_and_an_evacuation_reach_the_phone_and_nothing_is_lost(
    theme: Theme, house: House, screens: Screens, shoot: Shoot
) -> None:
    async with a_phone(house, screens, theme) as (page, ann), person(house, "Mia", "manager") as mia:
        await mia.do(ShowMessage({"nl": "De lift is stuk. Het onthaal helpt u met de trap."}))
        await expect(page.get_by_text("De lift is stuk")).to_be_visible()
        await readable(page, shoot, f"phone-message-{theme}")
        await mia.do(Evacuate())
        alarm = page.get_by_role("alert")
        await expect(alarm).to_contain_text("Verlaat nu het gebouw")
        await expect(alarm).to_contain_text("Uw nummer blijft geldig")
        await expect(page).to_have_title("Verlaat nu het gebouw")
        await expect(page.get_by_role("button")).to_have_count(0)
        await readable(page, shoot, f"phone-evacuation-{theme}")
        await mia.do(EndEvacuation())
        await reads(page, "Nog minder dan 5 minuten")
        await ann.do(CallNext("E1"))
        await reads(page, "Kom nu binnen")


async def test_who_is_parked_reads_what_to_do_when_ready(house: House, screens: Screens, shoot: Shoot) -> None:
    async with a_phone(house, screens) as (page, ann):
        await ann.do(CallNext("E1"))
        await ann.do(Start("E1"))
        await ann.do(Park("E1", "photo"))
        await reads(page, "Wij wachten op u")
        await expect(page.get_by_text("U hoeft geen nieuw nummer te nemen")).to_be_visible()
        await readable(page, shoot, "phone-parked")


async def test_a_phone_names_what_to_keep_ready_save_where_it_would_tell_what_for(
    house: House, screens: Screens, shoot: Shoot
) -> None:
    async with a_phone(house, screens, services=("passport", "extract")) as (page, _):
        await expect(page.locator(".ready")).to_contain_text("Hou klaar:")
        assert await page.locator(".ready li").count() > 1
        await readable(page, shoot, "phone-papers")
    async with kiosk(house) as visitor:
        given = await take(visitor, "intake")
        page = await screens(Screen.PHONE, house.url + path_of(house, given.ticket))
        await expect(page.locator(".ready")).to_have_text(re.compile(r"^\s*Hou klaar:\s+uw identiteitskaart\s*$"))


async def test_the_link_of_a_second_hall_follows_and_asks_in_that_hall(house: House, screens: Screens) -> None:
    async with kiosk(house) as north, kiosk(house, "kiosk-zuid", "dienstpunt") as south:
        here, there = await take(north, "extract"), await take(south, "extract")
        assert here.ticket == there.ticket
        address = house.url + path_of(house, there.ticket, "dienstpunt")
        page = await screens(Screen.PHONE, address)
        await expect(page.get_by_text("Wacht bij balie 1")).to_be_visible()
        await expect(page.get_by_text("Dienstpunt Zuid")).to_be_visible()
        await press(page, "Ik ga weg")
        await press(page, "Ja, ik ga naar huis")
        await reads(page, "Bedankt voor uw bezoek")
        await south.until("kiosk", lambda view: view["waiting"]["short"] == 0)
        await north.until("kiosk", lambda view: view["waiting"]["short"] == 1)
        lost = await screens(Screen.PHONE, address.partition("?")[0])
        await reads(lost, "Deze link werkt niet")
