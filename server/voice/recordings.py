"""A voice pack: a folder with a folder per language, of recorded phrases that together say every call.

What a call needs is named after what is said: `nummer.wav`, `a.wav`, `147.wav`, `naar-balie-twee.wav`. A number that
was not recorded whole is put together: `100-plus.wav` and `47.wav`.
"""

import re
import unicodedata
import wave
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from server.protocol.shown import CounterShown
from server.voice.orders import Joined, Recording
from server.voice.sentences import VOICES, opening, towards

# Between the words of a sentence; before the place, as at a comma.
WORD_S = 0.06
COMMA_S = 0.3
HUNDRED = 100
# Above this a number is said by the synthetic voice.
LARGEST = 999


@dataclass(frozen=True, slots=True)
class Pack:
    """The recordings by language and name."""

    recordings: Mapping[str, Mapping[str, Recording]] = field(default_factory=dict)

    def call(self, language: str, letter: str, number: int, counter: CounterShown) -> Joined | None:
        """The call in recordings; None when a phrase of it is missing: half a sentence by another voice is worse."""
        recorded = self.recordings.get(language, {})
        said = next((whole for whole in _numbers(number) if all(part in recorded for part in whole)), None)
        names = (slug(opening(language)), slug(letter), *(said or ("",)), slug(towards(language, counter)))
        if not all(name in recorded for name in names):
            return None
        pauses = [*(WORD_S for _ in names[:-2]), COMMA_S, 0.0]
        return Joined(tuple((recorded[name], pause_s) for name, pause_s in zip(names, pauses, strict=True)))


def slug(text: str) -> str:
    """What the recording of this text is called: `naar balie één` is `naar-balie-een`."""
    bare = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")


def _numbers(number: int) -> Iterator[tuple[str, ...]]:
    """The ways to put it together, the most natural one first."""
    yield (str(number),)
    hundreds, rest = divmod(number, HUNDRED)
    if hundreds and rest and number <= LARGEST:
        yield (plus(hundreds), str(rest))


def plus(hundreds: int) -> str:
    """The beginning of a number that goes on, which does not sound like its end."""
    return f"{hundreds * HUNDRED}-plus"


def read_pack(folder: Path | None) -> Pack:
    """What was recorded; no folder has nothing."""
    if folder is None:
        return Pack()
    return Pack({language: _read(folder / language) for language in VOICES if (folder / language).is_dir()})


def _read(folder: Path) -> dict[str, Recording]:
    return {path.stem: Recording(str(path.resolve()), _mark(path)) for path in sorted(folder.glob("*.wav"))}


def _mark(path: Path) -> str:
    stat = path.stat()
    return f"{stat.st_size}-{stat.st_mtime_ns}"


def problems(folder: Path) -> Iterator[str]:
    """What is wrong with a pack, so that it is said at the start and not heard by visitors."""
    languages = [folder / language for language in VOICES if (folder / language).is_dir()]
    if not languages:
        yield f"expected a folder with a folder per language ({', '.join(VOICES)}), found none in {folder.name}"
    for each in languages:
        rates = {path.name: rate for path in sorted(each.glob("*.wav")) if (rate := _rate(path)) is not None}
        unread = [path.name for path in sorted(each.glob("*.wav")) if path.name not in rates]
        if unread:
            yield f"expected 16-bit WAV with one channel, and {each.name}/{unread[0]} is not"
        if len(set(rates.values())) > 1:
            yield f"expected one sample rate in {each.name}, found {', '.join(map(str, sorted(set(rates.values()))))}"


def _rate(path: Path) -> int | None:
    try:
        with wave.open(str(path), "rb") as file:
            return file.getframerate() if (file.getnchannels(), file.getsampwidth()) == (1, 2) else None
    except (OSError, EOFError, wave.Error):
        return None
