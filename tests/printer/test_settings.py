"""The agent's settings, and the sentences about wrong ones."""

from pathlib import Path

import pytest

from printer.settings import BadSettings, Settings, settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a settings file can be written."""
    return tmp_path / "printer.toml"


def test_the_command_line_alone_is_enough() -> None:
    assert settings(["--connect", "tcp://10.0.0.7"]) == Settings("tcp://10.0.0.7")


def test_the_command_line_wins_over_the_file(file: Path) -> None:
    file.write_text('[printer]\nconnect = "usb://04b8:0e15"\nname = "kiosk-2"\n')
    found = settings(["--config", str(file), "--name", "kiosk-3"])
    assert (found.connect, found.name) == ("usb://04b8:0e15", "kiosk-3")


def test_notes_and_token_have_a_folder_for_each_printer() -> None:
    connect = ["--connect", "tcp://a"]
    assert settings([*connect, "--name", "p1"]).home != settings([*connect, "--name", "p2"]).home
    assert settings([*connect, "--folder", "/var/lib/onthaal"]).home == Path("/var/lib/onthaal")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", r"a table \[printer\] was expected"),
        ("printer = 3", r"a table \[printer\] was expected"),
        ("[printer", "printer.toml"),
        ('[printer]\nconect = "tcp://a"', r"\[printer\] conect: unknown; expected connect"),
        ("[printer]\nconnect = 3", r"\[printer\] connect: a text was expected"),
        ('[printer]\nname = "p"', "connect: expected tcp://host:port"),
        ('[printer]\nconnect = "lpt1"', "'lpt1' names no printer"),
        ('[printer]\nconnect = "usb://epson"', "'usb://epson' names no printer"),
        ('[printer]\nconnect = "tcp://a:b"', "'tcp://a:b' names no printer"),
        ('[printer]\nconnect = "serial:///dev/ttyS0?baud=x"', "names no printer"),
        ('[printer]\nconnect = "tcp://a"\nmodel = "XYZ"', "unknown printer model 'XYZ'"),
        ('[printer]\nconnect = "tcp://a"\ncode_page = "CP1"', "no code page 'CP1'"),
    ],
)
def test_a_wrong_setting_is_named_with_what_was_expected(file: Path, text: str, sentence: str) -> None:
    file.write_text(text)
    with pytest.raises(BadSettings, match=sentence):
        settings(["--config", str(file)])


def test_a_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(BadSettings, match=r"printer\.toml"):
        settings(["--config", str(file)])
