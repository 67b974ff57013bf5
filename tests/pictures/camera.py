"""Takes a picture of a page and keeps it small enough for a repository."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

COLOURS = 96


async def picture(page: Page, file: Path, *, part: int = 1, whole: bool = False) -> None:
    """The page as it stands now, at one `part`-th of its size."""
    await page.evaluate("document.fonts.ready")
    taken = Image.open(BytesIO(await page.screenshot(animations="disabled", full_page=whole))).convert("RGB")
    small = taken.resize((taken.width // part, taken.height // part), Image.Resampling.LANCZOS)
    few = small.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
