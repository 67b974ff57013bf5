"""Which pages are in the album, at which size, and what stands on each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Page, expect

from server.floor.commands.contacts import CallNext
from server.floor.commands.hall import CloseHall
from tests.browser.people import person
from tests.browser.screens import Screen, Screens, Theme
from tests.browser.touching import choose, heading, number
from tests.house import House
from tests.links import path_of
from tests.pictures.camera import picture
from tests.pictures.morning import CALLED_NOW, JUST_NOW

WAITING_ROOM, EXPRESS = "/display/wachtruimte", "/display/snelbalie"
THEMES: tuple[Theme, ...] = ("light", "dark")
PHONES: tuple[tuple[str, Theme, str], ...] = (
    ("late", "light", "phone-waiting"),
    ("licence", "dark", "phone-waiting-dark"),
    (CALLED_NOW, "light", "phone-called"),
)
MANAGERS: tuple[tuple[Screen, Theme, str], ...] = (
    (Screen.MANAGER, "light", "manager-light"),
    (Screen.MANAGER, "dark", "manager-dark"),
    (Screen.PHONE, "light", "manager-phone"),
)


@dataclass(frozen=True)
class Album:
    """`kiosk` pictures are halved: a panel has twice the pixels that a page of text needs."""

    house: House
    tickets: Mapping[str, str]
    screens: Screens
    folder: Path

    async def keep(self, page: Page, name: str, part: int = 1, whole: bool = False) -> None:
        """Take this picture; `whole`: with what one would have to scroll to."""
        await picture(page, self.folder / f"{name}.png", part=part, whole=whole)

    async def open(self, path: str, screen: Screen, theme: Theme = "light") -> Page:
        """A page for everybody."""
        return await self.screens(screen, self.house.url + path, theme=theme)

    async def signed_in(self, name: str, path: str, screen: Screen, theme: Theme = "light") -> Page:
        """A page of somebody who signed in by name."""
        context = await self.screens.device(screen, theme=theme)
        cookies = await self.house.sign_in(name)
        await context.add_cookies(
            [{"name": key, "value": value, "url": self.house.url} for key, value in cookies.items()]
        )
        page = await context.new_page()
        await page.goto(self.house.url + path)
        return page


async def album(house: House, tickets: Mapping[str, str], screens: Screens, folder: Path) -> None:
    """Take every picture; the order matters, for each touch of the kiosk is a real one."""
    taking = Album(house, tickets, screens, folder)
    await displays(taking)
    await phones(taking)
    await counters(taking)
    await hosts(taking)
    await managers(taking)
    await kiosks(taking)
    await fronts(taking)
    await trays(taking)
    await closed(taking)
    await screens.close()


async def displays(album: Album) -> None:
    """The call of this moment, in both zones; the kiosks are on."""
    pages = [await album.open(path, Screen.DISPLAY) for path in (WAITING_ROOM, EXPRESS)]
    for name in ("kiosk-1", "kiosk-2"):
        page = await album.open(f"/kiosk?name={name}", Screen.KIOSK)
        await heading(page, "Waarvoor komt u?")
    async with person(album.house, "Jan") as jan:
        await jan.do(CallNext(JUST_NOW))
    for page, name in zip(pages, ("display-waiting-room", "display-express"), strict=True):
        await expect(page.get_by_text(re.compile(r"^A \d+, Balie 2$"))).to_be_attached()
        await album.keep(page, name, part=2)


async def phones(album: Album) -> None:
    """Who waits and who was just called, as their own phones tell it."""
    for visitor, theme, name in PHONES:
        page = await album.open(path_of(album.house, album.tickets[visitor]), Screen.PHONE, theme)
        await expect(page.get_by_text("Uw nummer").first).to_be_visible()
        await album.keep(page, name)


async def counters(album: Album) -> None:
    """Sofie helps at Balie 4; in a bar beside another program too."""
    for theme in THEMES:
        choice = await album.signed_in("Mia", "/counter", Screen.COUNTER, theme)
        await expect(choice.get_by_role("heading", name="Waar zit u vandaag?")).to_be_visible()
        await expect(choice.get_by_role("button", name="Overnemen")).to_have_count(6)
        await album.keep(choice, f"counter-choose-{theme}")
        page = await at_counter(album, Screen.COUNTER, theme)
        await album.keep(page, f"counter-{theme}")
    bar = await at_counter(album, Screen.COUNTER_BAR, "light")
    await album.keep(bar, "counter-bar")


async def at_counter(album: Album, screen: Screen, theme: Theme) -> Page:
    """Sofie's page at Balie 4."""
    page = await album.signed_in("Sofie", "/counter", screen, theme)
    await page.get_by_role("button", name="Balie 4").click()
    await expect(page.get_by_role("heading", name="Bij u: Adres wijzigen")).to_be_visible()
    return page


