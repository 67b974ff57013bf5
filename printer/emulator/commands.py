"""Cuts a printer's input into commands: text, control codes, and everything that starts with ESC, GS, FS or DLE."""

from collections.abc import Callable
from dataclasses import dataclass

ESC, GS, FS, DLE = b"\x1b", b"\x1d", b"\x1c", b"\x10"

LARGEST = 1 << 20
"""Bytes of data one command may announce. A corrupt length must not make the printer swallow the whole day."""

UNFINISHED = -1
UNKNOWN = -2


@dataclass(frozen=True, slots=True)
class Letters:
    """Printable bytes, in whatever code page is selected."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Command:
    """`name` is the command's fixed bytes, `data` all that follows it."""

    name: bytes
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Bytes that begin no command this printer knows."""

    data: bytes


Token = Letters | Command | Unknown

FIXED = {
    ESC: {
        0: b"@2LSvim\x0c",
        1: b"! -3=?EGJKMRTVadert{%",
        2: b"$\\cB",
        3: b"p",
        8: b"W",
    },
    GS: {
        0: b":c",
        1: b"!/BITabfhjrw",
        2: b"$LPW\\",
        3: b"^",
    },
    FS: {0: b"&.", 1: b"!-CW", 2: b"Sp"},
}
"""How many bytes follow each plain command, by its second byte."""

LENGTHS = {
    lead + bytes([code]): length for lead, groups in FIXED.items() for length, codes in groups.items() for code in codes
}

CONTROLS = b"\t\n\x0c\r\x18"


def _known(length: int, buffer: bytes) -> int:
    return length if len(buffer) >= length else UNFINISHED


def _until_zero(buffer: bytes, start: int) -> int:
    end = buffer.find(b"\0", start)
    return end + 1 if end >= 0 else UNFINISHED


def _bounded(header: int, data: int, buffer: bytes) -> int:
    return UNKNOWN if data > LARGEST else _known(header + data, buffer)


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _tabs(buffer: bytes) -> int:
    return _until_zero(buffer, 2)


def _bit_image(buffer: bytes) -> int:
    if len(buffer) < 5:
        return UNFINISHED
    column = 3 if buffer[2] >= 32 else 1
    return _bounded(5, column * _little(buffer[3:5]), buffer)


def _bracket(buffer: bytes) -> int:
    return UNFINISHED if len(buffer) < 5 else _bounded(5, _little(buffer[3:5]), buffer)


def _big_bracket(buffer: bytes) -> int:
    return UNFINISHED if len(buffer) < 7 else _bounded(7, _little(buffer[3:7]), buffer)


def _downloaded_image(buffer: bytes) -> int:
    return UNFINISHED if len(buffer) < 4 else _bounded(4, 8 * buffer[2] * buffer[3], buffer)


def _cut(buffer: bytes) -> int:
    if len(buffer) < 3:
        return UNFINISHED
    return _known(4 if buffer[2] in b"AaBbgh" else 3, buffer)


def _raster(buffer: bytes) -> int:
    if len(buffer) < 8:
        return UNFINISHED
    return _bounded(8, _little(buffer[4:6]) * _little(buffer[6:8]), buffer)


def _bar_code(buffer: bytes) -> int:
    if len(buffer) < 4:
        return UNFINISHED
    return _until_zero(buffer, 3) if buffer[2] <= 6 else _known(4 + buffer[3], buffer)


def _question(buffer: bytes) -> int:
    if len(buffer) < 3:
        return UNFINISHED
    return _known(4 if buffer[2] in (7, 8, 18) else 3, buffer)


def _real_time(buffer: bytes) -> int:
    if len(buffer) < 3:
        return UNFINISHED
    return _known({1: 5, 2: 5, 3: 8, 8: 10}.get(buffer[2], 3), buffer)


VARIABLE: dict[bytes, Callable[[bytes], int]] = {
    ESC + b"D": _tabs,
    ESC + b"*": _bit_image,
    GS + b"(": _bracket,
    FS + b"(": _bracket,
    GS + b"8": _big_bracket,
    GS + b"*": _downloaded_image,
    GS + b"V": _cut,
    GS + b"v": _raster,
    GS + b"k": _bar_code,
    DLE + b"\x04": _question,
    DLE + b"\x05": lambda buffer: _known(3, buffer),
    DLE + b"\x14": _real_time,
}
"""Commands whose length is told by what follows; each returns the length, UNFINISHED or UNKNOWN."""


class Reader:
    """Takes bytes as they come and gives whole tokens; what is unfinished waits for the rest."""

    def __init__(self) -> None:
        self._rest = b""

    def read(self, data: bytes) -> list[Token]:
        """The tokens completed by these bytes."""
        buffer, at = self._rest + data, 0
        tokens: list[Token] = []
        while at < len(buffer):
            length, token = _next(buffer, at)
            if token is None:
                break
            tokens.append(token)
            at += length
        self._rest = buffer[at:]
        return tokens


def _next(buffer: bytes, at: int) -> tuple[int, Token | None]:
    first = buffer[at : at + 1]
    if first in (ESC, GS, FS, DLE):
        return _command(buffer[at:])
    if first[0] >= 0x20:
        end = at
        while end < len(buffer) and buffer[end] >= 0x20:
            end += 1
        return end - at, Letters(buffer[at:end])
    if first in CONTROLS:
        return 1, Command(first)
    return 1, Unknown(first)


def _command(buffer: bytes) -> tuple[int, Token | None]:
    if len(buffer) < 2:
        return 0, None
    name = buffer[:2]
    length = _length(name, buffer)
    if length == UNFINISHED:
        return 0, None
    if length == UNKNOWN:
        return 2, Unknown(name)
    return length, Command(name, buffer[2:length])


def _length(name: bytes, buffer: bytes) -> int:
    if name in VARIABLE:
        return VARIABLE[name](buffer)
    return _known(2 + LENGTHS[name], buffer) if name in LENGTHS else UNKNOWN
