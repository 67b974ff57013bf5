"""The start page's figures, from a town and a manager's view."""

from typing import Literal

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server.front import FRESH_MS, Front, Hall
from server.protocol.foreseen import FavourShown
from server.protocol.jobs import PrinterStatus
from server.protocol.managing import CounterRow, DayFigures, DeviceRow, ManagerView
from server.protocol.notices import Notices
from server.protocol.shown import Opening, TownView, WaitingPlace, ZoneShown
from server.views.front import front_view

NOW = 1_800_000_000_000
ZONES = tuple(
    ZoneShown(id, {"nl": id}, "calls", (), False, 1920, 1210, 8.0, {"nl": ""}) for id in ("wachtruimte", "snelbalie")
)
TOWN = TownView(
    hall="gemeentehuis",
    name={"nl": "Gemeentehuis"},
    colour="#0F5B63",
    zone="Europe/Brussels",
    languages=("nl",),
    groups=(),
    services=(),
    counters=(),
    zones=ZONES,
    classes=(),
    places={kind: WaitingPlace({"nl": ""}, {"nl": ""}) for kind in ("short", "seated")},
    short_below_s=300,
    park_reasons=(),
    away_at_most_min=30,
    paper_letter="N",
    paper_numbers=0,
    undo_ms=10_000,
    closed_advice={"nl": ""},
    help_text={"nl": ""},
    public_url=None,
    check_in=None,
    volume=(),
)


def device(name: str, role: str, connected: bool = True, printer: PrinterStatus | None = None) -> DeviceRow:
    return DeviceRow(name, name, role, connected, NOW, printer)


def floor(*devices: DeviceRow, waiting: int = 0) -> ManagerView:
    states: tuple[Literal["free", "serving", "paused", "closed"], ...] = ("free", "serving", "paused", "closed")
    return ManagerView(
        opening=Opening(True, None, None, "", (), ()),
        day=DayFigures(waiting, waiting, 0, 0, 0, 0, 0, 0, 0, 0),
        classes=(),
        services=(),
        counters=tuple(CounterRow(state, state, "An", None, None, None, None, (), False) for state in states),
        devices=devices,
        pairings=(),
        printers={},
        unprinted=(),
        notices=Notices((), None),
        expected={"short": None, "seated": None},
        limits=(),
        curve=(),
        closing=None,
        last=(),
        waits={},
        foreseen=False,
        alarms=(),
        favour=FavourShown(0.0, 0.0, False),
    )


def test_a_counter_is_open_when_it_can_call_or_is_busy() -> None:
    assert front_view(TOWN, floor(), {}, NOW).counters_open == 2


def test_each_zone_counts_its_own_connected_displays() -> None:
    seen = floor(device("display-wachtruimte", "display"), device("display-snelbalie", "display", connected=False))
    assert front_view(TOWN, seen, {}, NOW).displays == {"wachtruimte": 1, "snelbalie": 0}


@pytest.mark.parametrize(
    "worse",
    [
        PrinterStatus(online=True, paper="low"),
        PrinterStatus(online=True, paper="out"),
        PrinterStatus(online=True, cover="open"),
        PrinterStatus(online=False),
    ],
)
def test_the_printer_that_is_worst_off_is_shown(worse: PrinterStatus) -> None:
    fine = device("printer-1", "printer", printer=PrinterStatus(online=True))
    seen = floor(fine, device("printer-2", "printer", printer=worse))
    assert front_view(TOWN, seen, {}, NOW).printer == worse


def test_nothing_that_only_staff_may_see_is_told() -> None:
    told = front_view(TOWN, floor(device("kiosk-1", "kiosk")), {"kiosk": 1}, NOW)
    assert "An" not in str(told)
    assert "kiosk-1" not in str(told)


def test_the_figures_are_made_again_after_a_second() -> None:
    clock, waiting = [NOW], [1]
    front = Front([Hall(TOWN, lambda: floor(waiting=waiting[0]), lambda: {"kiosk": 1})], lambda: clock[0])
    page = TestClient(Starlette(routes=front.routes()))
    assert page.get("/front").json()["waiting"] == 1
    waiting[0] = 2
    assert page.get("/front").json()["waiting"] == 1
    clock[0] += FRESH_MS
    assert page.get("/front").json() | {"waiting": 2, "connected": {"kiosk": 1}} == page.get("/front").json()
