"""What is ordered for the calls of a hall: the newest, in their order, in the hall's language and the visitor's."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from server.config import Configuration
from server.floor.commands.contacts import CallTicket, Finish, Start
from server.floor.state import Floor
from server.voice.calling import Calling
from server.voice.engine import Engine
from server.voice.orders import Order
from server.voice.recordings import Pack
from server.voice.sentences import call
from server.voice.sounds import Sounds
from server.voice.voice import Voice
from tests.config.towns import HALL, SAMPLE, changed, told
from tests.floor.towns import Day, staff, take
from tests.floor.towns import town as floor_town

E1 = staff("p-E1")
QUARTER = 15 / 60


@dataclass
class Now:
    """A hall at a moment of this day."""

    day: Day
    speed: float = 1.0

    @property
    def floor(self) -> Floor:
        return self.day.floor

    def now(self) -> int:
        return self.day.now


class Ordered(Voice):
    """A voice that only writes down what it is asked."""

    def __init__(self) -> None:
        super().__init__(Sounds(Path()), Engine())
        self.texts: list[str] = []

    def order(self, order: Order) -> None:
        self.texts.append(str(order.asked["text"]))


@pytest.fixture
def town(tmp_path: Path) -> Configuration:
    return told(tmp_path, changed('languages = ["nl"]', 'languages = ["nl", "fr"]', SAMPLE))


def opened() -> Day:
    """A hall whose kiosk offers more languages than its displays speak."""
    return Day(replace(floor_town(), languages=("nl", "fr", "de"))).opened()


def called(day: Day, language: str) -> None:
    """Somebody takes a ticket in this language, is called at E1 and helped."""
    day.later(1 / 60)
    day.tell(replace(take("collect"), language=language))
    for command in (CallTicket("E1", next(reversed(day.floor.tickets))), Start("E1"), Finish("E1")):
        day.tell(command, E1)


def ordered(day: Day, town: Configuration, heard: bool = True, speed: float = 1.0) -> list[str]:
    voice = Ordered()
    Calling(Now(day, speed), town.shown(HALL), Pack(), voice, lambda: heard).changed()
    return voice.texts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["Nummer A 1, naar balie één"]),
        ("fr", ["Nummer A 1, naar balie één", "Numéro A 1, guichet 1"]),
        ("de", ["Nummer A 1, naar balie één"]),
    ],
)
def test_a_call_is_said_in_dutch_and_in_the_visitors_language_where_that_is_on(
    town: Configuration, language: str, said: list[str]
) -> None:
    day = opened()
    called(day, language)
    assert ordered(day, town) == said


def test_a_hall_elsewhere_says_its_own_language_first(tmp_path: Path) -> None:
    town = told(tmp_path, changed('languages = ["nl"]', 'languages = ["fr", "nl"]', SAMPLE))
    day = opened()
    called(day, "nl")
    assert ordered(day, town) == ["Numéro A 1, guichet 1", "Nummer A 1, naar balie één"]


def test_calls_are_ordered_in_their_order_and_old_ones_not_at_all(town: Configuration) -> None:
    day = opened()
    for _ in range(3):
        called(day, "nl")
        day.later(QUARTER / 2)
    assert ordered(day, town) == ["Nummer A 3, naar balie één"]
    assert ordered(day, town, speed=6) == [f"Nummer A {number}, naar balie één" for number in (1, 2, 3)]


def test_nothing_is_made_while_nobody_can_hear_it(town: Configuration) -> None:
    day = opened()
    called(day, "nl")
    assert ordered(day, town, heard=False) == []


def test_a_view_names_the_sounds_that_are_made_for_its_call(town: Configuration) -> None:
    day = opened()
    called(day, "fr")
    shown = town.shown(HALL)
    calling = Calling(Now(day), shown, Pack(), Ordered(), lambda: True)
    counter = next(each for each in shown.counters if each.id == "E1")
    made = tuple(call(language, "A", 1, counter).name for language in ("nl", "fr"))
    assert calling.sounds(day.floor, day.floor.announcements[-1]) == made
