"""What the commands of a slip put on paper."""

import pytest
from escpos.printer import Dummy
from PIL import Image

from printer.emulator.paper import Answer, AnswerNow, Code, Cut, Feed, Line, Picture, Report, Span, Style
from tests.printer.slips import actions, findings, texts


def test_letters_are_read_in_the_selected_code_page() -> None:
    assert texts(b"\x1bt\x13\x82\xd5\n\x1bt\x10\xe9\x80\n\x1bt\0\x82\n") == ["é€", "é€", "é"]


def test_an_unknown_code_page_is_found_and_not_taken() -> None:
    data = b"\x1bt\x63\x82\n"
    assert texts(data) == ["é"]
    assert findings(data) == ["unknown code page 99"]


def test_a_byte_without_a_letter_is_found() -> None:
    assert findings(b"\x1bt\x10\x81") == ["no letter in cp1252: 81"]


def test_a_style_lasts_until_it_is_changed_and_a_reset_ends_all() -> None:
    data = b"\x1bE\x01\x1b-\x01\x1d!\x11a\x1b!\0b\x1bE\x01\x1b@c\n"
    [line] = [item for item in actions(b"\x1b!\x08x\x1d!\x12y\x1bM\x01z\n") if isinstance(item, Line)]
    assert [span.style for span in line.spans] == [
        Style(bold=True),
        Style(bold=True, wide=2, high=3),
        Style(bold=True, wide=2, high=3, small=True),
    ]
    assert texts(data) == ["c"]


def test_a_line_too_long_for_the_paper_goes_on_below() -> None:
    assert texts(b"x" * 50 + b"\n") == ["x" * 48, "xx"]
    assert texts(b"\x1d!\x10" + b"x" * 50 + b"\n") == ["x" * 24, "x" * 24, "xx"]


def test_the_paper_moves_on_by_the_spacing_or_the_tallest_letter() -> None:
    assert actions(b"\n\x1b3\x05\na\n\x1d!\x11b\n\x1b2\x1bd\x02\x1bJ\x07") == [
        Feed(30),
        Feed(5),
        Line((Span(0, "a", Style()),), "left", 24),
        Line((Span(0, "b", Style(wide=2, high=2)),), "left", 48),
        Feed(60),
        Feed(7),
    ]


def test_margin_and_place_on_the_line_are_kept() -> None:
    [line] = actions(b"\x1dL\x18\0a\x1b$\x3c\0b\tc\n")
    assert isinstance(line, Line)
    assert [(span.left, span.text) for span in line.spans] == [(24, "a"), (84, "b"), (120, "c")]


def test_a_cut_finishes_the_line_and_feeds_first() -> None:
    assert actions(b"a\x1dVA\x09") == [Line((Span(0, "a", Style()),), "left", 30), Feed(9), Cut(False)]
    assert actions(b"\x1dV\x01") == [Cut(partial=True)]


def test_questions_are_told_apart_by_whether_they_wait_their_turn() -> None:
    assert actions(b"\x10\x04\x02\x1dr\x01\x1da\xff") == [AnswerNow(2), Answer(1), Report(True)]


@pytest.mark.parametrize("way", ["bitImageRaster", "graphics"])
def test_a_picture_comes_out_as_it_was_sent(way: str) -> None:
    image = Image.new("1", (16, 2), 1)
    image.putpixel((0, 0), 0)
    image.putpixel((15, 1), 0)
    out = Dummy(profile="TM-T20II")
    out.image(image, impl=way)
    assert actions(out.output) == [Picture(16, 2, b"\x80\x00\x00\x01")]


def test_a_code_the_printer_draws_itself_keeps_its_words() -> None:
    out = Dummy(profile="TM-T20II")
    out.qr("https://onthaal.example", native=True, size=6)
    drawn = [item for item in actions(out.output) if isinstance(item, Code)]
    assert drawn == [Code(b"https://onthaal.example", 6, "L")]


def test_what_cannot_be_drawn_is_found_and_the_rest_is_printed() -> None:
    data = b"a\n\x1dkA\x03123\x1bL\nb\n"
    assert texts(data) == ["a", "b"]
    assert findings(data) == ["not drawn: 1d 6b", "not drawn: 1b 4c"]
