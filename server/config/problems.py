"""What is wrong with a config.toml, each with its line, its key and what was expected."""

from dataclasses import dataclass
from pathlib import Path

Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `line` counts from 1; 0 when no line is to blame."""

    key: Key
    told: str
    line: int = 0


class WrongConfiguration(Exception):
    """The server does not start with this file; as text one problem a line, in the order of the file."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.path = path
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__("\n".join(_worded(path, problem) for problem in self.problems))


def _worded(path: Path, problem: Problem) -> str:
    place = f"{path.name}:{problem.line}" if problem.line else path.name
    key = dotted(problem.key)
    return ": ".join(part for part in (place, key, problem.told) if part)


def dotted(key: Key) -> str:
    """The key as one writes it: `halls.gemeentehuis.hours[0].from`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key).removeprefix(".")
