"""What the agent must know: from the command line, or from the table [printer] of a TOML file."""

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from printer.paper_roll import USUAL_MODEL, paper_roll
from printer.wires import way_to


class BadSettings(ValueError):
    """The sentence says which setting is wrong and what was expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    """One agent beside one printer."""

    connect: str
    server: str = "ws://127.0.0.1:8123"
    hall: str = "gemeentehuis"
    name: str = "printer-1"
    folder: str = ""
    model: str = USUAL_MODEL
    code_page: str = "CP858"
    quiet: bool = False

    @property
    def home(self) -> Path:
        """Where the token and the notes are kept."""
        return Path(self.folder or Path("data") / self.name)


MEANINGS = {
    "connect": "tcp://host:port, usb://04b8:0e15, serial:///dev/ttyUSB0?baud=38400 or file:///dev/usb/lp0",
    "server": "address of the hall's server",
    "hall": "the hall this printer stands in",
    "name": "this printer's own name",
    "folder": "where the token and the notes of printed slips are kept (data/NAME)",
    "model": "the printer's model, or one of the same width and code pages, as python-escpos names it",
    "code_page": "the code page for the letters",
}


def settings(arguments: Sequence[str]) -> Settings:
    """The settings; what the command line says wins over the file. Raises BadSettings."""
    parser = argparse.ArgumentParser(prog="python -m printer", description="Prints the hall's slips.")
    parser.add_argument("--config", type=Path, help="a TOML file with a table [printer] of these settings")
    for name, meaning in MEANINGS.items():
        parser.add_argument("--" + name.replace("_", "-"), help=meaning)
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    given = vars(parser.parse_args(arguments))
    file, quiet = given.pop("config"), given.pop("quiet")
    table = _table(file) if file else {}
    table |= {name: value for name, value in given.items() if value is not None}
    return replace(_checked(table), quiet=quiet)


def _table(path: Path) -> dict[str, Any]:
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise BadSettings(f"{path}: {error}") from None
    table = document.get("printer")
    if not isinstance(table, dict):
        raise BadSettings(f"{path}: a table [printer] was expected")
    for key, value in table.items():
        if key not in MEANINGS:
            raise BadSettings(f"{path}: [printer] {key}: unknown; expected {', '.join(MEANINGS)}")
        if not isinstance(value, str):
            raise BadSettings(f"{path}: [printer] {key}: a text was expected")
    return table


def _checked(given: dict[str, Any]) -> Settings:
    if "connect" not in given:
        raise BadSettings(f"connect: expected {MEANINGS['connect']}")
    found = Settings(**given)
    try:
        way_to(found.connect)
        paper_roll(found.model, found.code_page)
    except ValueError as error:
        raise BadSettings(str(error)) from None
    return found
