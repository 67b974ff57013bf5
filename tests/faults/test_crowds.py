"""Many at once: no number twice, nobody lost, nobody called twice."""

import asyncio
from collections import Counter as Tally
from pathlib import Path
from random import Random

from tests.faults.crowd import Crowd, counters, devices, kiosk, town_of
from tests.house import house
from tests.stored import tickets_taken

VISITORS = 2_000
KIOSKS = 50


async def test_fifty_kiosks_on_a_bad_network_give_two_thousand_different_numbers(tmp_path: Path) -> None:
    async with house(tmp_path, arguments=("--no-printer",)) as it:
        kiosks = [kiosk(it, f"zuil-{number}") for number in range(KIOSKS)]
        crowd = Crowd(Random(1))

        async def all_day(one: int) -> None:
            for _ in range(VISITORS // KIOSKS):
                await crowd.visit(kiosks[one])

        async with devices(*kiosks):
            await asyncio.gather(*(all_day(one) for one in range(KIOSKS)))
        assert sum(device.welcomes for device in kiosks) > KIOSKS, "no line was ever broken"
        numbers = [given.number for given in crowd.given]
        assert len(set(numbers)) == VISITORS
        assert sorted(tickets_taken(it.data)) == sorted(given.ticket for given in crowd.given)


async def test_twenty_counters_at_once_call_each_of_five_hundred_once(tmp_path: Path) -> None:
    config = town_of(20, tmp_path)
    async with house(tmp_path, arguments=("--no-printer", "--config", str(config))) as it:
        kiosks = [kiosk(it, f"zuil-{number}") for number in range(10)]
        pages = await counters(it, 20)
        crowd = Crowd(Random(2))
        async with devices(*kiosks, *pages):
            await asyncio.gather(*(crowd.visit(kiosks[number % 10]) for number in range(500)))
            await asyncio.gather(*(crowd.work(page, f"E{number}") for number, page in enumerate(pages, start=1)))
        assert Tally(crowd.called) == Tally(given.ticket for given in crowd.given)
        assert len(crowd.called) == 500
