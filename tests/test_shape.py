"""The shape that every file keeps: it says what it is for, stays small, and has a name of its own."""

import ast
import sys
from pathlib import Path

from tests.source import module_name, page_files, parsed, python_files

LONGEST_FILE = 250
LONGEST_FUNCTION = 40


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def too_long(path: Path) -> list[str]:
    functions = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [f"{module_name(path)}.{each.name}" for each in functions if length(each) > LONGEST_FUNCTION]


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def own_name(path: Path) -> str:
    return path.parent.name if path.stem == "__init__" else path.stem


def test_a_module_opens_with_what_it_is_for() -> None:
    assert [module_name(path) for path in python_files() if not ast.get_docstring(parsed(path))] == []


def test_no_function_is_longer_than_forty_lines() -> None:
    assert [name for path in python_files() for name in too_long(path)] == []


def test_no_file_is_longer_than_250_lines() -> None:
    assert {str(path): lines(path) for path in python_files() + page_files() if lines(path) > LONGEST_FILE} == {}


def test_no_module_is_named_like_one_of_the_standard_library() -> None:
    names = {module_name(path): own_name(path) for path in python_files()}
    assert [module for module, own in names.items() if own in sys.stdlib_module_names - {"__main__"}] == []


def test_every_folder_of_python_is_a_package() -> None:
    assert [str(path) for path in python_files() if not (path.parent / "__init__.py").exists()] == []
