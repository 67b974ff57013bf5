"""The kept sounds: nothing else can be read, and the folder stays small."""

import os
from pathlib import Path

import pytest

from server.voice.orders import Joined, Order, Recording, Said
from server.voice.sounds import Sounds

SENTENCES = [Said("nl", f"Nummer A {number}, naar balie twee") for number in range(5)]


def kept(folder: Path, at_most: int) -> Sounds:
    """Sounds of five sentences, the first the longest unused."""
    sounds = Sounds(folder, at_most)
    sounds.begin()
    for age, sentence in enumerate(SENTENCES):
        sounds.part(sentence.name).write_bytes(b"sound")
        os.utime(sounds.part(sentence.name), (age, age))
        sounds.keep(sentence.name)
    return sounds


def found(sounds: Sounds) -> list[bool]:
    return [sounds.found(sentence.name) is not None for sentence in SENTENCES]


def test_the_longest_unused_sounds_make_room(tmp_path: Path) -> None:
    assert found(kept(tmp_path, 3)) == [False, False, True, True, True]


def test_a_sound_that_is_used_again_stays(tmp_path: Path) -> None:
    sounds = kept(tmp_path, 3)
    oldest = sounds.found(SENTENCES[2].name)
    assert oldest
    sounds.used(oldest)
    sounds.part(SENTENCES[0].name).write_bytes(b"sound")
    sounds.keep(SENTENCES[0].name)
    assert found(sounds) == [True, False, True, False, True]


def test_what_was_never_finished_is_cleared_away(tmp_path: Path) -> None:
    sounds = kept(tmp_path, 3)
    sounds.part(SENTENCES[0].name).write_bytes(b"half")
    Sounds(tmp_path).begin()
    assert list(tmp_path.glob("*.part")) == []
    assert found(sounds) == [False, False, True, True, True]


@pytest.mark.parametrize("name", ["../secret", "..", "", "A" * 32, "a" * 31, f"{'a' * 32}.wav", f"{'a' * 32}\n"])
def test_nothing_but_a_sound_can_be_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.wav").write_bytes(b"secret")
    for path in ("a" * 31, "A" * 32, f"{'a' * 32}.wav"):
        (tmp_path / f"{path}.wav").write_bytes(b"no name of ours")
    assert Sounds(tmp_path / "sounds").found(name) is None
    assert Sounds(tmp_path).found(name) is None


def test_a_name_follows_from_what_is_said_and_by_whom() -> None:
    recording, again = Recording("nl/a.wav", "1"), Recording("nl/a.wav", "2")
    orders: list[Order] = [
        Said("nl", "Nummer A 1"),
        Said("de", "Nummer A 1"),
        Said("nl", "Nummer A 2"),
        Joined(((recording, 0.0),)),
        Joined(((again, 0.0),)),
        Joined(((recording, 0.3),)),
    ]
    assert len({order.name for order in orders}) == len(orders)
    assert Said("nl", "Nummer A 1").name == orders[0].name
