"""Notes of staff about a visit: seen by colleagues, there after a restart, gone after a day, never in the journal."""

from pathlib import Path

import pytest

from server.floor.refused import Refused
from server.journal.store import open_store
from server.notes.notes import KEPT_MS, LONGEST, Notes
from server.protocol.envelopes import Note
from tests.browser.people import at_counter, kiosk, take
from tests.house import House

NOW = 1_776_060_000_000
TICKET = "2026-04-13-A1"


async def test_a_note_is_kept_replaced_and_taken_away(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    notes, changed = Notes(store.writing, store.reading, NOW), list[str]()
    notes.on_change = changed.append
    await notes.write("hall", TICKET, " Wacht op de foto. ", "p-1", NOW)
    await notes.write("hall", TICKET, "Foto is er.", "p-2", NOW + 1)
    assert Notes(store.writing, store.reading, NOW).of("hall") == {TICKET: "Foto is er."} == notes.of("hall")
    await notes.write("hall", TICKET, " ", "p-2", NOW + 2)
    assert Notes(store.writing, store.reading, NOW).of("hall") == {} == notes.of("hall")
    assert changed == ["hall"] * 3
    store.close()


async def test_a_note_is_forgotten_after_a_day_on_disk_and_in_memory(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    notes = Notes(store.writing, store.reading, NOW)
    await notes.write("hall", TICKET, "Oud.", "p-1", NOW)
    await notes.write("hall", "2026-04-13-A2", "Nieuw.", "p-1", NOW + 1)
    assert Notes(store.writing, store.reading, NOW + KEPT_MS).of("hall") == {"2026-04-13-A2": "Nieuw."}
    assert await notes.forget_old(NOW + KEPT_MS) == 1
    assert notes.of("hall") == {"2026-04-13-A2": "Nieuw."}
    assert Notes(store.writing, store.reading, NOW).of("hall") == {"2026-04-13-A2": "Nieuw."}
    store.close()


async def test_a_note_that_nobody_could_read_at_a_glance_is_refused(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with pytest.raises(Refused, match="too_many"):
        await Notes(store.writing, store.reading, NOW).write("hall", TICKET, "x" * (LONGEST + 1), "p-1", NOW)
    store.close()


async def test_colleagues_see_a_note_after_a_restart_and_the_journal_never_does(house: House) -> None:
    async with kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann, at_counter(house, "D1", "Bo") as bo:
        given = await take(visitor, "extract")
        await ann.note(given.ticket, "Heeft haast.")
        await bo.until("floor", lambda view: [row["note"] for row in view["waiting"]] == ["Heeft haast."])
        await house.kill9()
        await house.restart()
        await bo.until("floor", lambda view: [row["note"] for row in view["waiting"]] == ["Heeft haast."])
        with pytest.raises(Refused, match="unknown_ticket"):
            await ann.note("2026-04-13-Z1", "Wie?")
    assert "haast" not in house.command("journal", "export").stdout
    assert Note("1", TICKET, "Heeft haast.").type == "note"


async def test_a_note_about_an_appointment_lasts_until_a_day_after_it_wherever_it_moves(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    notes, week = Notes(store.writing, store.reading, NOW), 7 * KEPT_MS
    await notes.write("hall", "appointment1", "Brengt het plan mee.", "p-1", NOW + week)
    assert await notes.forget_old(NOW + week) == 0
    await notes.moved("hall", "appointment1", NOW + 2 * week)
    assert Notes(store.writing, store.reading, NOW + 2 * week).of("hall") == {"appointment1": "Brengt het plan mee."}
    assert await notes.forget_old(NOW + 2 * week + KEPT_MS) == 1
    store.close()
