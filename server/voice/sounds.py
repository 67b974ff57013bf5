"""The folder of finished sound files: each under the name of what it says, the longest unused go first."""

import os
import re
from pathlib import Path

from server.voice.orders import NAME_LENGTH

# A busy hall has some hundred different sentences a day, of 150 kB each; making one again takes 40 ms.
KEPT = 500

_NAME = re.compile(f"[0-9a-f]{{{NAME_LENGTH}}}")


class Sounds:
    """The files in this folder. All of it can be thrown away while the server stands still."""

    def __init__(self, folder: Path, kept: int = KEPT) -> None:
        self._folder = folder
        self._kept = kept

    def begin(self) -> None:
        """Make the folder, and clear away what was never finished; raises OSError."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for part in self._folder.glob("*.part"):
            part.unlink()

    def found(self, name: str) -> Path | None:
        """The file of this name; nothing outside the folder, whatever the name."""
        path = self._folder / f"{name}.wav"
        return path if _NAME.fullmatch(name) and path.is_file() else None

    def used(self, path: Path) -> None:
        """It is said again: keep it longer."""
        os.utime(path)

    def part(self, name: str) -> Path:
        """Where to write it first, so that nobody hears half of it."""
        return self._folder / f"{name}.part"

    def keep(self, name: str) -> None:
        """It is finished. The longest unused ones make room."""
        self.part(name).replace(self._folder / f"{name}.wav")
        by_age = sorted(self._folder.glob("*.wav"), key=lambda path: path.stat().st_mtime_ns)
        for path in by_age[: -self._kept]:
            path.unlink()
