"""The sample town with something changed, as IT would change it in the file."""

from pathlib import Path

from server.config.configuration import Configuration
from server.config.loading import read
from server.config.problems import WrongConfiguration
from tests.source import ROOT

SAMPLE = (ROOT / "config.toml").read_text("utf-8")
APRIL = 1_776_074_400_000
HALL = "gemeentehuis"


def told(folder: Path, text: str) -> Configuration:
    """What a file with this text says."""
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return read(path, APRIL)


def changed(old: str, new: str, text: str = SAMPLE) -> str:
    """The text with the first `old` replaced; it must be there."""
    assert old in text, old
    return text.replace(old, new, 1)


def problems(folder: Path, text: str) -> list[str]:
    """What is said of a file with this text, a line each; nothing when it is right."""
    try:
        told(folder, text)
    except WrongConfiguration as wrong:
        return str(wrong).splitlines()
    return []
