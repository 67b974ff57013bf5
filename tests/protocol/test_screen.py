"""A device's browser: found, told what to show, opened again when it ends, ended with its keeper."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from server.protocol.screen import (
    LONG_PAUSE_S,
    PAUSE_S,
    command,
    found_browser,
    keep_open,
    listens,
    page_url,
    pause_after,
    show,
    wait_for,
)


class Enough(Exception):
    pass


def browser_that(folder: Path, *lines: str) -> str:
    """A stand-in for Chromium that runs these lines of shell."""
    script = folder / "chromium"
    script.write_text("\n".join(["#!/bin/sh", *lines]))
    script.chmod(0o755)
    return str(script)


def test_a_page_url_quotes_the_zone_and_leaves_out_what_is_not_given() -> None:
    assert page_url("http://hal:8080/", "display", "zaal 1/2") == "http://hal:8080/display/zaal%201%2F2"
    assert page_url("http://hal", "kiosk", name="kiosk-2", low=None) == "http://hal/kiosk?name=kiosk-2"


def test_the_browser_shows_one_page_alone_with_sound_in_its_own_profile(tmp_path: Path) -> None:
    line = command("chromium", "http://hal/kiosk", tmp_path, "--disable-print-preview")
    assert line[0] == "chromium"
    assert line[-1] == "http://hal/kiosk"
    assert {"--kiosk", "--autoplay-policy=no-user-gesture-required", "--disable-print-preview"} < set(line)
    assert f"--user-data-dir={tmp_path}" in line


def test_a_browser_that_is_named_is_the_only_one_taken(tmp_path: Path) -> None:
    path = browser_that(tmp_path, "exit 0")
    assert found_browser(path) == path
    assert found_browser(str(tmp_path / "none")) is None


def test_a_machine_without_a_browser_is_told_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show(str(tmp_path / "none"), "http://hal", tmp_path / "profile") == 1
    assert "Install Chromium" in capsys.readouterr().out


def test_a_browser_that_ends_is_opened_again_after_a_pause(tmp_path: Path) -> None:
    opened = tmp_path / "opened"
    path = browser_that(tmp_path, f"echo open >> '{opened}'")
    pauses: list[float] = []

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            raise Enough

    with pytest.raises(Enough):
        keep_open([path], sleep)
    assert opened.read_text() == "open\n" * 3
    assert pauses == [LONG_PAUSE_S] * 3


def test_only_a_browser_that_ends_soon_makes_the_keeper_wait_long() -> None:
    assert pause_after(0.2) == LONG_PAUSE_S
    assert pause_after(3600) == PAUSE_S


def test_a_page_is_not_opened_before_its_server_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{server.getsockname()[1]}/kiosk"
        assert not listens(address)
        wait_for(address, lambda _: server.listen())
        assert listens(address)
    assert address in capsys.readouterr().out


def test_stopping_the_keeper_ends_the_browser_too(tmp_path: Path) -> None:
    """The stand-in's standard output stays open as long as it lives, so reading to the end waits for its end."""
    path = browser_that(tmp_path, "echo $$", "exec sleep 1000")
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = [
            sys.executable,
            "-m",
            "display",
            "--server",
            f"http://127.0.0.1:{server.getsockname()[1]}",
            "--zone",
            "z",
        ]
        keeper = subprocess.Popen(
            [*line, "--browser", path, "--profile", str(tmp_path / "profile")], stdout=subprocess.PIPE, text=True
        )
        assert keeper.stdout is not None
        assert keeper.stdout.readline().strip().isdigit()
    keeper.send_signal(signal.SIGTERM)
    assert keeper.stdout.read() == ""
    keeper.stdout.close()
    assert keeper.wait() == 0
