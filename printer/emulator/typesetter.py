"""Follows a printer's commands: keeps the style and the line begun, gives what comes out on paper, and questions."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from printer.emulator.commands import DLE, ESC, FS, GS, Command, Letters, Token, Unknown
from printer.emulator.drawings import Drawings, Drawn, little, seen
from printer.emulator.paper import (
    Action,
    Align,
    Answer,
    AnswerNow,
    Code,
    Cut,
    Feed,
    Finding,
    Item,
    Line,
    Picture,
    Report,
    Span,
    Style,
)
from printer.emulator.styles import STYLES
from printer.fonts.font_a import CODE_PAGES

USUAL_SPACING = 30
"""Dots from line to line after a reset."""

TAB = 8 * 12
ALIGNS: tuple[Align, ...] = ("left", "centre", "right")

IGNORED = frozenset(
    [ESC + bytes([code]) for code in b"=Rper%cKSTV{"]
    + [GS + bytes([code]) for code in b"hwfHbPj:c"]
    + [FS + bytes([code]) for code in b".-SWC"]
    + [DLE + b"\x05", DLE + b"\x14", b"\r", b"\x18"]
)
"""Commands with nothing to show on a slip: the cash drawer, buttons, bar code settings, Kanji."""

Actions = Iterator[Action]


class Typesetter:
    """One printer's state between commands, for paper `width` dots wide."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._reset(b"")

    def _reset(self, _data: bytes) -> None:
        self._style = Style()
        self._code_page = CODE_PAGES[0]
        self._spacing = USUAL_SPACING
        self._align: Align = "left"
        self._margin, self._area = 0, self._width
        self._spans: list[Span] = []
        self._left = 0
        self._drawings = Drawings()

    def set(self, token: Token) -> Actions:
        """What this token puts on paper, asks or gets wrong."""
        match token:
            case Letters(data):
                return self._letters(data)
            case Command(name, data) if name in STYLES:
                self._style = STYLES[name](self._style, data[0])
            case Command(name, data) if name in PRINTING:
                return PRINTING[name](self, data)
            case Command(name, data) if name in SETTING:
                return filter(None, [SETTING[name](self, data)])
            case Command(name) if name not in IGNORED:
                return iter([Finding(f"not drawn: {seen(name)}")])
            case Unknown(data):
                return iter([Finding(f"unknown: {seen(data)}")])
            case _:
                pass
        return iter(())

    def _letters(self, data: bytes) -> Actions:
        text = data.decode(self._code_page, "replace").replace("\x7f", "\ufffd")
        if "\ufffd" in text:
            yield Finding(f"no letter in {self._code_page}: {seen(data)}")
        wide = self._style.cell[0]
        if wide > self._area:
            yield Finding("letters wider than the paper")
            return
        while text:
            room = max((self._area - self._left) // wide, 0)
            self._put(text[:room])
            text = text[room:]
            if text:
                yield from self._end_line(self._spacing)

    def _put(self, text: str) -> None:
        if text:
            self._spans.append(Span(self._margin + self._left, text, self._style))
            self._left += len(text) * self._style.cell[0]

    def _end_line(self, height: int) -> Iterator[Item]:
        if self._spans:
            tallest = max(span.style.cell[1] for span in self._spans)
            yield Line(tuple(self._spans), self._align, max(height, tallest))
        elif height:
            yield Feed(height)
        self._spans, self._left = [], 0

    def _finish_line(self) -> Iterator[Item]:
        if self._spans:
            yield from self._end_line(self._spacing)

    def _line_feed(self, _data: bytes) -> Actions:
        return self._end_line(self._spacing)

    def _feed_dots(self, data: bytes) -> Actions:
        return self._end_line(data[0])

    def _feed_lines(self, data: bytes) -> Actions:
        return self._end_line(data[0] * self._spacing)

    def _raster(self, data: bytes) -> Actions:
        return self._draw(self._drawings.raster(data))

    def _bracket(self, data: bytes) -> Actions:
        match data[:1]:
            case b"k":
                return self._draw(self._drawings.code(data[3:]))
            case b"L":
                return self._draw(self._drawings.graphic(data[3:]))
            case other:
                return iter([Finding(f"not drawn: GS ( {seen(other)}")])

    def _big_bracket(self, data: bytes) -> Actions:
        return self._draw(self._drawings.graphic(data[5:]))

    def _draw(self, drawn: Drawn) -> Actions:
        match drawn:
            case None:
                return
            case Finding():
                yield drawn
            case Code():
                yield from self._finish_line()
                yield replace(drawn, align=self._align)
            case Picture(width, wide=wide):
                yield from self._finish_line()
                if width * wide > self._area:
                    yield Finding("a picture wider than the paper")
                yield replace(drawn, align=self._align, left=self._margin)

    def _cut(self, data: bytes) -> Actions:
        yield from self._finish_line()
        if len(data) > 1 and data[1]:
            yield Feed(data[1])
        yield Cut(partial=data[0] in b"\x011Bbh")

    def _cut_here(self, _data: bytes) -> Actions:
        return self._cut(b"1")

    def _tab(self, _data: bytes) -> None:
        self._left = min((self._left // TAB + 1) * TAB, self._area)

    def _set_spacing(self, data: bytes) -> None:
        self._spacing = data[0] if data else USUAL_SPACING

    def _set_page(self, data: bytes) -> Finding | None:
        if data[0] not in CODE_PAGES:
            return Finding(f"unknown code page {data[0]}")
        self._code_page = CODE_PAGES[data[0]]
        return None

    def _set_align(self, data: bytes) -> Finding | None:
        if self._spans or data[0] % 48 > 2:
            return Finding("alignment is set at the start of a line, to 0, 1 or 2")
        self._align = ALIGNS[data[0] % 48]
        return None

    def _set_margin(self, data: bytes) -> None:
        self._margin = min(little(data), self._width - 12)
        self._area = min(self._area, self._width - self._margin)

    def _set_area(self, data: bytes) -> None:
        self._area = max(min(little(data), self._width - self._margin), 12)

    def _move_to(self, data: bytes) -> None:
        self._left = min(little(data), self._area)

    def _answer(self, data: bytes) -> Action:
        return Answer(data[0] % 48)

    def _answer_now(self, data: bytes) -> Action:
        return AnswerNow(data[0])

    def _report(self, data: bytes) -> Action:
        return Report(bool(data[0]))


PRINTING: dict[bytes, Callable[[Typesetter, bytes], Actions]] = {
    b"\n": Typesetter._line_feed,
    ESC + b"J": Typesetter._feed_dots,
    ESC + b"d": Typesetter._feed_lines,
    ESC + b"i": Typesetter._cut_here,
    ESC + b"m": Typesetter._cut_here,
    GS + b"v": Typesetter._raster,
    GS + b"(": Typesetter._bracket,
    GS + b"8": Typesetter._big_bracket,
    GS + b"V": Typesetter._cut,
}
"""Commands that may put something on paper."""

SETTING: dict[bytes, Callable[[Typesetter, bytes], Action | None]] = {
    b"\t": Typesetter._tab,
    ESC + b"@": Typesetter._reset,
    ESC + b"t": Typesetter._set_page,
    ESC + b"a": Typesetter._set_align,
    ESC + b"2": Typesetter._set_spacing,
    ESC + b"3": Typesetter._set_spacing,
    ESC + b"$": Typesetter._move_to,
    GS + b"L": Typesetter._set_margin,
    GS + b"W": Typesetter._set_area,
    GS + b"r": Typesetter._answer,
    GS + b"a": Typesetter._report,
    DLE + b"\x04": Typesetter._answer_now,
}
"""Commands that only change the state, or ask."""
