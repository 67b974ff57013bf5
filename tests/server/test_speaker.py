"""One display sounds per zone: of those that can be heard the one that is here longest, and the next when it goes."""

from typing import Any

import pytest

from server.devices.devices import Devices
from server.hub.client import Client
from server.journal.store import Store
from server.presence import Presence, Visitor

ZONE = "wachtruimte"


@pytest.fixture
def presence(store: Store) -> Presence:
    return Presence("gemeentehuis", Devices(store.writing, store.reading, True))


def display(presence: Presence, line: str, zone: str = ZONE, sound: bool | None = True) -> Visitor:
    async def nowhere(_text: str) -> None: ...

    def nothing(*_: Any) -> None: ...

    visitor = Visitor("display", f"scherm-{line}", 0, Client(nowhere, nothing), nothing, line=line, zone=zone)
    presence.enter(visitor)
    if sound is not None:
        presence.tell_sound(visitor, sound)
    return visitor


def test_of_two_displays_the_first_one_speaks_and_then_the_other(presence: Presence) -> None:
    first, second = display(presence, "a"), display(presence, "b")
    assert presence.speaker(ZONE) == "a"
    presence.leave(first)
    assert presence.speaker(ZONE) == "b"
    presence.leave(second)
    assert presence.speaker(ZONE) is None


def test_a_display_that_may_make_no_sound_leaves_it_to_another(presence: Presence) -> None:
    mute = display(presence, "a", sound=False)
    display(presence, "b", sound=None)
    assert not presence.heard()
    display(presence, "c")
    assert presence.speaker(ZONE) == "c"
    presence.tell_sound(mute, True)
    assert presence.speaker(ZONE) == "a"


def test_each_zone_has_a_speaker_of_its_own(presence: Presence) -> None:
    display(presence, "a")
    display(presence, "b", zone="snelbalie")
    assert (presence.speaker(ZONE), presence.speaker("snelbalie")) == ("a", "b")


def test_the_list_of_devices_tells_what_is_heard(presence: Presence) -> None:
    display(presence, "a")
    display(presence, "b", sound=False)
    display(presence, "c", sound=None)
    assert [row.sound for row in presence.rows({})] == ["voice", "nothing", None]
    presence.spoken = lambda: False
    assert [row.sound for row in presence.rows({})] == ["gong", "nothing", None]
