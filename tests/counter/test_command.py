"""`python -m counter` at the real server: one command of a counter for a key, a button or a script."""

import json
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.house import PASSWORD, House
from tests.source import ROOT


class Key:
    """A key at counter E1: presses it, and tells what was printed and the exit code."""

    def __init__(self, url: str, *options: str) -> None:
        self.url = url
        self.options = options

    def press(self, word: str, *, counter: str = "E1") -> tuple[Any, int]:
        who = ["--server", self.url, "--person", "Ann", "--counter", counter, *self.options]
        done = subprocess.run(
            [sys.executable, "-m", "counter", *who, word],
            cwd=ROOT, capture_output=True, text=True, timeout=30, check=False,
        )  # fmt: skip
        return (json.loads(done.stdout) if done.stdout else done.stderr), done.returncode


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One hall for all these tests, where Ann has an account; each test has a counter of its own."""
    built = House(tmp_path_factory.mktemp("hall"), accounts={"Ann": ["staff"]})
    built.start()
    yield built
    assert built.end() == 0, built.log


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n", "utf-8")
    return file


@pytest.fixture
def options(password_file: Path, tmp_path: Path) -> tuple[str, ...]:
    return "--password-file", str(password_file), "--session", str(tmp_path / "kept" / "session")


def test_a_key_opens_its_counter_and_closes_it(hall: House, options: tuple[str, ...]) -> None:
    key = Key(hall.url, *options)
    assert key.press("take") == ({"answer": "noted"}, 0)
    assert key.press("release") == ({"answer": "noted"}, 0)


def test_a_refusal_is_printed_and_is_exit_code_1(hall: House, options: tuple[str, ...]) -> None:
    key = Key(hall.url, *options)
    assert key.press("next", counter="E2") == ({"refused": "counter_free"}, 1)
    assert key.press("take", counter="E9") == ({"refused": "unknown_counter"}, 1)


def test_a_kept_session_needs_no_password_again(hall: House, options: tuple[str, ...], tmp_path: Path) -> None:
    key = Key(hall.url, *options)
    assert key.press("take", counter="D1") == ({"answer": "noted"}, 0)
    (tmp_path / "password").unlink()
    assert key.press("pause", counter="D1") == ({"answer": "noted"}, 0)
    assert stat.S_IMODE((tmp_path / "kept" / "session").stat().st_mode) == 0o600


def test_a_session_that_the_hall_forgot_is_made_anew(hall: House, options: tuple[str, ...], tmp_path: Path) -> None:
    session = tmp_path / "kept" / "session"
    session.parent.mkdir()
    session.write_text("onthaal_session=forgotten", "utf-8")
    assert Key(hall.url, *options).press("take", counter="D2") == ({"answer": "noted"}, 0)
    assert "forgotten" not in session.read_text("utf-8")


def test_a_wrong_password_is_told_and_is_exit_code_3(hall: House, password_file: Path) -> None:
    password_file.write_text("iets anders", "utf-8")
    told, code = Key(hall.url, "--password-file", str(password_file)).press("next")
    assert (code, "does not let Ann in" in told) == (3, True)


def test_a_server_that_is_not_there_is_told_and_is_exit_code_3(options: tuple[str, ...]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}"
    told, code = Key(nobody, *options).press("next")
    assert (code, "does not answer" in told) == (3, True)


def test_an_unknown_word_is_wrong_use() -> None:
    told, code = Key("http://hall").press("sing")
    assert (code, "invalid choice" in told) == (2, True)
