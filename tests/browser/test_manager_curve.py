"""The curve of the day is drawn, says the same as a table, and slips that cannot come out are told at once."""

from playwright.async_api import expect

from server.floor.commands.contacts import CallNext, Start
from tests.browser.axe import axe
from tests.browser.managing import managing
from tests.browser.people import at_counter, kiosk, take
from tests.browser.screens import Screen, Screens, Shoot
from tests.browser.test_manager_devices import faults
from tests.house import House

INK = """async (wanted) => {
    const chart = document.querySelector("manager-page").renderRoot.querySelector("wait-curve");
    const canvas = chart.renderRoot.querySelector("canvas");
    const like = (data, at) => data[at + 3] === 255
        && wanted.every((part, which) => Math.abs(data[at + which] - part) < 3);
    for (let frame = 0; frame < 300; frame++) {
        const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        let found = 0;
        for (let at = 0; at < data.length; at += 4) found += like(data, at);
        if (found > 20) return true;
        await new Promise(requestAnimationFrame);
    }
    return false;
}"""
NARROW = """async () => {
    for (let frame = 0; frame < 300 && document.documentElement.scrollWidth > 360; frame++)
        await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth;
}"""
TOWN_LIGHT, TOWN_DARK = [10, 88, 96], [125, 192, 201]


async def test_the_waits_of_the_day_are_drawn_and_told_in_a_table(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house)
    await expect(page.get_by_text("Nog niemand is opgeroepen.")).to_be_visible()
    async with kiosk(house) as visitor, at_counter(house, "E1", "Els") as els:
        await take(visitor, "extract")
        await els.do(CallNext("E1"))
        await els.do(Start("E1"))
        await expect(page.locator("wait-curve canvas")).to_be_visible()
        assert await page.evaluate(INK, TOWN_LIGHT)
        await page.emulate_media(color_scheme="dark")
        assert await page.evaluate(INK, TOWN_DARK)
        await page.get_by_text("Toon als tabel").click()
        await expect(page.locator(".curve tbody tr")).to_contain_text("0 min")
        await shoot(page, "manager-curve")
        assert await axe(page) == []


async def test_the_curve_follows_the_width_of_the_screen(house: House, screens: Screens) -> None:
    page = await managing(screens, house)
    async with kiosk(house) as visitor, at_counter(house, "E1", "Els") as els:
        await take(visitor, "extract")
        await els.do(CallNext("E1"))
        canvas = page.locator("wait-curve canvas")
        await expect(canvas).to_be_visible()
        wide = await canvas.bounding_box()
        await page.set_viewport_size({"width": 360, "height": 800})
        assert await page.evaluate(NARROW) == 360
        narrow = await canvas.bounding_box()
        assert wide
        assert narrow
        assert narrow["width"] < 360 < wide["width"]


async def test_a_slip_that_waits_for_paper_is_told_at_once(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house)
    await expect(page.locator(".devices li", has_text="printer-1")).to_contain_text("printer van kiosk-1")
    await faults(house, paper="out")
    await expect(page.locator(".devices")).to_contain_text("papier op")
    async with kiosk(house) as visitor:
        await take(visitor, "extract", slip=True)
        held = page.locator(".unprinted li")
        await expect(held).to_contain_text("wacht op de printer")
        await expect(held.get_by_role("button")).to_have_count(0)
        await shoot(page, "manager-waits-for-paper")
        await faults(house, paper="ok")
        await expect(held).to_have_count(0)


async def test_the_page_can_be_read_in_high_contrast(house: House, screens: Screens, shoot: Shoot) -> None:
    page = await managing(screens, house, Screen.COUNTER)
    await page.evaluate("document.documentElement.dataset.theme = 'contrast'")
    async with kiosk(house) as visitor:
        await take(visitor, "extract")
        await expect(page.locator(".alarm")).to_contain_text("geen enkele open balie kan hier nu helpen")
        await shoot(page, "manager-contrast")
        assert await axe(page) == []
