"""Writes the lists in docs/protocol.md from the code: `python -m server.reference`, or `--check` for stale ones."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from server.floor.refused import CODES
from server.permissions import MAY_ASK
from server.protocol.envelopes import Asked
from server.words import say

END = "<!-- end -->"
DOCUMENT = Path(__file__).parent.parent / "docs" / "protocol.md"


def written(document: str) -> str:
    """The document with its lists as the code has them now."""
    for name, rows in (("commands", _commands()), ("refusals", _refusals())):
        head, begin, rest = document.partition(f"<!-- {name} -->\n")
        _, end, tail = rest.partition(END)
        document = "".join((head, begin, *(f"{row}\n" for row in rows), end, tail))
    return document


def _commands() -> Iterator[str]:
    yield "| command | who may ask it | what it does |\n|---|---|---|"
    for command in get_args(get_args(Asked)[0]):
        name = command.__dataclass_fields__["do"].default
        roles = (role for role, allowed in MAY_ASK.items() if allowed and issubclass(command, allowed))
        yield f"| `{name}` | {', '.join(roles)} | {' '.join((command.__doc__ or '').split())} |"


def _refusals() -> Iterator[str]:
    yield "| code | what staff or visitors read |\n|---|---|"
    for code in CODES:
        yield f"| `{code}` | {say('en', f'refused.{code}')} |"


def main(arguments: list[str]) -> int:
    """Write the lists, or with `--check` leave them and return 1 when they are stale."""
    now = DOCUMENT.read_text("utf-8")
    if "--check" not in arguments:
        DOCUMENT.write_text(written(now), "utf-8")
        return 0
    if now == written(now):
        return 0
    print("docs/protocol.md is stale: run `make types`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
