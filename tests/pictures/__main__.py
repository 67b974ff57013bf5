"""Starts a server, plays a morning on it, and takes the pictures: `python -m tests.pictures [folder]`."""

import asyncio
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from playwright.async_api import async_playwright

from tests.browser.chromium import MISSING, found
from tests.browser.launch import launched
from tests.browser.screens import Screens
from tests.house import house
from tests.pictures.album import album
from tests.pictures.morning import morning
from tests.pictures.playing import Floor
from tests.source import ROOT

FAST = 240.0
DAY = "2027-04-13"
NINE = round(datetime.fromisoformat(f"{DAY}T09:00+02:00").timestamp() * 1000)
# Before nine, for a server takes a while to start, and its clock runs already.
DOORS_OPEN, MOMENT = f"{DAY}T08:30", f"{DAY}T10:49"


def town_file(folder: Path) -> Path:
    """The sample town with an address for phones, so that slips carry their code."""
    sample = (ROOT / "config.toml").read_text("utf-8")
    written = folder / "config.toml"
    written.write_text(sample.replace("# public_url", "public_url"), "utf-8")
    return written


async def main(folder: Path) -> None:
    """The morning goes by in half a minute; then the clock runs as it should and the pictures are taken."""
    chromium = found()
    if chromium is None:
        sys.exit(MISSING)
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        kept = Path(name)
        town = ("--config", str(town_file(kept)))
        async with house(kept, arguments=(*town, "--begin", DOORS_OPEN, "--speed", str(FAST))) as it:
            floor = Floor(it, FAST)
            await floor.play(morning(), NINE)
        async with house(kept, arguments=(*town, "--begin", MOMENT)) as it, async_playwright() as playwright:
            browser = await launched(playwright.chromium, chromium)
            await album(it, floor.tickets, Screens(browser), folder)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screens"))
