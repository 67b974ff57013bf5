"""What a town sets up changes the kiosk: its pairing, its languages, what goes by appointment."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.axe import axe
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.touching import choose, heading, number, touch
from tests.house import House
from tests.source import ROOT

# The whole week round, so that the test may run at any hour; permits by appointment, made the day before.
HOURS = """
[[halls.gemeentehuis.hours]]
days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
from = "00:00"
until = "24:00"
by_appointment = ["permit"]

# Days on which"""


@pytest.fixture
def town(tmp_path: Path) -> Iterator[House]:
    """A guarded server of a town that speaks two languages and is always open."""
    text = (ROOT / "config.toml").read_text("utf-8")
    text = text.replace('languages = ["nl"]', 'languages = ["nl", "fr"]')
    text = text.replace(
        'book = { channels = ["hall", "video"],', 'book = { lead_minutes = 1440, channels = ["hall", "video"],'
    )
    text = re.sub(r"^public_holidays.*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^every_year.*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[\[halls\.gemeentehuis\.hours\]\].*?# Days on which", HOURS.strip(), text, flags=re.DOTALL)
    (tmp_path / "config.toml").write_text(text)
    arguments = ("--config", str(tmp_path / "config.toml"))
    built = House(tmp_path, arguments=arguments, accounts={"Ann": ("staff", "manager")})
    built.start()
    yield built
    assert built.end() == 0, built.log


async def paired(town: House, screens: Screens) -> Page:
    """A kiosk whose code a manager confirmed."""
    page = await screens(Screen.KIOSK, f"{town.url}/kiosk?name=kiosk-2")
    code = re.sub(r"\s", "", await page.locator("pairing-code .code").inner_text())
    async with town.browser() as browser:
        await browser.post("/sign-in", json={"name": "Ann", "password": "een goed lang wachtwoord"})
        answer = await browser.post(f"/pairings/{code}", json={"accept": True})
        assert answer.status_code < 300, answer.text
    await heading(page, "Waarvoor komt u?")
    return page


async def test_a_new_kiosk_shows_its_code_until_a_manager_confirms_it(town: House, screens: Screens) -> None:
    page = await paired(town, screens)
    await page.reload()
    await heading(page, "Waarvoor komt u?")


async def test_another_language_holds_for_one_visit_and_calls_itself_a_translation(
    town: House, screens: Screens, shoot: Shoot
) -> None:
    page = await paired(town, screens)
    await expect(page.get_by_role("button", name="Nederlands")).to_have_attribute("aria-pressed", "true")
    await choose(page, "Français")
    await heading(page, "Que venez-vous faire ?")
    await expect(page.locator("html")).to_have_attribute("lang", "fr")
    await expect(page.get_by_text("Traduction du néerlandais")).to_be_visible()
    await shoot(page, "kiosk-home-fr")
    assert await axe(page) == []
    await choose(page, "Attestations", "Extrait", "Prendre mon numéro")
    assert (await number(page)).startswith("A ")
    await shoot(page, "kiosk-number-fr")
    await choose(page, "Terminé")
    await heading(page, "Waarvoor komt u?")


async def test_what_goes_by_appointment_gives_no_number_but_says_what_to_do(
    town: House, screens: Screens, shoot: Shoot
) -> None:
    page = await paired(town, screens)
    await choose(page, "Verhuizen")
    row = page.get_by_role("button", name="Omgevingsvergunning")
    await expect(row).to_contain_text("Nu enkel op afspraak")
    await touch(row)
    await expect(page.get_by_role("heading", name="Vandaag is er geen plaats meer")).to_be_visible()
    await expect(page.get_by_text("Vraag het aan het onthaal")).to_be_visible()
    await expect(page.get_by_role("button", name="Neem mijn nummer")).to_have_count(0)
    await shoot(page, "kiosk-by-appointment")
    assert await axe(page) == []
