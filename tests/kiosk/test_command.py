"""`python -m kiosk` opens the kiosk's page, locked down."""

from pathlib import Path

from kiosk.__main__ import LOCKED, arguments, url
from server.protocol.screen import ALONE, command


def test_the_kiosk_page_is_opened_under_the_name_of_the_device() -> None:
    assert url(arguments(["--server", "https://onthaal.local/"])) == "https://onthaal.local/kiosk?name=kiosk-1"
    assert url(arguments(["--server", "http://hal", "--name", "kiosk 2"])) == "http://hal/kiosk?name=kiosk+2"


def test_a_kiosk_in_another_hall_says_which() -> None:
    options = arguments(["--server", "http://hal", "--name", "kiosk-zuid", "--hall", "dienstpunt"])
    assert url(options) == "http://hal/kiosk?name=kiosk-zuid&hall=dienstpunt"


def test_nothing_covers_the_page_and_nobody_gets_out_of_it(tmp_path: Path) -> None:
    line = command("/usr/bin/chromium", "http://hal/kiosk", tmp_path, *LOCKED)
    assert line == ["/usr/bin/chromium", *ALONE, *LOCKED, f"--user-data-dir={tmp_path}", "http://hal/kiosk"]
    assert {"--kiosk", "--noerrdialogs", "--disable-pinch", "--block-new-web-contents"} <= set(line)


def test_a_flag_is_given_once_for_chromium_hears_only_the_last() -> None:
    names = [flag.partition("=")[0] for flag in (*ALONE, *LOCKED)]
    assert len(names) == len(set(names))
