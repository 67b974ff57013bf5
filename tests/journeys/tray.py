"""The paper tray: what the printer put out, and the faults it can be given."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from playwright.async_api import Locator, Page, expect

from printer.fonts.font_a import CELL
from printer.fonts.plate import plate
from printer.paper_roll import paper_roll

PLATE_WITHIN = 200
"""Dots from the top: the number stands first on the paper."""


@dataclass
class Tray:
    """`lay_before`: how many slips lay there before this story."""

    page: Page
    lay_before: int = 0

    async def begin(self) -> None:
        """Count the slips from here."""
        self.lay_before = await self._slips.count()

    def emptied(self) -> None:
        """The printer that is there for trying out forgets its slips with its server."""
        self.lay_before = 0

    async def slip(self, number: str, *, of: int = 1) -> str:
        """The text of the newest slip, once so many came out in this story; it must bear this number."""
        await expect(self._slips).to_have_count(self.lay_before + of)
        source = await self._slips.first.get_attribute("src")
        picture = await self.page.request.get(f"{self.page.url.removesuffix('/paper')}{source}")
        assert bears(Image.open(BytesIO(await picture.body())), number), f"no plate {number} on {source}"
        return " ".join((await self._slips.first.get_attribute("alt") or "").split())

    async def choose(self, paper: str) -> None:
        """ "Papier op", "Genoeg papier": as if somebody opened the printer."""
        await self.page.get_by_role("radio", name=paper, exact=True).check()

    async def says(self, sentence: str) -> None:
        """What the printer does now."""
        await expect(self.page.get_by_role("status").filter(has_text=sentence)).to_be_visible()

    @property
    def _slips(self) -> Locator:
        return self.page.get_by_role("region", name="Afgedrukte tickets").get_by_role("img")


def bears(slip: Image.Image, number: str) -> bool:
    """Whether this number's plate stands at the head of the paper, dot for dot."""
    roll = paper_roll()
    wanted = plate(number, roll.columns * CELL[0])
    left = roll.margin * CELL[0]
    boxes = [(left, top, left + wanted.width, top + wanted.height) for top in range(PLATE_WITHIN)]
    return any(slip.convert("1").crop(box).tobytes() == wanted.tobytes() for box in boxes)
