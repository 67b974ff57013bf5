"""What the pages for IT and the files beside them tell people to type."""

import re
import shlex
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.source import ROOT

INSTALL = ROOT / "install"
PAGE = ROOT / "docs" / "install.md"
PAGES = (PAGE, ROOT / "docs" / "operations.md", ROOT / "README.md")
UNITS = sorted(path for path in INSTALL.iterdir() if path.suffix in (".service", ".timer"))

OURS = re.compile(r"\bpython -m (server|kiosk|display|counter|printer|rehearsal|bench)\b([^\n`|'#]*)")


class Program(NamedTuple):
    """One of our programs as it is told: `words` come before the first option."""

    module: str
    words: tuple[str, ...]
    options: tuple[str, ...]


@cache
def text_of(path: Path) -> str:
    """The text with lines that go on made one."""
    return re.sub(r"\\\n\s*", "", path.read_text("utf-8"))


def programs(path: Path) -> list[Program]:
    """Every program of ours that this file tells to start."""
    return [_program(module, rest) for module, rest in OURS.findall(text_of(path))]


def blocks(path: Path, language: str) -> list[str]:
    """The blocks of a page in this language."""
    return re.findall(rf"```{language}\n(.*?)```", text_of(path), re.DOTALL)


def typed(path: Path) -> list[list[str]]:
    """Every line that a page tells to type, as words."""
    lines = (line for block in blocks(path, "sh") for line in block.splitlines())
    return [shlex.split(line) for line in lines if line]


def _program(module: str, rest: str) -> Program:
    words = shlex.split(rest)
    first = next((at for at, word in enumerate(words) if word.startswith("-")), len(words))
    return Program(module, tuple(words[:first]), tuple(word for word in words if word.startswith("--")))
