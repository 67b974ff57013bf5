"""A voice pack wins over synthesis, and whoever records what is listed has recorded enough for every call."""

from array import array
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from display.sound import Sound, write
from server.config import Configuration
from server.protocol.shown import CounterShown
from server.voice.phrases import main, spoken, to_record
from server.voice.recordings import LARGEST, Pack, problems, read_pack
from tests.config.towns import HALL, SAMPLE, changed, told
from tests.config.towns import problems as found

LANGUAGES = ("nl", "fr", "de", "en")
RATE = 22_050
E2 = "balie twee"


@pytest.fixture
def town(tmp_path: Path) -> Configuration:
    return told(tmp_path, SAMPLE)


def record(folder: Path, language: str, *names: str, rate: int = RATE) -> Path:
    """A pack with these phrases, each half a second of noise."""
    (folder / language).mkdir(parents=True, exist_ok=True)
    for name in names:
        write(folder / language / f"{name}.wav", Sound(array("h", [3000, -3000] * (rate // 4)), rate))
    return folder


def counter(town: Configuration, id: str = "E2") -> CounterShown:
    return next(each for each in town.shown(HALL).counters if each.id == id)


def parts(pack: Pack, town: Configuration, number: int) -> list[str]:
    """What a call of A with this number at Balie 2 is put together from."""
    call = pack.call("nl", "A", number, counter(town))
    return [Path(recording.path).stem for recording, _ in call.parts] if call else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_records_what_is_listed_can_say_every_call(tmp_path: Path, town: Configuration, language: str) -> None:
    listed = [phrase.name for phrase in to_record(town, language)]
    pack = read_pack(record(tmp_path / "voice", language, *listed))
    places = [counter for hall in town.halls for counter in town.shown(hall).counters]
    for number in range(1, LARGEST + 1):
        assert pack.call(language, "B", number, places[0]), number
    for place in places:
        for letter in town.letters:
            assert pack.call(language, letter, 147, place), (letter, place)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_recorded_that_no_call_needs(tmp_path: Path, town: Configuration, language: str) -> None:
    listed = {phrase.name for phrase in to_record(town, language)}
    pack = read_pack(record(tmp_path / "voice", language, *listed))
    places = [counter for hall in town.halls for counter in town.shown(hall).counters]
    calls = [pack.call(language, "A", number, places[0]) for number in range(1, LARGEST + 1)]
    calls += [pack.call(language, letter, 1, place) for place in places for letter in town.letters]
    used = {Path(recording.path).stem for call in calls if call for recording, _ in call.parts}
    assert used == listed


def test_a_number_is_put_together_unless_it_was_recorded_whole(tmp_path: Path, town: Configuration) -> None:
    folder = record(tmp_path / "voice", "nl", "nummer", "a", "100-plus", "47", "100", "naar-balie-twee")
    pack = read_pack(folder)
    assert parts(pack, town, 147) == ["nummer", "a", "100-plus", "47", "naar-balie-twee"]
    assert parts(pack, town, 100) == ["nummer", "a", "100", "naar-balie-twee"]
    whole = read_pack(record(folder, "nl", "147"))
    assert parts(whole, town, 147) == ["nummer", "a", "147", "naar-balie-twee"]


def test_a_call_of_which_a_phrase_is_missing_is_said_by_one_voice_whole(tmp_path: Path, town: Configuration) -> None:
    pack = read_pack(record(tmp_path / "voice", "nl", "nummer", "a", "47", "naar-balie-twee"))
    assert parts(pack, town, 47) != []
    assert parts(pack, town, 48) == []
    assert parts(pack, town, 147) == []
    assert pack.call("fr", "A", 47, counter(town)) is None
    assert pack.call("nl", "A", 47, replace(counter(town), spoken={"nl": "balie drie"})) is None


def test_a_phrase_that_was_recorded_again_makes_a_new_sound(tmp_path: Path, town: Configuration) -> None:
    folder = record(tmp_path / "voice", "nl", "nummer", "a", "47", "naar-balie-twee")
    before = read_pack(folder).call("nl", "A", 47, counter(town))
    again = read_pack(record(folder, "nl", "a", rate=RATE + 4)).call("nl", "A", 47, counter(town))
    assert before
    assert again
    assert before.name != again.name


def test_a_pack_that_cannot_be_played_stops_the_start(tmp_path: Path) -> None:
    assert list(problems(tmp_path / "voice")) != []
    folder = record(tmp_path / "voice", "nl", "nummer", "a")
    assert list(problems(folder)) == []
    record(folder, "nl", "b", rate=44_100)
    (folder / "nl" / "c.wav").write_text("not a sound")
    assert list(problems(folder)) == [
        "expected 16-bit WAV with one channel, and nl/c.wav is not",
        "expected one sample rate in nl, found 22050, 44100",
    ]


def test_a_pack_that_is_not_there_is_told_with_its_line(tmp_path: Path) -> None:
    text = changed("[rules]\n", '[voice]\npack = "stemmen"\n\n[rules]\n')
    line = text.splitlines().index('pack = "stemmen"') + 1
    expected = "expected a folder with a folder per language (nl, fr, de, en), found none in stemmen"
    assert found(tmp_path, text) == [f"config.toml:{line}: voice.pack: {expected}"]


def test_the_list_says_what_is_there_and_what_is_missing(tmp_path: Path) -> None:
    text = changed("[rules]\n", '[voice]\npack = "voice"\n\n[rules]\n', changed('["nl"]', '["nl", "fr"]'))
    record(tmp_path / "voice", "nl", "nummer", "47")
    town = told(tmp_path, text)
    out = StringIO()
    assert main(["--config", str(tmp_path / "config.toml")], out) == 0
    lines = out.getvalue().splitlines()
    assert spoken(town) == ("nl", "fr")
    assert lines[0] == f"nl: 2 of {len(to_record(town, 'nl'))} phrases recorded"
    assert "  x nl/nummer.wav".ljust(44) + " Nummer" in lines
    assert "  - nl/naar-balie-twee.wav".ljust(44) + f" naar {E2}" in lines
    assert "  - nl/naar-balie-twee.wav".ljust(44) + f" naar {E2}" in lines
    assert "  - fr/guichet-2.wav".ljust(44) + " guichet 2" in lines
    assert sum(line.startswith("  ") for line in lines) == len(to_record(town, "nl")) + len(to_record(town, "fr"))
    out = StringIO()
    main(["--config", str(tmp_path / "config.toml"), "--missing"], out)
    assert "nl/nummer.wav" not in out.getvalue()
    assert "nl/a.wav" in out.getvalue()
