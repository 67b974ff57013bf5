"""Documents beforehand, on the page of one's own appointment: sent, listed, taken back, and refused in words."""

from collections.abc import Iterator

import pytest
from playwright.async_api import FilePayload, Page, expect

from tests.browser.booking import booked, everybody_can_use, heading, in_town, open_while
from tests.browser.screens import Screen, Screens, Shoot
from tests.house import House

TAKES_DOCUMENTS = "housing-premium"
PDF: FilePayload = {"name": "huurcontract.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n" + 40_000 * b"x"}
PHOTO: FilePayload = {"name": "attest.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + 100 * b"z"}
LETTER: FilePayload = {"name": "brief.docx", "mimeType": "application/zip", "buffer": b"PK\x03\x04" + 100 * b"y"}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample town."""
    yield from open_while(in_town(tmp_path_factory.mktemp("town")))


async def own_page(screens: Screens, town: House, at: str) -> Page:
    """The page of an appointment for which documents can be sent."""
    page = await screens(Screen.PHONE, town.url + (await booked(town, at, TAKES_DOCUMENTS))["link"])
    await heading(page, "Uw afspraak")
    return page


async def test_a_document_is_sent_listed_and_removed(town: House, screens: Screens, shoot: Shoot) -> None:
    page = await own_page(screens, town, "09:00")
    card = page.get_by_role("region", name="Documenten vooraf opsturen")
    await expect(card).to_contain_text("hoogstens 5 bestanden van elk 10 MB")
    await card.get_by_label("Kies een bestand").set_input_files([PDF, PHOTO])
    await expect(card.get_by_role("status")).to_have_text("attest.png is opgestuurd.")
    await page.reload()
    await expect(card.get_by_role("listitem")).to_contain_text(["huurcontract.pdf 40 kB", "attest.png 1 kB"])
    await everybody_can_use(page)
    await shoot(page, "own-documents")
    await card.get_by_role("button", name="Verwijder huurcontract.pdf").press("Enter")
    await expect(card.get_by_role("status")).to_have_text("huurcontract.pdf is verwijderd.")
    await expect(card.get_by_role("heading")).to_be_focused()
    await page.reload()
    await expect(card.get_by_role("listitem")).to_contain_text(["attest.png"])


async def test_what_is_no_pdf_and_no_photo_is_refused_in_words(town: House, screens: Screens, shoot: Shoot) -> None:
    screens.forgive("415")
    page = await own_page(screens, town, "09:20")
    await page.get_by_label("Kies een bestand").set_input_files([LETTER, PDF])
    await expect(page.get_by_role("alert")).to_contain_text("brief.docx: Dit is geen pdf of foto.")
    await expect(page.locator(".documents").get_by_role("listitem")).to_contain_text(["huurcontract.pdf"])
    await everybody_can_use(page)
    await shoot(page, "own-documents-refused")


async def test_the_field_for_files_is_reached_and_opened_with_the_keyboard(town: House, screens: Screens) -> None:
    page = await own_page(screens, town, "09:40")
    # The browser is told to hand choosers over when somebody first listens, and a fast key would be before that.
    page.on("filechooser", lambda _: None)
    field = page.get_by_label("Kies een bestand")
    await page.get_by_role("heading", name="Documenten vooraf opsturen").focus()
    await page.keyboard.press("Tab")
    await expect(field).to_be_focused()
    async with page.expect_file_chooser() as chooser:
        await page.keyboard.press("Enter")
    await (await chooser.value).set_files([PHOTO])
    await expect(page.get_by_role("button", name="Verwijder attest.png")).to_be_visible()


async def test_where_no_documents_are_taken_none_are_asked(town: House, screens: Screens) -> None:
    page = await screens(Screen.PHONE, town.url + (await booked(town, "10:00"))["link"])
    await heading(page, "Uw afspraak")
    await expect(page.locator(".documents")).to_have_count(0)
