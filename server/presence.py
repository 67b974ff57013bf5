"""Who is connected to a hall now, and how its printers say they are."""

from collections import Counter as Tally
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from server.devices.devices import Devices
from server.floor.town import Instant
from server.hub.client import Client
from server.protocol.envelopes import Goodbye
from server.protocol.jobs import Heard, PrinterStatus
from server.protocol.managing import DeviceRow, PairingRow

UNKNOWN = PrinterStatus(online=False)


@dataclass(slots=True, eq=False)
class Visitor:
    """One connection that was let in. `device` is the id of its pairing, `send_away` ends it with a reason.

    A display has a `zone`, and `sound` when its browser lets it make one; `line` is the connection's own name.
    """

    role: str
    name: str
    since: Instant
    client: Client
    send_away: Callable[[Goodbye], None]
    device: str | None = None
    printer: PrinterStatus | None = None
    line: str = ""
    zone: str | None = None
    sound: bool | None = None


@dataclass(slots=True, eq=False)
class Presence:
    """The connections of one hall. `on_change` is called when a list of devices looks different.

    `spoken`: whether the displays that can be heard say the calls, or only ring.
    """

    hall: str
    devices: Devices
    on_change: Callable[[], None] = lambda: None
    spoken: Callable[[], bool] = lambda: True
    _here: dict[Visitor, None] = field(default_factory=dict)
    _displays: dict[Visitor, None] = field(default_factory=dict)

    def enter(self, visitor: Visitor) -> None:
        """Let this one in. A printer has one line only: an older one of the same name is sent away."""
        for other in self.named(visitor.role, visitor.name):
            if visitor.role == "printer":
                other.send_away("replaced")
        self._here[visitor] = None
        if visitor.zone is not None:
            self._displays[visitor] = None
        self.on_change()

    def leave(self, visitor: Visitor) -> None:
        """This one is gone."""
        self._here.pop(visitor, None)
        self._displays.pop(visitor, None)
        self.on_change()

    def tell(self, visitor: Visitor, printer: PrinterStatus) -> None:
        """A printer says how it is."""
        visitor.printer = printer
        self.on_change()

    def tell_sound(self, visitor: Visitor, sound: bool) -> None:
        """A display says whether it can be heard."""
        visitor.sound = sound
        self.on_change()

    def heard(self) -> bool:
        """Whether any display can be heard."""
        return any(visitor.sound for visitor in self._displays)

    def speaker(self, zone: str) -> str | None:
        """The line of the one display that sounds in this zone: of those that can be heard, who is here longest."""
        return next((visitor.line for visitor in self._displays if visitor.zone == zone and visitor.sound), None)

    def named(self, role: str, name: str) -> list[Visitor]:
        """The connections of this role and name."""
        return [visitor for visitor in self._here if (visitor.role, visitor.name) == (role, name)]

    def revoked(self, device: str) -> None:
        """A pairing was taken back: whoever holds it is sent away."""
        for visitor in [visitor for visitor in self._here if visitor.device == device]:
            visitor.send_away("revoked")

    def say_goodbye(self, code: Goodbye) -> None:
        """Send everybody away."""
        for visitor in list(self._here):
            visitor.send_away(code)

    def tally(self) -> Mapping[str, int]:
        """How many connections per role."""
        return Tally(visitor.role for visitor in self._here)

    def printers(self) -> dict[str, PrinterStatus]:
        """The status of each connected printer by name."""
        return {visitor.name: visitor.printer or UNKNOWN for visitor in self._here if visitor.role == "printer"}

    def rows(self, expected: Mapping[str, str]) -> tuple[DeviceRow, ...]:
        """Paired, expected and connected devices. `expected` are the configured ones: role by name."""
        return tuple(sorted(self._rows(expected), key=lambda row: (row.role, row.name)))

    def pairings(self) -> tuple[PairingRow, ...]:
        """The devices of this hall that show a code and wait."""
        return tuple(
            PairingRow(waiting.code, waiting.name, waiting.role, waiting.expires)
            for waiting in self.devices.pending()
            if waiting.hall == self.hall
        )

    def _rows(self, expected: Mapping[str, str]) -> Iterator[DeviceRow]:
        connected = {
            (visitor.role, visitor.name): visitor
            for visitor in self._here
            if visitor.role in ("kiosk", "display", "printer")
        }
        paired = {(device.role, device.name): device for device in self.devices.all() if device.hall == self.hall}
        for role, name in {**connected, **paired, **{(role, name): None for name, role in expected.items()}}:
            here, known = connected.get((role, name)), paired.get((role, name))
            seen = self.devices.last_seen(known.id) if known else None
            yield DeviceRow(
                id=known.id if known else "",
                name=name,
                role=role,
                connected=here is not None,
                since=here.since if here else seen,
                printer=here.printer if here else None,
                sound=self._heard(here) if here else None,
            )

    def _heard(self, visitor: Visitor) -> Heard | None:
        if visitor.sound is None:
            return None
        if not visitor.sound:
            return "nothing"
        return "voice" if self.spoken() else "gong"
