"""A sound file that has to be made: a sentence to say, or recordings to join. Its name follows from what it is."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

# Count this up when the same sentence is to sound differently: every file is then made anew.
MAKING = 1
NAME_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence for the voice of this exact language: `nl`, `fr-be`, `de` or `en-gb`."""

    voice: str
    text: str

    @property
    def asked(self) -> dict[str, Any]:
        """As the voice process is asked for it."""
        return {"voice": self.voice, "text": self.text}

    @property
    def name(self) -> str:
        """What its file is called."""
        return _name("said", self.voice, self.text)


@dataclass(frozen=True, slots=True)
class Recording:
    """A file of a voice pack. `mark` changes with its content."""

    path: str
    mark: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Recordings one after the other, each with the seconds of silence behind it."""

    parts: tuple[tuple[Recording, float], ...]

    @property
    def asked(self) -> dict[str, Any]:
        """As the voice process is asked for it."""
        return {"join": [[recording.path, pause_s] for recording, pause_s in self.parts]}

    @property
    def name(self) -> str:
        """What its file is called."""
        return _name("joined", *([recording.path, recording.mark, pause_s] for recording, pause_s in self.parts))


Order = Said | Joined


def _name(*what: object) -> str:
    return hashlib.sha256(json.dumps([MAKING, *what]).encode()).hexdigest()[:NAME_LENGTH]
