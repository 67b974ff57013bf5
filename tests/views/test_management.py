"""What the manager sees of slips: those that failed, and those that cannot come out now."""

import pytest

from server.floor.commands.asker import By, Wanted
from server.floor.commands.visits import SettleSlip, TakeTicket
from server.protocol.jobs import PrinterStatus
from server.protocol.managing import DeviceRow, ManagerView
from server.views.management import Outside, manager_view
from tests.floor.towns import Day

PRINTER = By("printer-1", "printer")
READY = PrinterStatus(online=True)


def with_slip(day: Day) -> str:
    """A ticket whose slip is ordered at kiosk-1, which prints on printer-1."""
    return day.ticket("collect")


def seen(day: Day, printer: PrinterStatus | None = READY) -> ManagerView:
    row = DeviceRow("d-1", "printer-1", "printer", printer is not None, day.now, printer)
    return manager_view(day.floor, day.town, day.now, Outside({}, (row,), ()))


def held_up(day: Day, printer: PrinterStatus | None = READY) -> list[str]:
    return [row.ticket for row in seen(day, printer).unprinted]


def test_a_slip_on_its_way_to_a_working_printer_is_no_news() -> None:
    day = Day().opened()
    with_slip(day)
    assert held_up(day) == []
    assert held_up(day, PrinterStatus(online=True, paper="low")) == []


@pytest.mark.parametrize(
    "printer",
    [
        None,
        PrinterStatus(online=False),
        PrinterStatus(online=True, paper="out"),
        PrinterStatus(online=True, cover="open"),
    ],
)
def test_a_slip_that_waits_for_a_printer_that_cannot_print_is_told_at_once(printer: PrinterStatus | None) -> None:
    day = Day().opened()
    ticket = with_slip(day)
    assert held_up(day, printer) == [ticket]
    assert [row.slip for row in seen(day, printer).unprinted] == ["ordered"]


def test_a_slip_that_failed_stays_until_it_is_printed() -> None:
    day = Day().opened()
    ticket = with_slip(day)
    job = day.floor.slip_of[ticket]
    day.tell(SettleSlip(job, "failed"), PRINTER)
    assert held_up(day) == [ticket]
    day.tell(SettleSlip(job, "printed"), PRINTER)
    assert held_up(day) == []


def test_a_ticket_without_a_slip_is_never_missed() -> None:
    day = Day().opened()
    day.tell(TakeTicket((Wanted("collect"),), slip=False))
    assert held_up(day, None) == []


def test_the_view_tells_which_kiosk_prints_where() -> None:
    assert seen(Day()).printers == {"kiosk-1": "printer-1"}
