"""A device's page as the only thing on a screen: Chromium full screen, opened again whenever it ends."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote, urlencode, urlsplit

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")

# Nothing may cover the page, ask a question, or need a person: nobody at a device has a keyboard.
ALONE = (
    "--kiosk",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--hide-crash-restore-bubble",
    "--disable-session-crashed-bubble",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-features=Translate",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--password-store=basic",
    "--autoplay-policy=no-user-gesture-required",
)

# A browser that ends sooner than this did not work: then wait, so that a broken one does not eat the machine.
WORKED_S = 30.0
PAUSE_S = 1.0
LONG_PAUSE_S = 10.0

# A device is often on before its server: a browser that found nobody there tries again only after half an hour.
ASKS_AGAIN_S = 2.0
PORTS = {"http": 80, "https": 443}


def found_browser(named: str | None = None) -> str | None:
    """The path of the browser asked for, or of the first known one on this machine."""
    return next((path for name in ([named] if named else BROWSERS) if (path := shutil.which(name))), None)


def page_url(server: str, *path: str, **query: str | None) -> str:
    """The address of a page on the server; what is None stays out of the query."""
    given = {key: value for key, value in query.items() if value is not None}
    address = "/".join([server.rstrip("/"), *(quote(part, safe="") for part in path)])
    return f"{address}?{urlencode(given)}" if given else address


def profile_folder(device: str) -> Path:
    """Where the browser of this device keeps what it was given at pairing, apart from anybody's own browser."""
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "onthaal" / device


def command(browser: str, url: str, profile: Path, *more: str) -> list[str]:
    """The command line that shows this page alone; `more` are flags of this kind of device."""
    return [browser, *ALONE, *more, f"--user-data-dir={profile}", url]


def keep_open(arguments: Sequence[str], sleep: Callable[[float], object] = time.sleep) -> NoReturn:
    """Open the browser, and again when it ends, for ever; ends it when this process is told to stop."""
    while True:
        began = time.monotonic()
        _run(arguments)
        sleep(pause_after(time.monotonic() - began))


def wait_for(url: str, sleep: Callable[[float], object] = time.sleep) -> None:
    """Return as soon as somebody listens at this address."""
    while not listens(url):
        print(f"Waiting for {url}", flush=True)
        sleep(ASKS_AGAIN_S)


def listens(url: str) -> bool:
    """Whether a connection to this address opens; what is said on it is the browser's business."""
    address = urlsplit(url)
    try:
        with socket.create_connection((address.hostname, address.port or PORTS[address.scheme]), ASKS_AGAIN_S):
            return True
    except OSError:
        return False


def pause_after(lasted_s: float) -> float:
    """Seconds to wait before the browser opens again."""
    return PAUSE_S if lasted_s >= WORKED_S else LONG_PAUSE_S


def show(browser: str | None, url: str, profile: Path, *more: str) -> int:
    """Keep this page on the screen until SIGTERM or Ctrl-C; returns the exit code."""
    path = found_browser(browser)
    if path is None:
        print(f"No browser found. Install Chromium, or name one with --browser ({', '.join(BROWSERS)}).")
        return 1
    profile.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        wait_for(url)
        keep_open(command(path, url, profile, *more))
    except KeyboardInterrupt:
        return 0


def _run(arguments: Sequence[str]) -> None:
    # Told to stop while the browser opens, its keeper would be gone before it knew whom to end.
    stop: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: stop.append(number))
    browser = subprocess.Popen(arguments)
    try:
        signal.signal(signal.SIGTERM, before)
        if stop:
            sys.exit(0)
        browser.wait()
    finally:
        browser.terminate()
        browser.wait()
