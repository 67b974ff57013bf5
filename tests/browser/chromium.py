"""Finds a Chromium for the browser tests; `python -m tests.browser.chromium` fetches one where none is."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNPACKED = ROOT / ".venv" / "chromium"
RECIPE = ROOT / "tests" / "browser" / "unpacked"
ASKED = ROOT / ".venv" / "chromium-asked"
LIGHT = "chromium-headless-shell"
"""Debian's Chromium without windows: the same pages, opened in a third of the time."""
WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "No Chromium here: the tests in tests/browser are left out. "
    f"Install the package `{LIGHT}` or `chromium` (Debian, Ubuntu) or put Google Chrome on the PATH."
)

NOT_WHOLE = "Only the light Chromium is here: the tests of notifications and of a display's device are left out."


@dataclass(frozen=True)
class Chromium:
    """What Playwright needs to start it."""

    executable: str
    environment: dict[str, str] = field(default_factory=dict)


def found(*names: str) -> Chromium | None:
    """The first of these, or the system's own browser, the lightest first; else the one unpacked for these tests."""
    for name in names or (LIGHT, *WHOLE):
        if executable := shutil.which(name):
            return Chromium(executable)
    return unpacked()


def unpacked() -> Chromium | None:
    note = UNPACKED / "chromium.json"
    if not note.exists():
        return None
    executable = UNPACKED / json.loads(note.read_text())["executable"]
    libraries = UNPACKED / "al2023" / "lib"
    return Chromium(
        str(executable),
        {"LD_LIBRARY_PATH": str(libraries), "FONTCONFIG_PATH": str(UNPACKED / "fonts")},
    )


def missing() -> list[str]:
    """The packages whose browser is not here, neither as the system's nor unpacked."""
    return [name for name, here in ((LIGHT, shutil.which(LIGHT)), ("chromium", found(*WHOLE))) if not here]


def install() -> None:
    """Debian's package where that is allowed, else the packed one (x86-64), else say what is left out."""
    if os.geteuid() == 0 and shutil.which("apt-get") and not ASKED.exists():
        from_debian()
        ASKED.touch()
    if found() is None and os.uname().machine == "x86_64":
        from_npm()
    if found() is None:
        print(MISSING)
    elif found(*WHOLE) is None:
        print(NOT_WHOLE)


def from_debian() -> None:
    """The light one for nearly all tests; the whole one shows notifications too, and is known everywhere."""
    print("First time here: installing Debian's chromium for the browser tests.", flush=True)
    for package in missing():
        if not apt("install", package) and apt("update"):
            apt("install", package)


def apt(command: str, *packages: str) -> bool:
    """Whether this worked; what went wrong is for the log."""
    options = ("--yes", "--no-install-recommends") if packages else ()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", "-qq", command, *options, *packages], env=quiet, capture_output=True)
    if done.returncode != 0:
        print(done.stderr.decode(errors="replace"), file=sys.stderr)
    return done.returncode == 0


def from_npm() -> None:
    print("First time here: unpacking a Chromium for the browser tests into .venv.", flush=True)
    UNPACKED.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [str(ROOT / ".venv/bin/deno"), "run", "--quiet", "--allow-all", "unpack.ts"],
        cwd=RECIPE,
        # The package unpacks its libraries and fonts only where it believes to be on that system.
        env={
            **os.environ,
            "TMPDIR": str(UNPACKED),
            "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x",
        },
        check=False,
    )


if __name__ == "__main__" and missing():
    install()
