"""Sound as 16-bit samples: read, trimmed, brought to one level, joined, and written as WAV."""

import math
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LOUDEST = 32767
# As loud as the gong, with room above it: a crowded hall needs every decibel that does not distort.
LEVEL_RMS = 0.16 * LOUDEST
PEAK = 0.89 * LOUDEST
# What is softer than this at the ends is not heard, but keeps the next call waiting.
HEARD_FROM = 0.01 * LOUDEST
# A consonant begins softer than that.
MARGIN_S = 0.03


class NoSound(Exception):
    """The text says what is wrong with the file."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One channel. `rate` is in samples a second."""

    samples: "array[int]"
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    @property
    def rms(self) -> float:
        """Its level, of at most LOUDEST."""
        return math.sqrt(sum(each * each for each in self.samples) / max(1, len(self.samples)))

    @property
    def peak(self) -> int:
        """Its loudest sample, of at most LOUDEST + 1."""
        return max(max(self.samples, default=0), -min(self.samples, default=0))


def read(path: Path) -> Sound:
    """The sound of this file; raises NoSound."""
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise NoSound(f"{path} is not 16-bit WAV with one channel")
            samples = array("h", file.readframes(file.getnframes()))
            rate = file.getframerate()
    except (OSError, EOFError, wave.Error) as error:
        raise NoSound(f"{path} is no WAV that can be read: {error}") from None
    return Sound(_little_endian(samples), rate)


def write(path: Path, sound: Sound) -> None:
    """Write it as 16-bit WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(sound.rate)
        file.writeframes(_little_endian(array("h", sound.samples)).tobytes())


def trimmed(sound: Sound) -> Sound:
    """Without the silence at both ends; raises NoSound when there is nothing else."""
    heard = [at for at, each in enumerate(sound.samples) if abs(each) > HEARD_FROM]
    if not heard:
        raise NoSound("there is only silence")
    margin = round(MARGIN_S * sound.rate)
    return Sound(sound.samples[max(0, heard[0] - margin) : heard[-1] + margin], sound.rate)


def levelled(sound: Sound) -> Sound:
    """At the level of all sentences, and never distorted."""
    gain = min(LEVEL_RMS / max(1.0, sound.rms), PEAK / max(1, sound.peak))
    return Sound(array("h", (round(each * gain) for each in sound.samples)), sound.rate)


def joined(parts: Iterable[tuple[Sound, float]]) -> Sound:
    """One after the other, each with so many seconds of silence behind it; raises NoSound when rates differ."""
    all_of_it, rates = array("h"), set()
    for part, pause_s in parts:
        all_of_it += part.samples
        all_of_it.frombytes(bytes(2 * round(pause_s * part.rate)))
        rates.add(part.rate)
    if len(rates) != 1:
        raise NoSound(f"recordings of one language have one sample rate, found {sorted(rates)}")
    return Sound(all_of_it, rates.pop())


def _little_endian(samples: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        samples.byteswap()
    return samples
