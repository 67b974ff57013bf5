"""Which Chromium the browser tests take."""

import json
from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "UNPACKED", tmp_path / "unpacked")
    return tmp_path


def unpack(machine: Path) -> Path:
    (machine / "unpacked").mkdir()
    (machine / "unpacked/chromium.json").write_text(json.dumps({"executable": "chromium"}))
    return machine / "unpacked"


def test_a_bare_machine_has_none() -> None:
    assert chromium.found() is None


def test_the_systems_own_browser_is_taken_first(bare_machine: Path) -> None:
    unpack(bare_machine)
    own = bare_machine / "chromium"
    own.touch(0o755)
    assert chromium.found() == chromium.Chromium(str(own))


def test_an_unpacked_browser_brings_its_libraries_and_fonts(bare_machine: Path) -> None:
    folder = unpack(bare_machine)
    found = chromium.found()
    assert found
    assert found.executable == str(folder / "chromium")
    assert found.environment["LD_LIBRARY_PATH"] == str(folder / "al2023/lib")
    assert found.environment["FONTCONFIG_PATH"] == str(folder / "fonts")


def test_what_cannot_be_installed_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(chromium, "from_npm", lambda: None)
    chromium.install()
    assert "tests/browser are left out" in capsys.readouterr().out
