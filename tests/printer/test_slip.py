"""What a visitor reads on a slip, and that it comes off the printer whole."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printer.emulator.paper import Line
from printer.fonts.plate import plate
from printer.paper_roll import PaperRoll, UnknownModel, paper_roll
from printer.slip import slip_bytes
from server.protocol.jobs import Slip
from tests.printer.slips import ADDRESS, actions, cuts, findings, pictures, shows_code, slip, texts

WIDE = paper_roll()
NARROW = paper_roll("Sunmi-V2")
ROLLS = pytest.mark.parametrize("roll", [WIDE, NARROW, paper_roll("TM-T88V", "CP1252")])


@ROLLS
def test_a_slip_is_understood_by_the_printer_and_cut_once(roll: PaperRoll) -> None:
    data = slip_bytes(slip(), roll)
    assert findings(data, roll.dots) == []
    assert cuts(data) == 1


def test_a_slip_tells_where_when_and_what_to_keep_ready() -> None:
    assert texts(slip_bytes(slip(), WIDE)) == [
        "Stadhuis                   di 13 april 10.42",
        "Wacht bij de snelbalie",
        "Rechts van de ingang. Kijk naar het scherm,",
        "wij roepen uw nummer ook af.",
        "5 tot 10 minuten",
        "Zo lang wacht u waarschijnlijk.",
        "Hou klaar: uw identiteitskaart",
        "U wilt liever zitten? Zeg het aan het",
        "onthaal.",
    ]


@ROLLS
def test_the_number_is_the_first_picture(roll: PaperRoll) -> None:
    first = pictures(slip_bytes(slip(number="B 62"), roll), roll.dots)[0]
    assert first.tobytes() == plate("B 62", roll.columns * 12).tobytes()


@ROLLS
def test_the_code_holds_the_address_of_the_ticket(roll: PaperRoll) -> None:
    blocks = [image for image in pictures(slip_bytes(slip(), roll), roll.dots) if image.height > 100]
    assert shows_code(blocks[1], ADDRESS)
    assert not shows_code(blocks[1], ADDRESS[:-1] + "b")


def test_without_an_address_there_is_no_code_and_no_word_about_it() -> None:
    data = slip_bytes(slip(qr=None), NARROW)
    assert [image.height > 100 for image in pictures(data, 384)].count(True) == 1
    assert not any("Scan" in text for text in texts(data, 384))


def test_beside_a_code_too_big_for_words_they_stand_below_it() -> None:
    assert "Scan de code met uw telefoon" in texts(slip_bytes(slip(), NARROW), 384)


def test_an_empty_part_leaves_no_line_behind() -> None:
    full = slip(wait="", wait_detail="", keep_ready=(), qr=None, footer="")
    data = slip_bytes(full, WIDE)
    assert len(pictures(data)) == 1
    assert texts(data)[-1] == "wij roepen uw nummer ook af."


def test_several_things_to_keep_ready_have_a_line_each() -> None:
    two = slip(keep_ready=("uw identiteitskaart", "twee pasfoto's zonder bril en met een lichte achtergrond"))
    assert texts(slip_bytes(two, WIDE))[6:10] == [
        "Hou klaar:",
        "- uw identiteitskaart",
        "- twee pasfoto's zonder bril en met een",
        "lichte achtergrond",
    ]


@ROLLS
def test_accents_and_the_euro_reach_the_paper(roll: PaperRoll) -> None:
    words = "één reçu naïef à € 5"
    assert words in " ".join(texts(slip_bytes(slip(footer=words), roll), roll.dots))


def test_a_hall_with_a_long_name_leaves_the_time_a_line_of_its_own() -> None:
    found = texts(slip_bytes(slip(hall="Gemeentehuis van Sint-Katelijne-Waver"), WIDE))
    assert found[:2] == ["Gemeentehuis van Sint-Katelijne-Waver", "di 13 april 10.42"]


SLIPS = st.fixed_dictionaries(
    {field.name: st.text(max_size=90) for field in fields(Slip) if field.name not in ("keep_ready", "qr")}
    | {
        "keep_ready": st.lists(st.text(max_size=90), max_size=3).map(tuple),
        "qr": st.none() | st.text(min_size=1, max_size=120),
    }
).map(lambda parts: slip(**parts))


@settings(max_examples=40)
@given(SLIPS, st.sampled_from([WIDE, NARROW]))
def test_whatever_is_written_nothing_runs_off_the_paper(written: Slip, roll: PaperRoll) -> None:
    data = slip_bytes(written, roll)
    assert findings(data, roll.dots) == []
    assert cuts(data) == 1
    for line in actions(data, roll.dots):
        if isinstance(line, Line):
            last = line.spans[-1]
            assert last.left + len(last.text) * last.style.cell[0] <= roll.dots


def test_a_printer_model_must_be_known_with_its_width_and_code_page() -> None:
    for model, code_page in (("XYZ", "CP858"), ("default", "CP858"), ("ZJ-5870", "CP858")):
        with pytest.raises(UnknownModel, match=model):
            paper_roll(model, code_page)