async def hosts(album: Album) -> None:
    """The tablet at the door with a ticket half made, and what a visit looks like on it."""
    for theme in THEMES:
        page = await album.signed_in("Hana", "/host", Screen.TABLET, theme)
        await page.get_by_role("button", name="Uittreksel uit het strafregister").click()
        await expect(page.get_by_role("button", name="Geef ticket")).to_be_enabled()
        await expect(page.get_by_text("Printer klaar")).to_be_visible()
        await album.keep(page, f"host-{theme}")
        await page.get_by_role("button", name="openen").first.click()
        await expect(page.get_by_role("heading", name="Notitie voor collega’s")).to_be_visible()
        await album.keep(page, f"host-visit-{theme}")


async def managers(album: Album) -> None:
    """The live floor, on a desk and on a phone."""
    for screen, theme, name in MANAGERS:
        page = await album.signed_in("Mia", "/manager", screen, theme)
        await expect(page.get_by_role("region", name="De dag in cijfers")).to_be_visible()
        await album.keep(page, name, whole=screen is Screen.PHONE)


async def kiosks(album: Album) -> None:
    """A visitor's way over the kiosk, the aids, and the number."""
    page = await album.open("/kiosk", Screen.KIOSK)
    await heading(page, "Waarvoor komt u?")
    await album.keep(page, "kiosk-home", part=2)
    await choose(page, "Lager", "Contrast")
    await album.keep(page, "kiosk-low-contrast", part=2)
    await choose(page, "Lager", "Contrast", "Verhuizen en wonen")
    await album.keep(page, "kiosk-group", part=2)
    await choose(page, "Kaart voor het recyclagepark")
    await album.keep(page, "kiosk-service", part=2)
    await choose(page, "Neem mijn nummer")
    await expect(page.get_by_role("heading", name="Uw ticket is afgedrukt")).to_be_visible()
    await album.keep(page, "kiosk-done", part=2)
    await choose(page, "Klaar", "Zoek zelf")
    await album.keep(page, "kiosk-search", part=2)
    wide = await album.open("/kiosk?name=kiosk-2", Screen.KIOSK_WIDE)
    await heading(wide, "Waarvoor komt u?")
    await album.keep(wide, "kiosk-wide", part=2)


async def fronts(album: Album) -> None:
    """The page that links all others, and signing in."""
    for theme in THEMES:
        start = await album.open("/", Screen.COUNTER, theme)
        await expect(start.get_by_role("link", name="Kiosk").first).to_be_visible()
        await expect(start.get_by_text("bezoekers wachten").first).to_be_visible()
        await album.keep(start, f"start-{theme}", whole=True)
    page = await album.open("/sign-in?then=/counter", Screen.COUNTER)
    await expect(page.get_by_label("Uw naam")).to_be_visible()
    await album.keep(page, "sign-in")


async def trays(album: Album) -> None:
    """The slips of the kiosk's visitor, and what a visitor reads when the paper is out."""
    for theme in THEMES:
        tray = await album.open("/paper", Screen.COUNTER, theme)
        await expect(tray.get_by_role("img").first).to_be_visible()
        await album.keep(tray, f"paper-{theme}")
    async with album.house.browser() as browser:
        await browser.post("/paper/faults", json={"paper": "out", "cover": "closed", "offline": False})
    page = await album.open("/kiosk", Screen.KIOSK)
    await choose(page, "Attesten en uittreksels", "Uittreksel uit het strafregister", "Neem mijn nummer")
    await number(page)
    await expect(page.get_by_role("heading", name="Het papier is op")).to_be_visible()
    await album.keep(page, "kiosk-no-paper", part=2)
    manager = await album.signed_in("Mia", "/manager", Screen.MANAGER)
    await expect(manager.get_by_text("Steek een nieuwe rol in.")).to_be_visible()
    await album.keep(manager, "manager-no-paper")


async def closed(album: Album) -> None:
    """What stands at the kiosk when the hall is closed."""
    async with person(album.house, "Mia", "manager") as mia:
        await mia.do(CloseHall())
    page = await album.open("/kiosk", Screen.KIOSK)
    await heading(page, "Wij zijn nu gesloten")
    await album.keep(page, "kiosk-closed", part=2)
