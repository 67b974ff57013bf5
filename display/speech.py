"""espeak-ng through pyttsx3: one engine, one thread and one process for all, and one file at a time.

pyttsx3 queues what it is told while espeak-ng works in a thread of its own, and takes back what is under way when the
queue ends: the first of two files in a run is lost, and so is a voice or a speed that was set with the first sentence.
So its queue is emptied at the start, espeak-ng is waited for before it is asked again, and what was set is looked at.
The engine can also hang: whoever runs this process watches it, and ends it then.
"""

import ctypes
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# A number that is heard once, in a hall with an echo, is said more slowly than a story.
WORDS_A_MINUTE = 155
LOOKS_AGAIN_S = 0.002


class NoSpeech(Exception):
    """The text says why nothing can be said."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The engine, and its voices by exact language: `nl`, `fr-be`, `de`, `en-gb`."""

    engine: Any
    library: ctypes.CDLL
    voices: Mapping[str, str]

    def say(self, text: str, language: str, file: Path) -> None:
        """Write this sentence to a file; raises NoSpeech."""
        if language not in self.voices:
            raise NoSpeech(f"espeak-ng has no voice for {language}")
        self._set("voice", self.voices[language])
        self._set("rate", WORDS_A_MINUTE)
        self.library.espeak_Synchronize()
        self.engine.save_to_file(text, str(file))
        self.engine.runAndWait()
        self.library.espeak_Synchronize()

    def _set(self, name: str, value: str | int) -> None:
        self.engine.setProperty(name, value)
        while self.engine.getProperty(name) != value:
            time.sleep(LOOKS_AGAIN_S)
            self.engine.setProperty(name, value)


def begin() -> Speech:
    """Load the engine; raises NoSpeech."""
    try:
        library = _preload()
        import pyttsx3

        engine = pyttsx3.init("espeak")
        engine.runAndWait()
        voices = {language: voice.id for voice in engine.getProperty("voices") for language in voice.languages}
    except Exception as error:  # whatever is wrong with a library of this machine, the hall goes on without it
        raise NoSpeech(f"espeak-ng cannot be loaded: {error}") from error
    return Speech(engine, library, voices)


def _preload() -> ctypes.CDLL:
    """Have pyttsx3 find the espeak-ng that was installed with it; it would look for one of the system only."""
    import espeakng_loader

    # espeak-ng wants the folder above its data, and reads this when it is loaded.
    os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
    return ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
