"""A visitor follows the own ticket on the own phone, from the code on the slip to the end of the visit."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image
from playwright.async_api import Page, expect

from printer.fonts.font_a import CELL
from printer.paper_roll import paper_roll
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, NotThere, Recall, Start
from server.floor.commands.visits import TakeTicket
from server.protocol.answers import TicketGiven
from server.protocol.client import Device
from tests.browser.axe import axe
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot, in_each_theme
from tests.house import House
from tests.links import PUBLIC_URL, path_of, with_links

NARROWEST_PX = 195
"""A phone of 390 px at 200 % zoom."""


@pytest.fixture
def linked(tmp_path: Path) -> Iterator[House]:
    """A house with a `public_url`."""
    built = House(tmp_path, arguments=with_links(tmp_path))
    built.start()
    yield built
    if built.running():
        assert built.end() == 0, built.log
    assert "Traceback" not in built.log, built.log


@asynccontextmanager
async def a_visitor(house: House, service: str = "extract") -> AsyncIterator[tuple[Device, Device, str]]:
    """A kiosk where somebody just took a ticket, Ann at the counter, and the address on the slip."""
    async with kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        given = await take(visitor, service)
        yield visitor, ann, house.url + path_of(house, given.ticket)


async def sideways(page: Page) -> int:
    """By how many pixels the page is wider than its window, once it was drawn at that width."""
    wider: int = await page.evaluate(
        "new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() =>"
        " told(document.documentElement.scrollWidth - innerWidth))))"
    )
    return wider


async def looked_at(page: Page, shoot: Shoot, name: str) -> None:
    """Everybody can read this state, on any phone and at 200 % zoom."""
    assert await axe(page) == []
    await shoot(page, name)
    for width in (320, NARROWEST_PX):
        await page.set_viewport_size({"width": width, "height": 640})
        assert await sideways(page) == 0, width
        assert await axe(page) == []
    await page.set_viewport_size({"width": 390, "height": 844})


async def seen(page: Page, shoot: Shoot, name: str) -> None:
    """The same in light and in dark."""
    async for theme in in_each_theme(page):
        await looked_at(page, shoot, f"{name}-{theme}")


def carries(slip: Image.Image, address: str) -> bool:
    """Whether the code of this address stands on the paper, square for square."""
    code = segno.make_qr(address, error="m")
    left = paper_roll().margin * CELL[0]
    for scale in range(3, 13):
        file = BytesIO()
        code.save(file, kind="png", border=0, scale=scale)
        wanted = Image.open(file).convert("1")
        boxes = ((left, top, left + wanted.width, top + wanted.height) for top in range(slip.height - wanted.height))
        if any(slip.crop(box).tobytes() == wanted.tobytes() for box in boxes):
            return True
    return False


async def test_the_code_on_a_slip_is_the_link_of_its_own_ticket(linked: House, screens: Screens) -> None:
    tray = await screens(Screen.COUNTER, linked.url + "/paper")
    async with kiosk(linked) as visitor:
        given, other = [await take(visitor, "extract", slip=slip) for slip in (True, False)]
        picture = tray.get_by_role("region", name="Afgedrukte tickets").get_by_role("img")
        await expect(picture).to_be_visible()
        printed = await tray.request.get(linked.url + (await picture.get_attribute("src") or ""))
        slip = Image.open(BytesIO(await printed.body())).convert("1")
    assert carries(slip, PUBLIC_URL + path_of(linked, given.ticket))
    assert not carries(slip, PUBLIC_URL + path_of(linked, other.ticket))


async def test_a_visitor_follows_the_ticket_to_the_counter_and_to_the_end(linked: House, screens: Screens) -> None:
    async with a_visitor(linked) as (visitor, ann, _):
        second = await take(visitor, "collect-card")
        page = await screens(Screen.PHONE, linked.url + path_of(linked, second.ticket))
        await expect(page.get_by_role("heading", name="Nog minder dan 5 minuten")).to_be_visible()
        await expect(page.get_by_text("1 mens is voor u.")).to_be_visible()
        await expect(page.get_by_text("A 2", exact=True)).to_be_visible()
        await expect(page.get_by_text("Wacht bij de snelbalie")).to_be_visible()
        await ann.do(CallNext("E1"))
        await expect(page.get_by_text("U bent bijna aan de beurt.")).to_be_visible()
        await ann.do(Start("E1"))
        await ann.do(CallNext("E1"))
        await expect(page.locator("[aria-live=assertive]")).to_have_text("A 2, ga naar Balie 1")
        await expect(page.locator(".sign")).to_contain_text("Balie 1")
        await expect(page).to_have_title("A 2, ga naar Balie 1")
        await ann.do(Start("E1"))
        await expect(page.get_by_role("heading", name="U wordt nu geholpen")).to_be_visible()
        await ann.do(Finish("E1"))
        await expect(page.get_by_role("heading", name="Bedankt voor uw bezoek")).to_be_visible()
        await expect(page.get_by_text("A 2")).to_have_count(0)


async def test_a_call_and_each_recall_buzz_once_in_a_phone_that_was_touched(linked: House, screens: Screens) -> None:
    async with a_visitor(linked) as (_, ann, address):
        page = await (await screens.device(Screen.PHONE)).new_page()
        buzzes: asyncio.Queue[list[int]] = asyncio.Queue()
        await page.expose_function("buzz", buzzes.put_nowait)
        await page.add_init_script("navigator.vibrate = (pattern) => !!buzz(pattern);")
        await page.goto(address)
        await page.get_by_text("U wacht nu").tap()
        await ann.do(CallNext("E1"))
        assert await buzzes.get() == [250, 120, 250]
        await ann.do(Recall("E1"))
        assert await buzzes.get() == [250, 120, 250]
        await ann.do(NotThere("E1"))
        await expect(page.get_by_role("heading", name="Wij riepen u op, maar zagen u niet")).to_be_visible()
        assert buzzes.empty()


async def test_everybody_can_read_every_state(linked: House, screens: Screens, shoot: Shoot) -> None:
    async with a_visitor(linked) as (_, ann, address):
        page = await screens(Screen.PHONE, address)
        await expect(page.get_by_text("U wacht nu")).to_be_visible()
        await seen(page, shoot, "phone-waiting")
        for command, shown in (
            (CallNext("E1"), "Kom nu binnen"),
            (Start("E1"), "U wordt nu geholpen"),
            (Finish("E1"), "Bedankt voor uw bezoek"),
        ):
            await ann.do(command)
            heading = page.get_by_role("heading", name=shown)
            await expect(heading).to_be_visible()
            await seen(page, shoot, f"phone-{command.do}")


async def test_who_waits_for_a_seat_sees_no_count_and_the_words_are_those_of_the_ticket(
    linked: House, screens: Screens, shoot: Shoot
) -> None:
    async with kiosk(linked) as visitor:
        given = await visitor.do(TakeTicket((Wanted("passport"),), language="fr", slip=False))
        assert isinstance(given, TicketGiven)
        page = await screens(Screen.PHONE, linked.url + path_of(linked, given.ticket))
        await expect(page.get_by_role("heading", name="Vous attendez une place à table")).to_be_visible()
        await expect(page.get_by_text("Attendez dans la salle d’attente")).to_be_visible()
        await expect(page.locator("html")).to_have_attribute("lang", "fr")
        await looked_at(page, shoot, "phone-seated")


async def test_a_phone_without_a_line_says_how_old_its_news_is_and_comes_back(
    linked: House, screens: Screens, shoot: Shoot
) -> None:
    screens.forgive("WebSocket", "ERR_CONNECTION_REFUSED", "Failed to fetch")
    async with a_visitor(linked) as (_, _, address):
        page = await screens(Screen.PHONE, address)
        await expect(page.get_by_text("bijgewerkt")).to_be_visible()
    await linked.kill9()
    await expect(page.get_by_text(re.compile(r"Dit was de stand om \d+(\.\d\d)? uur"))).to_be_visible()
    await expect(page.get_by_text("bijgewerkt")).to_be_hidden()
    await expect(page.get_by_text("A 1", exact=True)).to_be_visible()
    await looked_at(page, shoot, "phone-away")
    await linked.restart()
    await expect(page.get_by_text("bijgewerkt")).to_be_visible()
    await expect(page.get_by_text("Dit was de stand")).to_be_hidden()


async def test_a_link_of_nobody_says_what_to_do(linked: House, screens: Screens, shoot: Shoot) -> None:
    page = await screens(Screen.PHONE, f"{linked.url}/ticket/4s6q3kz7w2m5x7rn2h3vjd6bte")
    await expect(page.get_by_role("heading", name="Deze link werkt niet")).to_be_visible()
    await expect(page.get_by_text("Neem een nieuw nummer in de hal")).to_be_visible()
    await looked_at(page, shoot, "phone-unknown")


async def test_a_phone_that_wakes_up_asks_anew_without_losing_what_it_shows(linked: House, screens: Screens) -> None:
    async with a_visitor(linked) as (_, ann, address):
        page = await screens(Screen.PHONE, address)
        await expect(page.get_by_text("U wacht nu")).to_be_visible()
        async with page.expect_websocket():
            await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        await expect(page.get_by_text("A 1", exact=True)).to_be_visible()
        await ann.do(CallNext("E1"))
        await expect(page.get_by_role("heading", name="Kom nu binnen")).to_be_visible()
