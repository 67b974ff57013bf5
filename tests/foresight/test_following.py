"""One hall in the forecast process: it is what its journal says, after a restart as well."""

from pathlib import Path

import pytest

from server.floor.commands.contacts import CallNext
from server.foresight import following as module
from server.foresight.following import Following, following
from server.foresight.keeping import Keeping
from server.foresight.messages import Learnt, Looked
from tests.floor.towns import MINUTE, take
from tests.foresight.halls import AT_D1, Busy, Clock, busy

HALL = "gemeentehuis"


def follower(it: Busy, learnt: Learnt | None = None) -> Following:
    return following(it.hall.town, it.store.reading, learnt, seed=1)


async def a_day_and_the_next(it: Busy, clock: Clock) -> None:
    await it.begins()
    clock.now += 20 * MINUTE
    await it.do(CallNext("D1"), AT_D1)
    clock.now += 24 * 60 * MINUTE
    await it.do(take("passport"))


async def test_it_folds_the_same_floor_as_the_hall(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        await it.begins()
        follows = follower(it)
        looked = follows.look(it.hall.now())
        assert (follows.floor, follows.seq) == (it.hall.floor, it.hall.seq)
        assert looked.foresight
        assert looked.foresight.tickets.keys() == it.hall.floor.waiting.keys()


async def test_a_long_journal_is_read_in_parts_and_nothing_is_foreseen_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 5)
    async with busy(tmp_path) as it:
        await it.begins()
        follows = follower(it)
        looks = [follows.look(it.hall.now()).foresight for _ in range(it.hall.seq // 5 + 1)]
        assert looks[0] is None
        assert looks[-1]
        assert looks[-1].seq == it.hall.seq


async def test_the_end_of_a_day_is_told_once_with_what_it_taught(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day_and_the_next(it, clock)
        follows = follower(it)
        looked, again = follows.look(it.hall.now()), follows.look(it.hall.now())
        [day] = looked.done
        assert (day.date, day.tallies["seated"].promised, day.tallies["seated"].called) == ("2026-04-13", 6, 2)
        assert looked.learnt
        assert (again.done, again.learnt, looked.date) == ((), None, "2026-04-14")


async def test_a_restart_knows_what_was_kept_and_reads_the_day_again(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day_and_the_next(it, clock)
        whole = follower(it)
        keeping = await kept(it, whole.look(it.hall.now()))
        after = follower(it, keeping.learnt(HALL))
        assert after.look(it.hall.now()).done == ()
        assert after.hearing.learned.plain() == whole.hearing.learned.plain()
        assert after.promises.tallies == whole.promises.tallies
        assert after.floor == whole.floor


async def test_the_figures_of_a_day_are_kept(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day_and_the_next(it, clock)
        keeping = await kept(it, follower(it).look(it.hall.now()))
        [row] = keeping.promises(HALL, 7)
        assert (row.date, row.kind, row.promised, row.called, row.kept) == ("2026-04-13", "seated", 6, 2, 1)


async def test_what_was_learned_from_another_journal_is_learned_again(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        await it.begins()
        other = Learnt(999, module.plain(follower(it).hearing.learned, follower(it).promises.calibration))
        assert follower(it, other).seq == 0


async def test_what_was_learned_can_be_forgotten_and_comes_back_from_the_journal(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day_and_the_next(it, clock)
        looked = follower(it).look(it.hall.now())
        keeping = await kept(it, looked)
        assert keeping.forget("kasteel") == ()
        assert keeping.forget() == (HALL,)
        assert keeping.learnt(HALL) is None
        assert follower(it, keeping.learnt(HALL)).look(it.hall.now()).learnt == looked.learnt


async def kept(it: Busy, looked: Looked) -> Keeping:
    keeping = Keeping(it.store.writing, it.store.reading)
    assert looked.learnt
    await keeping.keep(HALL, looked.learnt, looked.done)
    return keeping
