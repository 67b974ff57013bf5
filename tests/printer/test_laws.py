"""Whatever happens to the printer and the program beside it: no slip twice, and no word on one that is not true."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from printer.emulator.printer import EmulatedPrinter
from printer.emulator.sensors import Faults
from server.protocol.jobs import Outcome
from tests.printer.conftest import Desks
from tests.printer.slips import job

TROUBLES = st.sampled_from(
    [
        Faults(),
        Faults(),
        Faults(paper="out"),
        Faults(cover="open"),
        Faults(offline=True),
        Faults(half_closed=True),
        Faults(dies_after=3),
        Faults(dies_after=40),
        Faults(paper_left=5),
    ]
)
RUNS = st.lists(st.tuples(TROUBLES, st.integers(0, 3), st.integers(0, 4)), min_size=1, max_size=4)
"""Runs of the program: what is wrong, how many new jobs come, how many words are heard before it is stopped."""


async def _live(runs: list[tuple[Faults, int, int]], folder: Path) -> tuple[dict[str, Outcome], list[str]]:
    """Lives through the runs, then mends everything; the last word on every job, and the slips that came out."""
    printer, desks, names = EmulatedPrinter(), Desks(folder), list[str]()
    await printer.start()
    for faults, new, heard in runs:
        await printer.change(faults)
        async with desks.beside(printer) as desk:
            names += [f"job-{len(names) + place}." for place in range(new)]
            desk.take(*(job(name, place=name) for name in names))
            # A printer at fault may have no more to say than that.
            for _ in range(min(heard, 1 + len(names) if faults == Faults() else 1)):
                await desk.said.get()
    await printer.change(Faults())
    async with desks.beside(printer) as desk:
        desk.take(*(job(name, place=name) for name in names))
        words = [await desk.ack() for _ in names]
    texts = [slip.text for slip in printer.slips]
    await printer.stop()
    return {word.job: word.outcome for word in words}, texts


@settings(max_examples=20)
@given(RUNS)
def test_no_slip_comes_twice_and_every_word_is_true(runs: list[tuple[Faults, int, int]]) -> None:
    with TemporaryDirectory() as folder, patch("printer.desk.LOOK_EVERY_S", 0.01):
        outcomes, slips = asyncio.run(_live(runs, Path(folder)))
    assert len(outcomes) == sum(new for _, new, _ in runs)
    for name, outcome in outcomes.items():
        times = sum(text.count(name) for text in slips)
        assert times in {"printed": {1}, "failed": {0}, "uncertain": {0, 1}}[outcome], (name, outcome)
