"""What a start loads: only what is used by then, for a hall waits for it after a power cut."""

import subprocess
import sys
from pathlib import Path

from tests.source import ROOT

USED_LATER = ("cryptography", "icalendar", "PIL", "numpy")
"""For messages to browsers, calendar files, the emulated printer and the forecast's own process."""

START = """
import sys
from pathlib import Path
import server.starting
from server.app import build
from server.config import load
build(load(Path(sys.argv[1])), Path(sys.argv[2])).store.close()
print(*(name for name in sys.argv[3:] if name in sys.modules))
"""


def test_a_start_leaves_alone_what_only_some_houses_use(tmp_path: Path) -> None:
    words = [sys.executable, "-c", START, str(ROOT / "config.toml"), str(tmp_path), *USED_LATER]
    assert subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split() == []
