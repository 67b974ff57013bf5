"""Every slip once, and an honest word on each: the desk and a printer on a real socket."""

from dataclasses import replace

import pytest

from printer import desk as desk_module
from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults
from printer.notes import Notes
from printer.paper_roll import PaperRoll
from printer.slip import slip_bytes
from server.protocol.envelopes import Ack
from server.protocol.jobs import PrinterStatus, Slip
from tests.printer.conftest import Desks
from tests.printer.slips import job, shows_number

WELL = PrinterStatus(online=True)
OUT = PrinterStatus(online=True, paper="out")


async def test_a_slip_is_printed_and_said_to_be(desks: Desks, emulated: EmulatedPrinter) -> None:
    async with desks.beside(emulated) as desk:
        desk.take(job())
        assert await desk.ack() == Ack("job-1", "printed")
    [slip] = emulated.slips
    assert shows_number(slip, "A 147")
    assert not shows_number(slip, "A 148")
    assert emulated.findings == []


async def test_a_repeated_job_is_acknowledged_again_and_not_printed_again(
    desks: Desks, emulated: EmulatedPrinter
) -> None:
    async with desks.beside(emulated) as desk:
        desk.take(job(), job())
        assert await desk.ack() == Ack("job-1", "printed")
        desk.take(job(), job("job-2"))
        assert [await desk.ack(), await desk.ack()] == [
            Ack("job-1", "printed"),
            Ack("job-2", "printed"),
        ]
    assert emulated.cut_slips == 2


async def test_after_a_restart_a_printed_job_is_not_printed_again(desks: Desks, emulated: EmulatedPrinter) -> None:
    for _ in range(2):
        async with desks.beside(emulated) as desk:
            desk.take(job())
            assert await desk.ack() == Ack("job-1", "printed")
    assert emulated.cut_slips == 1


async def test_a_crash_between_the_note_and_the_word_leaves_the_job_uncertain(
    desks: Desks, emulated: EmulatedPrinter
) -> None:
    Notes(desks.notes).sending("job-1", 0)
    for _ in range(2):
        async with desks.beside(emulated) as desk:
            desk.take(job())
            assert await desk.ack() == Ack("job-1", "uncertain")
    assert emulated.cut_slips == 0


@pytest.mark.parametrize(
    ("faults", "status"),
    [
        (Faults(paper="out"), OUT),
        (Faults(cover="open"), PrinterStatus(online=True, cover="open")),
        (Faults(jammed=True), PrinterStatus(online=False)),
        (Faults(offline=True), PrinterStatus(online=False)),
        (Faults(half_closed=True), PrinterStatus(online=False)),
        (Faults(silent=True), PrinterStatus(online=False)),
    ],
)
async def test_a_printer_at_fault_is_reported_and_its_jobs_wait(
    desks: Desks, emulated: EmulatedPrinter, faults: Faults, status: PrinterStatus
) -> None:
    async with desks.beside(emulated) as desk:
        await desk.status(WELL)
        await emulated.change(faults)
        desk.take(job())
        await desk.status(status)
        assert emulated.cut_slips == 0
        await emulated.change(Faults())
        assert await desk.ack() == Ack("job-1", "printed")
    assert emulated.cut_slips == 1


async def test_little_paper_is_reported_and_still_printed_on(desks: Desks, emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(paper="low"))
    async with desks.beside(emulated) as desk:
        await desk.status(PrinterStatus(online=True, paper="low"))
        desk.take(job())
        assert await desk.ack() == Ack("job-1", "printed")


async def test_paper_that_runs_out_in_a_slip_is_waited_for(desks: Desks, emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(paper_left=4))
    async with desks.beside(emulated) as desk:
        desk.take(job())
        await desk.status(OUT)
        assert emulated.cut_slips == 0
        await emulated.change(Faults())
        assert await desk.ack() == Ack("job-1", "printed")
    assert emulated.cut_slips == 1


async def test_a_printer_that_dies_in_a_slip_leaves_the_job_uncertain(desks: Desks, emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(dies_after=4))
    async with desks.beside(emulated) as desk:
        desk.take(job())
        assert await desk.ack() == Ack("job-1", "uncertain")
        await emulated.change(Faults())
        desk.take(job(), job("job-2"))
        assert await desk.ack() == Ack("job-1", "uncertain")
        assert await desk.ack() == Ack("job-2", "printed")
    assert emulated.cut_slips == 1


async def test_a_printer_that_forgets_a_slip_leaves_the_job_uncertain(
    desks: Desks, emulated: EmulatedPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "WORD_S", 0.01)
    async with desks.beside(emulated) as desk:
        desk.take(job())
        assert await desk.ack() == Ack("job-1", "printed")
        await emulated.change(replace(emulated.faults, seconds_per_item=1000.0))
        desk.take(job("job-2"))
        assert await desk.ack() == Ack("job-2", "uncertain")


async def test_a_job_that_waited_too_long_is_not_printed(desks: Desks, emulated: EmulatedPrinter) -> None:
    async with desks.beside(emulated, now=1000) as desk:
        desk.take(job("late", expires=1000), job("in-time", expires=1001))
        assert await desk.ack() == Ack("late", "failed")
        assert await desk.ack() == Ack("in-time", "printed")
        desk.take(job("late"))
        assert await desk.ack() == Ack("late", "failed")
    assert emulated.cut_slips == 1


async def test_a_job_that_cannot_be_noted_is_not_sent(
    desks: Desks, emulated: EmulatedPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = Notes.sending
    refusals = iter([OSError(28, "No space left on device")])

    def full(notes: Notes, name: str, now: int) -> None:
        for refusal in refusals:
            raise refusal
        noted(notes, name, now)

    async with desks.beside(emulated) as desk:
        await desk.status(WELL)
        monkeypatch.setattr(Notes, "sending", full)
        desk.take(job())
        assert await desk.ack() == Ack("job-1", "printed")
    assert emulated.cut_slips == 1


async def test_a_slip_that_cannot_be_written_fails_alone(
    desks: Desks, emulated: EmulatedPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks_on_b(slip: Slip, roll: PaperRoll) -> bytes:
        return slip_bytes(slip, roll) if slip.number != "B 1" else bytes(-1)

    monkeypatch.setattr(desk_module, "slip_bytes", breaks_on_b)
    async with desks.beside(emulated) as desk:
        desk.take(job("b", number="B 1"), job("a"))
        assert [await desk.ack(), await desk.ack()] == [Ack("b", "failed"), Ack("a", "printed")]


async def test_slips_come_out_in_the_order_of_their_jobs(desks: Desks, emulated: EmulatedPrinter) -> None:
    names = [f"Wacht bij {place}" for place in range(20)]
    await emulated.change(Faults(paper="out"))
    async with desks.beside(emulated) as desk:
        desk.take(*(job(name, place=name) for name in names))
        await desk.status(OUT)
        await emulated.change(Faults())
        assert [(await desk.ack()).job for _ in names] == names
    for name, slip in zip(names, emulated.slips, strict=True):
        assert name in slip.text


async def test_a_device_file_takes_slips_and_tells_nothing(desks: Desks) -> None:
    path = desks.notes.with_name("lp0")
    async with desks.beside(f"file://{path}") as desk:
        desk.take(job())
        assert await desk.ack() == Ack("job-1", "printed")
    assert path.read_bytes().startswith(b"\x1b@")
