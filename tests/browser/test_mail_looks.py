"""The mails about an appointment, as a mail program draws them: for every eye, in the light and in the dark."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.browser.axe import axe
from tests.browser.screens import Shoot, Theme
from tests.outbox.post import PostOffice, part, post_office
from tests.outbox.towns import NINE, open_town, with_mail

DAY = 24 * 3_600_000


async def mailed(folder: Path) -> PostOffice:
    """A confirmation and a reminder."""
    async with post_office() as post, open_town(folder, with_mail(post.port)) as town:
        await town.book()
        await town.post()
        await town.later(NINE - DAY)
        await town.post()
    return post


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_a_mail_can_be_read_by_everybody(tmp_path: Path, browser: Browser, shoot: Shoot, theme: Theme) -> None:
    for mail in (await mailed(tmp_path)).mails:
        context = await browser.new_context(viewport={"width": 390, "height": 1200}, color_scheme=theme)
        page = await context.new_page()
        await page.set_content(str(part(mail, "text/html").get_content()))
        await shoot(page, f"mail-{theme}")
        assert await axe(page) == []
        assert await page.locator("html").get_attribute("lang") == "nl"
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, "nothing is cut off on a phone"
        await context.close()
