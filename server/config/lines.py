"""On which line of a TOML file a key stands: the reader of the standard library does not tell."""

import re
from collections import Counter

from server.config.problems import Key

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_SETTING = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
_PART = re.compile(r"[\w-]+|\"[^\"]*\"|'[^']*'")


def line_of(text: str, key: Key) -> int:
    """The line of the key, or of the nearest part around it; 0 when there is none."""
    lines = _lines(text)
    wanted = tuple(map(str, key))
    while wanted:
        if wanted in lines:
            return lines[wanted]
        wanted = wanted[:-1]
    return 0


def _lines(text: str) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    counted: Counter[tuple[str, ...]] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                counted[table] += 1
                table = (*table, str(counted[table] - 1))
            _note(found, table, number)
        elif setting := _SETTING.match(line):
            _note(found, (*table, *_parts(setting[1])), number)
    return found


def _note(found: dict[tuple[str, ...], int], key: tuple[str, ...], line: int) -> None:
    for end in range(1, len(key) + 1):
        found.setdefault(key[:end], line)


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(key))
