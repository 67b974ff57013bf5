"""A printer's input is cut into commands however it arrives, and nothing that arrives breaks it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from printer.emulator.commands import Command, Letters, Reader, Token, Unknown
from printer.emulator.painter import paint
from printer.emulator.paper import Code, Feed, Line, Picture
from tests.printer.slips import actions

SOME_COMMANDS = st.sampled_from(
    [
        b"\x1b@",
        b"\x1bt\x13",
        b"\x1b!\x30",
        b"\x1b$\xff\x01",
        b"\x1b3\0",
        b"\x10\x04\x01",
        b"\x1dv0\0\x02\0\x02\0abcd",
        b"\x1dVB\0",
        b"\x1dL\xff\xff",
        b"\x1d(k\x03\x001Q0",
        b"\x1d(k\x06\x001P0abc",
    ]
)
INPUT = st.lists(st.binary(max_size=12) | SOME_COMMANDS, max_size=40).map(b"".join)


def _joined(tokens: list[Token]) -> list[Token]:
    """Letters that arrived in pieces are the same letters."""
    joined: list[Token] = []
    for token in tokens:
        match joined[-1:], token:
            case [[Letters(before)], Letters(data)]:
                joined[-1] = Letters(before + data)
            case _:
                joined.append(token)
    return joined


@given(INPUT, st.lists(st.integers(0, 400), max_size=6))
def test_commands_are_the_same_however_they_arrive_in_pieces(data: bytes, cuts: list[int]) -> None:
    at = [0, *sorted(cuts), len(data)]
    reader = Reader()
    pieces = [token for a, b in pairwise(at) for token in reader.read(data[a:b])]
    assert _joined(pieces) == _joined(Reader().read(data))


@given(INPUT)
def test_no_bytes_can_break_the_printer(data: bytes) -> None:
    items = [item for item in actions(data) if isinstance(item, Line | Picture | Code | Feed)]
    assert paint(tuple(items), 576).width == 576


def test_text_and_commands_are_told_apart() -> None:
    assert Reader().read(b"A 147\n\x1bE\x01ok") == [
        Letters(b"A 147"),
        Command(b"\n"),
        Command(b"\x1bE", b"\x01"),
        Letters(b"ok"),
    ]


def test_an_unfinished_picture_waits_for_its_dots() -> None:
    reader = Reader()
    assert reader.read(b"\x1dv0\0\x01\0\x02\0a") == []
    assert reader.read(b"b") == [Command(b"\x1dv", b"0\0\x01\0\x02\0ab")]


def test_a_length_no_printer_can_hold_is_no_length() -> None:
    assert Reader().read(b"\x1d8L\xff\xff\xff\xff")[0] == Unknown(b"\x1d8")


def test_bytes_that_mean_nothing_are_named() -> None:
    assert Reader().read(b"\x01\x1b\x02") == [Unknown(b"\x01"), Unknown(b"\x1b\x02")]
