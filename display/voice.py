"""`python -m display.voice`: the voice of the hall, a process of its own that makes one sound file per line it reads.

Each line on standard input is JSON, and each is answered by one line on standard output, in order:

    {"file": "/…/a.part", "voice": "nl", "text": "Nummer A 147, naar balie twee"}         -> {"made": true}
    {"file": "/…/b.part", "join": [["/…/nl/nummer.wav", 0.06], ["/…/nl/a.wav", 0.0]]}     -> {"made": true}
    what cannot be made                                                        -> {"made": false, "told": "why"}

It says first which voices it has: {"voices": ["de", "nl", …], "told": "why there are none"}. The file is written under
the given name; a pause in seconds follows each recording that is joined. It ends when its standard input does. Speech
engines hang now and then, and this process does not notice: whoever asks waits a while, kills it and starts another.
"""

import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from display.sound import NoSound, joined, levelled, read, trimmed, write
from display.speech import NoSpeech, Speech, begin

Answer = Callable[[dict[str, Any]], None]

# The floor comes first: a sentence has the gong's two seconds.
LESS_URGENT = 5
# On a busy machine espeak-ng now and then writes a file of silence; asked again it speaks.
TRIES = 3


def main(lines: Iterable[str], answer: Answer) -> None:
    """Make what is asked until nothing more is."""
    speech, told = _speech()
    answer({"voices": sorted(speech.voices) if speech else [], "told": told})
    for line in lines:
        answer(_made(json.loads(line), speech, told))


def _speech() -> tuple[Speech | None, str]:
    try:
        return begin(), ""
    except NoSpeech as error:
        return None, str(error)


def _made(asked: dict[str, Any], speech: Speech | None, told: str) -> dict[str, Any]:
    file = Path(asked["file"])
    try:
        if "join" in asked:
            _join(asked["join"], file)
        elif speech is None:
            return {"made": False, "told": told}
        else:
            _say(speech, asked["text"], asked["voice"], file)
    except (NoSound, NoSpeech, OSError) as error:
        return {"made": False, "told": str(error)}
    return {"made": True}


def _say(speech: Speech, text: str, voice: str, file: Path) -> None:
    for _ in range(TRIES - 1):
        speech.say(text, voice, file)
        with suppress(NoSound):
            write(file, levelled(trimmed(read(file))))
            return
    speech.say(text, voice, file)
    write(file, levelled(trimmed(read(file))))


def _join(recordings: list[tuple[str, float]], file: Path) -> None:
    parts = [(trimmed(read(Path(path))), pause_s) for path, pause_s in recordings]
    write(file, levelled(joined(parts)))


def own_output() -> Answer:
    """A way to answer that nobody else writes on: pyttsx3 prints what it saves, and libraries what they like."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1, encoding="utf-8")
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return lambda answer: print(json.dumps(answer), file=out)


if __name__ == "__main__":
    with suppress(AttributeError, OSError):  # not on every system, and not needed
        os.nice(LESS_URGENT)
    with suppress(KeyboardInterrupt, BrokenPipeError):
        main(sys.stdin, own_output())
