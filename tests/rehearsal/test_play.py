"""A day played at the real server: everybody comes to one end, and the journal says the same."""

import asyncio
import json
from collections import defaultdict
from io import StringIO
from pathlib import Path

import psutil
import pytest

from rehearsal.__main__ import main
from rehearsal.agreed import Appointments
from rehearsal.lines import House
from rehearsal.own_server import ServerGone, exported, own_server
from rehearsal.play import play, whole
from rehearsal.replay import held_against, table_of
from rehearsal.tally import figures
from server.days.day import Class, Day, Opening, Visitor, seconds_of
from server.days.files import write_day
from server.floor.commands.counters import TakeCounter
from server.journal.commands import export, verify
from server.protocol.client import Device, hello
from server.protocol.signing_in import sign_in, socket_url

SPEED = 300.0
ALONE = ("--port", "0", "--no-printer", "--no-forecast")
BEGIN = "2026-04-14T08:25:00"


def visitor(arrives: str, service: str, contact_s: int, patience_s: int = 7200, seat: bool = False) -> Visitor:
    class_: Class = "reduced_mobility" if seat else "walk_in"
    return Visitor(seconds_of(arrives), service, 1, class_, None, "nl", contact_s, patience_s)


def opening(counter: str, opens: str, closes: str) -> Opening:
    return Opening(counter, "desk", "*", seconds_of(opens), seconds_of(closes))


SHORT = tuple(visitor(f"09:{minute:02}:30", "extract", 60, seat=minute % 7 == 0) for minute in range(20))
# The room is taken by the first for longer than it is open: one of the others gives up, one is sent home.
TALKS = (
    visitor("09:00:00", "intake", 2400),
    visitor("09:05:00", "intake", 600, patience_s=300),
    visitor("09:06:00", "intake", 600),
)
ABSENT = Visitor(None, "passport", 1, "appointment", seconds_of("09:10"), "nl", 600, 3600)
PROMISED = Visitor(seconds_of("09:04"), "passport", 1, "appointment", seconds_of("09:10"), "nl", 300, 3600)
MORNING = Day(
    "morning",
    (*SHORT, *TALKS, PROMISED, ABSENT),
    (opening("E1", "08:55", "09:10"), opening("E1", "09:12", "09:30"), opening("D1", "08:55", "09:30"),
     opening("R1", "08:55", "09:30")),
)  # fmt: skip


def journal(folder: Path) -> dict[str, list[str]]:
    """The tickets of each kind of event, in order."""
    out = StringIO()
    export(folder, out)
    tickets = defaultdict(list)
    for line in out.getvalue().splitlines():
        event = json.loads(line)["event"]
        tickets[event["event"]].append(event.get("ticket"))
    return tickets


async def test_everybody_is_served_leaves_or_is_sent_home_and_the_journal_says_the_same(tmp_path: Path) -> None:
    said: list[str] = []
    async with own_server(BEGIN, SPEED, tmp_path / "data", "--port", "0", "--no-printer") as address:
        notes, town = await play(MORNING, House(address, "gemeentehuis"), whole, said.append)
    played, stored = figures(MORNING, notes, town, alone=True), journal(tmp_path / "data")
    assert played.faults == ()
    again = held_against(played, table_of(await exported(tmp_path / "data", "gemeentehuis")), SPEED)
    assert (again.faults, again.same_again) == ((), True)
    assert (played.taken, played.served, played.left, played.sent_home, played.not_come) == (24, 22, 1, 1, 1)
    assert played.appointments == Appointments(booked=2, came=1, in_time=1, soon=1)
    assert sorted(given.ticket for given in notes.given) == sorted(stored["ticket_taken"])
    assert [sorted(each) for each in (notes.served, notes.left, notes.sent_home)] == [
        sorted(stored[event]) for event in ("finished", "left", "expired")
    ]
    assert sorted(call.ticket for call in notes.calls) == sorted(stored["called"])
    assert "  24 tickets, " in said[-1], "where the machine is busy, the last contact ends after another half hour"
    assert verify(tmp_path / "data", StringIO()) == 0


async def test_whoever_takes_a_counter_over_keeps_it_until_it_opens_again(tmp_path: Path) -> None:
    openings = (opening("E1", "08:55", "09:20"), opening("E1", "09:25", "09:40"))
    day = Day("taken-over", (visitor("09:00:00", "extract", 600), visitor("09:24:00", "extract", 60)), openings)

    async def take_over(address: str) -> None:
        cookie = await asyncio.to_thread(sign_in, address, "Zoë")
        me = hello("staff", "page", "counter/E1")
        async with Device(socket_url(address), me, cookie=cookie).connected() as page:
            await page.until("counter/E1", lambda view: (view["contact"] or {}).get("progress") == "serving")
            await page.do(TakeCounter("E1", over=True))

    async with own_server(BEGIN, SPEED, tmp_path, *ALONE) as address:
        taking = asyncio.create_task(take_over(address))
        notes, _ = await play(day, House(address, "gemeentehuis"), whole, lambda _: None)
        await taking
    assert [what.partition(": ")[2] for what in notes.refusals] == ["not_your_counter", "counter_taken"]
    assert len(notes.given) == 2
    assert notes.served == []


def test_a_day_that_does_not_fit_the_town_is_told(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_day(Day("odd", (visitor("09:00:00", "haircut", 60),), (opening("E9", "08:55", "09:30"),)), tmp_path)
    assert main([str(tmp_path / "odd"), "--speed", "60"]) == 1
    assert "odd needs what this town does not have: E9, haircut" in capfd.readouterr().err


def test_a_journal_is_not_kept_where_one_is_already(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "journal").touch()
    assert main(["01-quiet-morning", "--keep", str(tmp_path)]) == 1
    assert "needs a new folder" in capsys.readouterr().err


def test_a_day_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-day"]) == 1
    assert "There is no no-such-day.visitors.csv" in capsys.readouterr().err


def test_a_server_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["01-quiet-morning", "--server", "http://127.0.0.1:1"]) == 1
    assert "does not answer" in capsys.readouterr().err


async def test_a_server_that_cannot_start_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServerGone, match="exit code 1"):
        async with own_server(BEGIN, SPEED, tmp_path, "--config", str(tmp_path / "no.toml")):
            pass


async def test_a_journal_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServerGone, match="could not be read back"):
        await exported(tmp_path, "gemeentehuis")


async def test_a_server_that_ends_in_the_middle_ends_the_rehearsal(tmp_path: Path) -> None:
    async def lose_the_server() -> None:
        async with own_server(BEGIN, SPEED, tmp_path, *ALONE) as address:
            alive = [each for each in psutil.Process().children() if each.status() != psutil.STATUS_ZOMBIE]
            (server,) = (each for each in alive if str(tmp_path) in each.cmdline())
            await play(MORNING, House(address, "gemeentehuis"), whole, lambda _: server.kill())

    with pytest.raises(ExceptionGroup) as caught:
        await lose_the_server()
    assert caught.group_contains(ServerGone, match="in the middle")
