"""config.toml read and checked as a whole: either it is right, or all that is wrong with it is told at once."""

import json
import tomllib
from difflib import get_close_matches
from pathlib import Path
from types import UnionType
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from server import clock
from server.config.checks import check
from server.config.configuration import Configuration
from server.config.file import File
from server.config.lines import line_of
from server.config.problems import Key, Problem, WrongConfiguration
from server.floor.openings import local_date
from server.floor.town import Instant


def load(path: Path) -> Configuration:
    """The town of this file; raises WrongConfiguration."""
    return read(path, clock.now())


def read(path: Path, now: Instant) -> Configuration:
    """The same, with the holidays of the years from `now` on."""
    text = _text(path)
    try:
        file = File.model_validate_json(_tables(path, text), strict=True)
    except ValidationError as error:
        problems = [_problem(each["loc"], each["type"], each["msg"], each["input"]) for each in error.errors()]
        raise WrongConfiguration(path, [_placed(text, problem) for problem in problems]) from None
    if problems := list(check(file, path.parent)):
        raise WrongConfiguration(path, [_placed(text, problem) for problem in problems])
    return Configuration(file, path.parent, local_date(now, "UTC").year)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise WrongConfiguration(path, [Problem((), f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError as error:
        raise WrongConfiguration(path, [Problem((), f"expected UTF-8 text, but byte {error.start} is none")]) from None


def _tables(path: Path, text: str) -> str:
    """The file as JSON: of that pydantic takes a list for a tuple and nothing else for anything."""
    try:
        return json.dumps(tomllib.loads(text), default=str)
    except tomllib.TOMLDecodeError as error:
        raise WrongConfiguration(path, [Problem((), f"this is not TOML: {error}")]) from None


def _placed(text: str, problem: Problem) -> Problem:
    return Problem(problem.key, problem.told, line_of(text, problem.key))


def _problem(key: Key, kind: str, told: str, found: object) -> Problem:
    key = tuple(part for part in key if part != "[key]")
    match kind:
        case "extra_forbidden":
            return Problem(key, _unknown(key))
        case "missing":
            return Problem(key, "expected here, but it is missing")
        case _:
            told = told.removeprefix("Value error, ").replace("Input should be", "expected", 1)
            return Problem(key, f"{told}, found {found!r}" if isinstance(found, str | int | float) else told)


def _unknown(key: Key) -> str:
    known = sorted(_keys(File, key[:-1]))
    near = get_close_matches(str(key[-1]), known, n=1)
    meant = f"did you mean {near[0]}" if near else f"expected one of {', '.join(known)}"
    return f"this key is not known, {meant}"


def _keys(part: Any, key: Key) -> set[str]:
    """The keys of the part of the file that is found there."""
    if isinstance(part, UnionType):  # a part that may be left out
        part = get_args(part)[0]
    if not key:
        return {field.alias or name for name, field in part.model_fields.items()} if _is_part(part) else set()
    if _is_part(part):
        fields = {field.alias or name: field.annotation for name, field in part.model_fields.items()}
        return _keys(fields[str(key[0])], key[1:])
    # A table or list of parts: what it holds is its last argument that is one, whatever the key.
    inside = [each for each in get_args(part) if _is_part(each) or get_args(each)]
    return _keys(inside[-1], key[1:]) if inside else set()


def _is_part(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, BaseModel)
