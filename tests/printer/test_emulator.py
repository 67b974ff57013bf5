"""The emulated printer behaves as a printer does when something is wrong with it."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults, answer, answer_now
from printer.status import IN_TURN, is_answer, is_answer_in_turn, question, status_from
from tests.printer.slips import seen

SLIP = b"\x1b@A 147\n\x1dVB\0"

GONE = (ConnectionError, asyncio.IncompleteReadError)

FAULTS = st.builds(
    Faults,
    paper=st.sampled_from(["ok", "low", "out"]),
    cover=st.sampled_from(["closed", "open"]),
    jammed=st.booleans(),
)


@asynccontextmanager
async def line_to(
    printer: EmulatedPrinter,
) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """A connection to the printer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", printer.port)
    try:
        yield reader, writer
    finally:
        writer.close()


async def test_a_slip_comes_out_as_text_and_as_a_picture() -> None:
    at = datetime(2027, 4, 13, 10, 42, tzinfo=UTC)
    printer = EmulatedPrinter(384, now=lambda: at)
    await printer.start()
    async with line_to(printer) as (_, writer):
        writer.write(SLIP + SLIP)
        first, second = await printer.slips_cut(2)
    await printer.stop()
    assert (first.id, second.id, first.at, first.text) == (1, 2, at, "A 147")
    assert seen(first).width == 384
    assert seen(first).convert("L").getextrema() == (0, 255)


async def test_the_paper_is_asked_at_once_and_in_turn(emulated: EmulatedPrinter) -> None:
    async with line_to(emulated) as (reader, writer):
        await emulated.change(Faults(paper="out"))
        writer.write(SLIP + IN_TURN + question(4))
        assert await reader.readexactly(1) == bytes([answer_now(4, emulated.faults)])
        assert emulated.cut_slips == 0
        await emulated.change(Faults(paper="low"))
        assert await reader.readexactly(1) == bytes([answer(1, emulated.faults) or 0])
        assert emulated.cut_slips == 1


async def test_paper_that_runs_out_stops_a_slip_and_new_paper_finishes_it(
    emulated: EmulatedPrinter,
) -> None:
    await emulated.change(Faults(paper_left=2))
    async with line_to(emulated) as (reader, writer):
        writer.write(b"\x1da\xffa\nb\nc\n\x1dVB\0")
        await reader.readexactly(4)
        assert (await reader.readexactly(4))[2] & 12
        assert emulated.faults.paper == "out"
        await emulated.change(Faults())
        assert [slip.text for slip in await emulated.slips_cut(1)] == ["a\nb\nc"]


async def test_an_open_cover_stops_the_printer(emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(cover="open"))
    async with line_to(emulated) as (reader, writer):
        writer.write(SLIP + question(2))
        assert (await reader.readexactly(1))[0] & 4
        assert emulated.cut_slips == 0
        await emulated.change(Faults())
        await emulated.slips_cut(1)


async def test_an_offline_printer_closes_every_connection(emulated: EmulatedPrinter) -> None:
    async with line_to(emulated) as (reader, writer):
        writer.write(question(1))
        await reader.readexactly(1)
        await emulated.change(Faults(offline=True))
        with pytest.raises(GONE):
            await reader.readexactly(1)
    async with line_to(emulated) as (reader, _):
        with pytest.raises(GONE):
            await reader.readexactly(1)


async def test_a_half_closed_printer_answers_nothing(emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(half_closed=True))
    async with line_to(emulated) as (reader, writer):
        writer.write(SLIP + question(1))
        assert await reader.read() == b""
        await emulated.change(Faults())
        writer.write(SLIP + question(1))
        async with line_to(emulated) as (_, other):
            other.write(b"B 62\n\x1dVB\0")
            assert [slip.text for slip in await emulated.slips_cut(1)] == ["B 62"]


async def test_a_printer_that_dies_in_a_slip_leaves_half_of_it(emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(dies_after=2))
    async with line_to(emulated) as (reader, writer):
        writer.write(b"a\nb\nc\n\x1dVB\0" + SLIP)
        with pytest.raises(GONE):
            await reader.readexactly(1)
    assert emulated.faults.offline
    await emulated.change(Faults())
    async with line_to(emulated) as (_, writer):
        writer.write(SLIP)
        assert [slip.text for slip in await emulated.slips_cut(1)] == ["a\nb\nA 147"]


async def test_a_slow_printer_still_prints_in_order(emulated: EmulatedPrinter) -> None:
    await emulated.change(Faults(seconds_per_item=0.001))
    async with line_to(emulated) as (_, writer):
        writer.write(SLIP + b"B 62\n\x1dVB\0")
        assert [slip.text for slip in await emulated.slips_cut(2)] == ["A 147", "B 62"]


async def test_the_printer_alone_writes_its_slips_to_a_folder(tmp_path: Path) -> None:
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "printer.emulator", "--port", "0", "--folder", str(tmp_path)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert program.stdout
    port = int((await program.stdout.readline()).split(b":")[-1])
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(SLIP + SLIP)
    paths = [Path((await program.stdout.readline()).decode().strip()) for _ in range(2)]
    program.send_signal(signal.SIGINT)
    _, errors = await program.communicate()
    writer.close()
    assert errors == b""
    assert [path.name for path in paths] == ["0001.png", "0002.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in paths)


async def test_only_the_last_slips_are_kept(emulated: EmulatedPrinter) -> None:
    async with line_to(emulated) as (_, writer):
        writer.write(SLIP * 230)
        slips = await emulated.slips_cut(230)
    assert (slips[0].id, slips[-1].id) == (31, 230)


@given(FAULTS)
def test_the_status_bytes_tell_what_is_wrong(faults: Faults) -> None:
    status = status_from(*(answer_now(about, faults) for about in (1, 2, 4)))
    assert (status.paper, status.cover) == (faults.paper, faults.cover)
    assert status.online is not faults.jammed


@given(FAULTS, st.integers(0, 255))
def test_an_answer_at_once_is_never_taken_for_one_in_turn(faults: Faults, about: int) -> None:
    at_once, in_turn = answer_now(about, faults), answer(1, replace(faults, jammed=False))
    assert in_turn is not None
    assert is_answer(at_once)
    assert not is_answer_in_turn(at_once)
    assert is_answer_in_turn(in_turn)
    assert not is_answer(in_turn)
