"""The sample town as the bench needs it: always open, with a queue of any length."""

from pathlib import Path

from server.config import Configuration, load
from server.floor.commands import Command
from server.floor.commands.asker import By, Wanted
from server.floor.commands.counters import TakeCounter
from server.floor.commands.hall import TimePassed
from server.floor.commands.visits import TakeTicket
from server.floor.decide import decide
from server.floor.events import Event
from server.floor.evolve import evolve
from server.floor.state import Floor
from server.floor.town import Town

CONFIG = Path("config.toml")
HALL = "gemeentehuis"
BEGIN = 1_776_060_000_000
STAFF = By("page", "staff", "p-bench")
KIOSK = By("zuil", "kiosk")
EXTRACT = TakeTicket((Wanted("extract"),), slip=False)


def configuration() -> Configuration:
    """config.toml of this checkout, open all day."""
    return load(CONFIG).trying()


def town() -> Town:
    """Its hall."""
    return configuration().town(HALL)


def tell(floor: Floor, the_town: Town, command: Command, by: By, at: int) -> tuple[Event, ...]:
    """Decide and evolve."""
    events = decide(floor, the_town, command, by, at)
    for event in events:
        evolve(floor, event)
    return events


def queue_of(length: int, the_town: Town) -> Floor:
    """A hall with so many people waiting, a second apart, and counter E1 taken."""
    floor = Floor()
    tell(floor, the_town, TimePassed(), By("hall", "hall"), BEGIN)
    tell(floor, the_town, TakeCounter("E1"), STAFF, BEGIN)
    for each in range(length):
        tell(floor, the_town, EXTRACT, KIOSK, BEGIN + 1_000 * (each + 1))
    return floor
