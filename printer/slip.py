"""Writes a slip as the bytes of a receipt printer: text in the printer's own letters, plate and code as pictures."""

from escpos.printer import Dummy
from PIL import Image

from printer.code_block import code_block
from printer.fonts.font_a import CELL
from printer.fonts.plate import plate
from printer.letters import lines, printable
from printer.paper_roll import PaperRoll
from server.protocol.jobs import Slip

SINGLE, DOUBLE = 30, 50
"""Dots from line to line, for letters of 24 and of 48 dots."""

RULE = 3
"""Dots: a line as thick as the strokes of the big letters."""


def slip_bytes(slip: Slip, roll: PaperRoll) -> bytes:
    """Everything to send for one slip, from reset to cut; it depends on nothing sent before it."""
    return _Sheet(roll).write(slip)


class _Sheet:
    """A slip being written. A new library object each time: it would not select the code page twice."""

    def __init__(self, roll: PaperRoll) -> None:
        self._roll = roll
        self._out = Dummy(profile=roll.model)
        self._out.hw("INIT")
        self._out.charcode(roll.code_page)

    def write(self, slip: Slip) -> bytes:
        self._head(slip.hall, slip.printed)
        self._picture(plate(slip.number, self._roll.columns * CELL[0]))
        self._feed(22)
        self._big(slip.place, slip.place_detail)
        if slip.wait or slip.wait_detail:
            self._rule()
            self._big(slip.wait, slip.wait_detail)
        if slip.keep_ready:
            self._rule()
            self._keep_ready(slip.keep_ready_label, slip.keep_ready)
        if slip.qr:
            self._rule()
            self._code(slip.qr, slip.qr_title, slip.qr_text)
        if slip.footer:
            self._rule()
            self._text(slip.footer)
        self._feed(SINGLE)
        self._out.cut(feed=False)
        return bytes(self._out.output)

    def _head(self, hall: str, printed: str) -> None:
        hall, printed = self._printable(hall), self._printable(printed)
        between = self._roll.columns - len(hall) - len(printed)
        if between > 0:
            self._line(hall + " " * between + printed)
        else:
            self._text(hall)
            self._text(printed)
        self._feed(12)

    def _big(self, title: str, detail: str) -> None:
        self._text(title, big=True, bold=True)
        if title and detail:
            self._feed(8)
        self._text(detail)

    def _keep_ready(self, label: str, things: tuple[str, ...]) -> None:
        """One thing stands behind the label when it fits there; else each has a line of its own."""
        label, first = self._printable(label), self._printable(things[0])
        if len(things) == 1 and len(label) + 1 + len(first) <= self._roll.columns:
            self._line((label, True), (" " + first if label else first, False))
            return
        self._text(label, bold=True)
        for thing in things:
            self._item(self._printable(thing))

    def _item(self, thing: str) -> None:
        for place, part in enumerate(lines(thing, self._roll.columns - 2)):
            self._line(("  " if place else "- ") + part)

    def _code(self, qr: str, title: str, text: str) -> None:
        title, text = self._printable(title), self._printable(text)
        block = code_block(qr, title, text, self._roll.columns)
        self._picture(block.picture)
        if block.text_fits:
            return
        self._feed(12)
        self._text(title, bold=True)
        self._text(text)

    def _rule(self) -> None:
        self._feed(16)
        self._picture(Image.new("1", (self._roll.columns * CELL[0], RULE), 0))
        self._feed(20)

    def _text(self, text: str, *, big: bool = False, bold: bool = False) -> None:
        columns = self._roll.columns // (2 if big else 1)
        for part in lines(self._printable(text), columns):
            self._line((part, bold), big=big)

    def _line(self, *spans: tuple[str, bool] | str, big: bool = False) -> None:
        """One line: the margin in letters of single size, then the spans, each with its weight."""
        self._out.line_spacing(DOUBLE if big else SINGLE)
        self._out.set(normal_textsize=True, bold=False)
        self._out.text(" " * self._roll.margin)
        if big:
            self._out.set(double_width=True, double_height=True)
        for span in spans:
            text, bold = (span, False) if isinstance(span, str) else span
            self._out.set(bold=bold)
            self._out.text(text)
        self._out.ln()

    def _picture(self, image: Image.Image) -> None:
        """A picture between the margins. The margin is part of it: not every printer knows how to indent one."""
        margin = self._roll.margin * CELL[0]
        paper = Image.new("1", (margin + image.width, image.height), 1)
        paper.paste(image, (margin, 0))
        self._out.image(paper, impl="bitImageRaster")

    def _feed(self, dots: int) -> None:
        self._out.line_spacing(dots)
        self._out.ln()

    def _printable(self, text: str) -> str:
        return printable(text, self._roll.code_page.lower())
