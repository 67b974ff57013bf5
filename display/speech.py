"""espeak-ng through pyttsx3: one engine, one thread and one process for all, and one file at a time.

Two files in one run lose the first, and two threads lose half. The engine can also hang: whoever runs this process
watches it and ends it then.
"""

import ctypes
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

# A number that is heard once, in a hall with an echo, is said more slowly than a story.
WORDS_A_MINUTE = 155


class NoSpeech(Exception):
    """The text says why nothing can be said."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The engine, and its voices by exact language: `nl`, `fr-be`, `de`, `en-gb`."""

    engine: Any
    voices: Mapping[str, str]
    finished: Event

    def say(self, text: str, language: str, file: Path) -> None:
        """Write this sentence to a file; raises NoSpeech."""
        if language not in self.voices:
            raise NoSpeech(f"espeak-ng has no voice for {language}")
        self.engine.setProperty("voice", self.voices[language])
        self.finished.clear()
        self.engine.save_to_file(text, str(file))
        self.engine.runAndWait()
        # The engine speaks in a thread of its own, and on a busy machine is not ready when it says so.
        self.finished.wait()


def begin() -> Speech:
    """Load the engine; raises NoSpeech."""
    try:
        _preload()
        import pyttsx3

        engine = pyttsx3.init("espeak")
        voices = {language: voice.id for voice in engine.getProperty("voices") for language in voice.languages}
    except Exception as error:  # whatever is wrong with a library of this machine, the hall goes on without it
        raise NoSpeech(f"espeak-ng cannot be loaded: {error}") from error
    engine.setProperty("rate", WORDS_A_MINUTE)
    finished = Event()
    engine.connect("finished-utterance", lambda name, completed: finished.set())  # noqa: ARG005 the names are asked for
    return Speech(engine, voices, finished)


def _preload() -> None:
    """Have pyttsx3 find the espeak-ng that was installed with it; it would look for one of the system only."""
    import espeakng_loader

    # espeak-ng wants the folder above its data, and reads this when it is loaded.
    os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
