"""A text is brought to the letters a printer has."""

from hypothesis import given
from hypothesis import strategies as st

from printer.emulator.painter import paint
from printer.emulator.paper import Line, Span, Style
from printer.fonts.font_a import CODE_PAGES, LETTERS, MISSING, letter
from printer.fonts.plate import GLYPHS, number, plate
from printer.letters import lines, printable


def test_the_letters_of_our_languages_stay_what_they_are() -> None:
    assert printable("één reçu, naïef, à € 5, Straße, œuvre", "cp858") == ("één reçu, naïef, à € 5, Straße, oeuvre")


def test_a_letter_the_printer_lacks_loses_its_accent_first() -> None:
    assert printable("Łódź “Ștefan” – Çağla…", "cp858") == '?ódz "Stefan" - Çagla...'


def test_a_euro_sign_becomes_a_word_where_there_is_none() -> None:
    assert printable("€ 25", "cp437") == "EUR 25"


@given(st.text())
def test_whatever_is_written_the_printer_has_the_letters(text: str) -> None:
    for page in CODE_PAGES.values():
        letters = printable(text, page)
        assert letters.encode(page).decode(page) == letters


@given(st.text(), st.integers(1, 48))
def test_no_line_is_longer_than_its_columns(text: str, columns: int) -> None:
    assert all(len(line) <= columns for line in lines(printable(text, "cp858"), columns))


def test_every_letter_of_every_code_page_is_on_the_sheets() -> None:
    blank = letter(" ").tobytes()
    drawn = [letter(char).tobytes() for char in LETTERS if not char.isspace()]
    assert blank not in drawn
    assert letter("水") == letter(MISSING)


def test_accents_and_the_euro_look_like_nothing_else() -> None:
    for double in (False, True):
        pictures = {letter(char, double=double).tobytes() for char in "eéëèêcçiïaà€E"}
        assert len(pictures) == len("eéëèêcçiïaà€E")


def test_bold_letters_are_darker() -> None:
    for char in "aé€A4":
        assert letter(char, bold=True).histogram()[0] > letter(char).histogram()[0]


def test_every_glyph_of_a_number_plate_is_its_own() -> None:
    assert len({number(glyph).tobytes() for glyph in GLYPHS}) == 36


def test_a_long_number_still_fits_its_plate() -> None:
    for text in ("A 1", "B 62", "A 147", "W 9999", "ABCDEF 123456", "", "?"):
        image = plate(text, 528)
        assert (image.width, image.height) == (528, 250)
        inside = image.crop((22, 40, 32, 210))
        assert inside.getextrema() == (255, 255), text


def test_big_letters_stand_on_the_line_of_small_ones() -> None:
    spans = (Span(0, "_", Style()), Span(12, "_", Style(wide=2, high=2)))
    image = paint((Line(spans, "left", 48),), 36)
    bottoms = [max(y for y in range(80) if not image.getpixel((x, y))) for x in (6, 24)]
    assert abs(bottoms[0] - bottoms[1]) <= 4
