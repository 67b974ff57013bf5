"""Every key of a TOML file is found on the line where a reader would look for it."""

import tomllib
from collections.abc import Iterator
from typing import Any

from server.config.lines import line_of
from server.config.problems import Key
from tests.config.towns import SAMPLE

TEXT = """\
colour = "red"  # [server]

[server]  # the rest
port = 1
"quoted key" = 2

[halls."town hall"]
name = { nl = "Hal", fr = "Salle" }
places.short.title = "x"
days = [
  "Mon",
]

[[halls."town hall".hours]]
from = "a"

[[halls."town hall".hours]]
from = "b"
"""


def keys(told: Any, key: Key = ()) -> Iterator[Key]:
    """Every key that leads to a value."""
    match told:
        case dict():
            yield from (found for name, inside in told.items() for found in keys(inside, (*key, name)))
        case list() if told and isinstance(told[0], dict):
            yield from (found for at, inside in enumerate(told) for found in keys(inside, (*key, at)))
        case _:
            yield key


def test_keys_are_found_in_tables_lists_and_quotes() -> None:
    hall: Key = ("halls", "town hall")
    assert [
        line_of(TEXT, key)
        for key in [
            ("colour",),
            ("server",),
            ("server", "port"),
            ("server", "quoted key"),
            (*hall, "name", "fr"),
            (*hall, "places", "short", "title"),
            (*hall, "days", 0),
            (*hall, "hours", 0, "from"),
            (*hall, "hours", 1, "from"),
        ]
    ] == [1, 3, 4, 5, 8, 9, 10, 15, 18]


def test_what_is_missing_is_told_at_the_part_where_it_should_be() -> None:
    assert line_of(TEXT, ("server", "data")) == 3
    assert line_of(TEXT, ("halls", "town hall", "hours", 1, "until")) == 17
    assert line_of(TEXT, ("rules",)) == 0


def test_every_key_of_the_sample_stands_on_its_line() -> None:
    lines = SAMPLE.splitlines()
    found = {key: lines[line_of(SAMPLE, key) - 1] for key in keys(tomllib.loads(SAMPLE))}
    assert {key: line for key, line in found.items() if not names(line, key)} == {}


def names(line: str, key: Key) -> bool:
    """Whether the line names the key, or the list that it stands in."""
    return any(part in line for part in key[-3:] if isinstance(part, str))
