"""The slips of a visit: ordering them, and what became of them."""

from server.floor.commands.asker import By
from server.floor.commands.visits import PrintAgain, SettleSlip
from server.floor.events import Event
from server.floor.events.visits import SlipOrdered, SlipSettled
from server.floor.numbering import slip_id
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Instant, Town


def first_slip(town: Town, ticket: str, by: By, now: Instant) -> tuple[Event, ...]:
    """The order for the slip of a new ticket; nothing where the asker has no printer."""
    printer = _printer(town, by)
    return () if printer is None else (_order(ticket, 1, printer, town, now),)


def print_again(floor: Floor, town: Town, command: PrintAgain, by: By, now: Instant) -> tuple[Event, ...]:
    """One more copy of the slip, near the asker or else where the last copy was ordered."""
    if command.ticket not in floor.tickets:
        raise Refused("unknown_ticket")
    copies = [slip for slip in floor.slips.values() if slip.ticket == command.ticket]
    last = next((slip.printer for slip in reversed(copies)), None)
    printer = town.printers.get(command.at or "") or last or _printer(town, by)
    if printer is None:
        raise Refused("no_printer")
    return (_order(command.ticket, len(copies) + 1, printer, town, now),)


def settle(floor: Floor, command: SettleSlip, now: Instant) -> tuple[Event, ...]:
    """What the printer says became of a slip; telling it twice changes nothing."""
    slip = floor.slips.get(command.job)
    if slip is None:
        raise Refused("unknown_slip")
    if slip.state in (command.outcome, "printed"):
        return ()
    return (SlipSettled(now, slip.job, command.outcome),)


def _printer(town: Town, by: By) -> str | None:
    own = town.printers.get(by.sender)
    return own if by.role == "kiosk" else own or next(iter(town.printers.values()), None)


def _order(ticket: str, copy: int, printer: str, town: Town, now: Instant) -> SlipOrdered:
    return SlipOrdered(now, slip_id(ticket, copy), ticket, printer, now + town.rules.slip_expires_ms)
