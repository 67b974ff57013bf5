"""What the start page shows: from the town and the manager's view, without anything that only staff may see."""

from collections.abc import Iterable, Mapping

from server.floor.town import Instant
from server.protocol.front import FrontView, HallShown
from server.protocol.jobs import PrinterStatus
from server.protocol.managing import ManagerView
from server.protocol.shown import TownView

OPEN = ("free", "called", "serving")


def front_view(
    town: TownView, floor: ManagerView, connected: Mapping[str, int], now: Instant, halls: tuple[HallShown, ...] = ()
) -> FrontView:
    """`connected` counts devices and pages by role. A display tells its zone by its name, `display-<zone>`."""
    displays = [device.name for device in floor.devices if device.role == "display" and device.connected]
    return FrontView(
        hall=town.hall,
        halls=halls,
        name=town.name,
        zone=town.zone,
        languages=town.languages,
        now=now,
        opening=floor.opening,
        zones=town.zones,
        waiting=floor.day.waiting,
        counters_open=sum(counter.state in OPEN for counter in floor.counters),
        connected=dict(connected),
        displays={zone.id: displays.count(f"display-{zone.id}") for zone in town.zones},
        printer=_worst(device.printer for device in floor.devices if device.printer),
    )


def _worst(printers: Iterable[PrinterStatus]) -> PrinterStatus | None:
    return min(printers, key=_health, default=None)


def _health(printer: PrinterStatus) -> int:
    if not printer.online:
        return 0
    if printer.cover == "open" or printer.paper == "out":
        return 1
    return 2 if printer.paper == "low" else 3
