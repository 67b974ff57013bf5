"""Which Chromium the browser tests take."""

import json
from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "UNPACKED", tmp_path / "unpacked")
    monkeypatch.setattr(chromium, "ASKED", tmp_path / "asked")
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


def test_one_without_windows_is_taken_before_that(bare_machine: Path) -> None:
    for name in ("chromium", "chromium-headless-shell"):
        (bare_machine / name).touch(0o755)
    assert chromium.found() == chromium.Chromium(str(bare_machine / "chromium-headless-shell"))


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


def test_where_only_the_light_one_is_what_is_left_out_is_named(
    bare_machine: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "from_npm", lambda: None)
    (bare_machine / chromium.LIGHT).touch(0o755)
    assert chromium.missing() == ["chromium"]
    chromium.install()
    assert "of notifications" in capsys.readouterr().out
