"""Pictures and QR codes out of a printer's commands, with what the printer keeps of them between commands."""

from printer.emulator.paper import Code, Finding, Level, Picture

LEVELS: tuple[Level, ...] = ("L", "M", "Q", "H")

Drawn = Picture | Code | Finding | None


class Drawings:
    """The kept QR data, its settings, and the picture sent by `GS ( L` but not yet printed."""

    def __init__(self) -> None:
        self._module = 3
        self._level: Level = "L"
        self._code = b""
        self._kept: Picture | None = None

    def raster(self, data: bytes) -> Drawn:
        """`GS v 0`: a picture in whole bytes per row."""
        times = data[1]
        columns, rows = little(data[2:4]), little(data[4:6])
        return _picture(columns * 8, rows, data[6:], (times & 1, times >> 1 & 1))

    def graphic(self, data: bytes) -> Drawn:
        """`GS ( L` and `GS 8 L`: function 112 keeps a picture, 50 prints it."""
        if data[:2] == b"0p" and len(data) >= 10:
            times = (int(data[3] == 2), int(data[4] == 2))
            drawn = _picture(little(data[6:8]), little(data[8:10]), data[10:], times)
            self._kept = drawn if isinstance(drawn, Picture) else None
            return None if self._kept else drawn
        if data[1:2] in (b"2", b"\x02") and self._kept:
            return self._kept
        return Finding(f"not drawn: graphics function {seen(data[:2])}")

    def code(self, data: bytes) -> Drawn:
        """`GS ( k` for QR: 67 sets the size, 69 the error correction, 80 keeps the data, 81 prints."""
        match data[:2], data[2:]:
            case (b"1C", rest) if rest and 1 <= rest[0] <= 16:
                self._module = rest[0]
            case (b"1E", rest) if rest and 48 <= rest[0] <= 51:
                self._level = LEVELS[rest[0] - 48]
            case (b"1P", rest) if len(rest) > 1:
                self._code = rest[1:]
            case (b"1Q", _) if self._code:
                return Code(self._code, self._module, self._level)
            case (b"1A", _):
                return None
            case _:
                return Finding(f"not drawn: code function {seen(data[:3])}")
        return None


def _picture(width: int, height: int, dots: bytes, doubled: tuple[int, int]) -> Picture | Finding:
    size = -(-width // 8) * height
    if not size or len(dots) < size:
        return Finding("a picture without its dots")
    return Picture(width, height, dots[:size], wide=1 + doubled[0], high=1 + doubled[1])


def little(data: bytes) -> int:
    """A number in the printer's byte order."""
    return int.from_bytes(data, "little")


def seen(data: bytes) -> str:
    """The first bytes, for a finding."""
    return data[:8].hex(" ")
