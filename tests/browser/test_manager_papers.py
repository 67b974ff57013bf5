"""The sheet with emergency numbers on paper, and the audit trail that an auditor reads."""

import re
from pathlib import Path

from playwright.async_api import expect

from tests.browser.axe import axe
from tests.browser.managing import managing, signed_in
from tests.browser.screens import Screens, Shoot
from tests.browser.test_manager_page import overflow
from tests.house import House
from tests.house import house as a_house


async def test_the_sheet_has_a_card_for_each_emergency_number(house: House, screens: Screens, shoot: Shoot) -> None:
    manager = await managing(screens, house)
    await manager.get_by_role("link", name="Vandaag").click()
    async with manager.expect_popup() as opened:
        await manager.get_by_role("link", name="Open het blad").click()
    page = await opened.value
    cards = page.locator(".cards li")
    await expect(cards).to_have_count(60)
    await expect(cards.first).to_have_text(re.compile(r"Gemeentehuis\s+N 1\s+Hou dit bij de hand"))
    await expect(cards.last).to_contain_text("N 60")
    await expect(page.locator("tbody tr")).to_have_count(60)
    await shoot(page, "manager-numbers")
    assert await axe(page) == []


async def test_on_paper_no_card_is_cut_by_a_page_and_no_button_is_printed(house: House, screens: Screens) -> None:
    page = await signed_in(screens, house, "Mia", "/manager/numbers")
    await expect(page.locator(".cards li").first).to_be_visible()
    await page.emulate_media(media="print")
    await expect(page.get_by_role("button", name="Druk af")).to_be_hidden()
    inside = "(cards) => cards.every((card) => getComputedStyle(card).breakInside === 'avoid')"
    assert await page.locator(".cards li").evaluate_all(inside)
    pages = (await page.pdf(format="A4", prefer_css_page_size=True)).count(b"/Type /Page\n")
    assert pages == 7


async def test_an_auditor_reads_the_trail_and_nothing_else(tmp_path: Path, screens: Screens, shoot: Shoot) -> None:
    people = {"Mia": ["manager"], "Ria": ["auditor"], "Sam": ["staff"]}
    screens.forgive("403")
    async with a_house(tmp_path, accounts=people) as house:
        page = await signed_in(screens, house, "Ria", "/audit")
        await expect(page.locator("tbody tr").first).to_have_text(
            re.compile(r"\w+ \d+ \w+ \d{4}, \d+\.\d\d\s+Ria\s+meldde zich aan\s+127\.0\.0\.1")
        )
        await expect(page.locator("tbody")).to_contain_text("beheerder van de server")
        await shoot(page, "audit")
        assert await axe(page) == []
        assert await overflow(page) == 0
        await page.goto(f"{house.url}/manager")
        await expect(page.get_by_text("mag deze pagina niet tonen")).to_be_visible()
        staff = await signed_in(screens, house, "Sam", "/audit", theme="dark")
        await expect(staff.get_by_text("Dit logboek is voor wie de rol auditor of leiding heeft.")).to_be_visible()
        assert await axe(staff) == []
        await page.close()
        await staff.close()
