"""What is asked of a visitor depends on how they are met, and a phone can check in while the hall is open."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from server.agenda.town import AgendaTown
from server.appointments.booking import within_hours
from server.floor.refused import Refused
from tests.agenda.towns import MONDAY, at, town
from tests.appointments.office import TUESDAY, booker, office


@pytest.mark.parametrize(
    ("channel", "needs"),
    [
        ("hall", {"name": "required", "mail": "optional", "phone": "optional"}),
        ("phone", {"name": "required", "mail": "optional", "phone": "required"}),
        ("home", {"name": "required", "mail": "optional", "phone": "required"}),
    ],
)
async def test_who_is_not_met_at_the_hall_must_be_reached(tmp_path: Path, channel: str, needs: dict[str, str]) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        told = (await els.got(f"/fields?service=intake&channel={channel}"))["fields"]
    assert {name: field["need"] for name, field in told.items()} == needs


async def test_several_services_ask_what_any_of_them_needs(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        told = (await els.got("/fields?service=passport&service=permit"))["fields"]
    assert (told["mail"]["need"], told["phone"]["need"]) == ("required", "optional")


async def test_a_visit_takes_the_sum_of_what_is_asked(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        asked = "service=passport:2&service=collect-card:3"
        told = await els.got(f"/times?hall=gemeentehuis&{asked}&date={TUESDAY}")
        status, held = await els.post("/appointments", {
            "hall": "gemeentehuis", "at": told["times"][0],
            "services": [{"service": "passport", "amount": 2}, {"service": "collect-card", "amount": 3}],
        })  # fmt: skip
    # 10 + 6 and 3.5 + 2 x 2.1 minutes, and no rounding to a quarter of an hour.
    assert told["minutes"] == held["minutes"] == 24
    assert status == 201


async def test_a_hall_where_nobody_can_do_it_is_not_offered(tmp_path: Path) -> None:
    async with office(tmp_path) as house, booker(house) as els:
        told = await els.got("/locations?service=intake&channel=home")
    assert [each["hall"] for each in told["locations"]] == ["gemeentehuis"]


@dataclass
class FakeHall:
    """A hall at one moment."""

    appointments: AgendaTown
    moment: int

    def now(self) -> int:
        return self.moment


@pytest.mark.parametrize(("date", "clock"), [(MONDAY, "08:59"), (MONDAY, "12:00"), ("2026-04-14", "10:00")])
def test_a_phone_cannot_check_in_while_the_hall_is_closed(date: str, clock: str) -> None:
    with pytest.raises(Refused, match="hall_closed"):
        within_hours(FakeHall(town(), at(date, clock)))


def test_a_phone_can_check_in_while_the_hall_is_open() -> None:
    within_hours(FakeHall(town(), at(MONDAY, "09:00")))
    within_hours(FakeHall(town(), at(MONDAY, "11:59")))
