"""A manager asks of days past and to come; nobody else may, and what makes no sense gets a plain answer."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.accounts.people import Person
from server.bodies import NotUnderstood, not_understood
from server.floor.commands.contacts import CallNext, Finish, Start
from server.forecast.announcing import KEPT
from server.foresight.asking import Asking
from server.foresight.engine import NotForeseen
from server.foresight.following import following
from server.foresight.messages import Favouring, Reckon, ToCome, Unknown, WhatIf
from server.foresight.reckoning import reckon
from server.protocol.what_if import ExtraAsked, TomorrowTold, VariantAsked, WhatIfTold
from tests.floor.towns import MINUTE, take
from tests.foresight.halls import AT_D1, Busy, Clock, busy

HALL, FIRST, NEXT = "gemeentehuis", "2026-04-13", "2026-04-14"
MIA = Person("mia", "Mia", frozenset({"manager"}))
HANA = Person("hana", "Hana", frozenset({"host"}))


class InHere:
    """Reckons in this process; `fails` as one that hangs would."""

    def __init__(self, fails: bool = False) -> None:
        self.asked: list[Reckon] = []
        self._fails = fails

    async def ask(self, question: Reckon) -> object:
        self.asked.append(question)
        if self._fails:
            raise NotForeseen("it hung")
        return reckon(question)

    async def stop(self, at_once: bool = False) -> None:
        assert at_once


async def a_day(it: Busy, clock: Clock) -> None:
    """Six passports at one desk, ten minutes each, and then it is the next day."""
    await it.begins()
    for _ in range(5):
        clock.now += 10 * MINUTE
        await it.do(CallNext("D1"), AT_D1)
        await it.do(Start("D1"), AT_D1)
    clock.now += 10 * MINUTE
    await it.do(Finish("D1"), AT_D1)
    clock.now += 24 * 60 * MINUTE
    await it.do(take("passport"))


def asking(it: Busy, engine: InHere, person: Person | None = MIA) -> TestClient:
    receptions: Any = {HALL: SimpleNamespace(hall=it.hall)}
    made: Any = engine
    routes = Asking(receptions, lambda _: person, it.foreseeing, it.store, lambda: made).routes()
    return TestClient(Starlette(routes=routes, exception_handlers={NotUnderstood: not_understood}))


def asked(it: Busy, question: WhatIf | Favouring | ToCome) -> Any:
    return reckon(Reckon(str(it.store.folder), it.hall.town, None, question, seed=1))


async def test_a_second_desk_makes_the_waits_of_that_day_shorter(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day(it, clock)
        told = asked(it, WhatIf(FIRST, (VariantAsked(extra=(ExtraAsked("desk", 9 * 60),)),)))
        assert isinstance(told, WhatIfTold)
        [as_it_was], [with_two] = (column.classes for column in told.columns)
        assert (told.days, as_it_was.visits, with_two.visits) == ((FIRST,), 6, 6)
        assert with_two.mean_min < as_it_was.mean_min


async def test_the_slider_is_tried_on_the_last_days(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day(it, clock)
        told = asked(it, Favouring(1.0))
        assert (told.days, len(told.columns)) == ((FIRST,), 2)


async def test_a_day_to_come_is_like_the_last_one_and_tells_what_one_counter_does(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day(it, clock)
        follows = following(it.hall.town, it.store.reading, None, seed=1)
        learnt = follows.look(it.hall.now()).learnt
        told = reckon(Reckon(str(it.store.folder), it.hall.town, learnt, ToCome(NEXT), seed=1))
        assert isinstance(told, TomorrowTold)
        assert (told.date, told.like, told.booked) == (NEXT, FIRST, 0)
        assert told.walk_ins > 1
        assert [change.what for change in told.more] == ["standing", "desk", "room"]


async def test_what_cannot_be_reckoned_says_why(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day(it, clock)
        assert asked(it, WhatIf("2026-04-01", (VariantAsked(),))) == Unknown("unknown_day")
        assert asked(it, WhatIf(FIRST, (VariantAsked(without=("Z9",)),))) == Unknown("unknown_counter")
        assert asked(it, WhatIf(NEXT, (VariantAsked(),))) == Unknown("quiet_day")


async def test_a_hall_without_a_past_has_nothing_to_try_the_slider_on(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        assert asked(it, Favouring(0.5)) == asked(it, ToCome(NEXT)) == Unknown("no_days_yet")


async def test_an_answer_is_given_over_http_and_remembered(tmp_path: Path) -> None:
    clock, engine = Clock(), InHere()
    async with busy(tmp_path, clock) as it:
        await a_day(it, clock)
        page = asking(it, engine)
        body = {"hall": HALL, "date": FIRST, "variants": [{"rule": "first-come"}]}
        first, again = page.post("/what-if", json=body), page.post("/what-if", json=body)
        assert first.status_code == 200
        assert first.json() == again.json()
        assert len(engine.asked) == 1


async def test_a_strange_question_gets_a_plain_answer(tmp_path: Path) -> None:
    asks = {
        f"/favour?hall={HALL}&value=2": 400, f"/favour?hall={HALL}": 400, "/favour?hall=kasteel&value=0": 404,
        f"/tomorrow?hall={HALL}&date=soon": 400, f"/tomorrow?hall={HALL}&date={NEXT}": 404,
        "/promises?hall=kasteel": 404, f"/promises?hall={HALL}": 200,
    }  # fmt: skip
    async with busy(tmp_path) as it:
        page = asking(it, InHere())
        assert {path: page.get(path).status_code for path in asks} == asks


async def test_a_variant_that_makes_no_sense_is_not_played(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        body = {"hall": HALL, "date": FIRST, "variants": [{"favour": 7}]}
        assert asking(it, InHere()).post("/what-if", json=body).status_code == 400


async def test_only_a_manager_is_answered(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        for person, status in ((HANA, 403), (None, 401)):
            page = asking(it, InHere(), person)
            answers = [page.get(f"/{path}?hall={HALL}") for path in ("promises", "favour", "tomorrow")]
            assert {each.status_code for each in (*answers, page.post("/what-if", json={}))} == {status}


async def test_a_process_that_hangs_is_an_answer_too(tmp_path: Path) -> None:
    async with busy(tmp_path) as it:
        answer = asking(it, InHere(fails=True)).get(f"/favour?hall={HALL}&value=0.5")
        assert (answer.status_code, answer.json()["code"]) == (503, "failed")


async def test_the_promises_of_days_before_are_told_with_how_far_off_they_were(tmp_path: Path) -> None:
    clock = Clock()
    async with busy(tmp_path, clock) as it:
        await a_day(it, clock)
        looked = following(it.hall.town, it.store.reading, None, seed=1).look(it.hall.now())
        assert looked.learnt
        await it.foreseeing._keeping.keep(HALL, looked.learnt, looked.done)
        told = asking(it, InHere()).get(f"/promises?hall={HALL}").json()
        [day] = told["days"]
        assert (day["date"], day["kind"], day["promised"], day["called"], told["meant"]) == (
            FIRST,
            "seated",
            6,
            6,
            KEPT,
        )
        assert abs(day["bias_min"]) <= day["error_min"]
