"""Taking a ticket, ending it before its turn, and the slips."""

from typing import assert_never

from server.floor.commands.asker import By, Wanted
from server.floor.commands.visits import Cancel, Leave, PrintAgain, SettleSlip, TakeTicket, VisitCommand
from server.floor.decide.counters import held_by
from server.floor.events import Event
from server.floor.events.visits import Cancelled, Left, SlipOrdered, SlipSettled, TicketTaken
from server.floor.numbering import slip_id, ticket_id
from server.floor.refused import Refused
from server.floor.state import Floor
from server.floor.town import Class, Instant, Kind, Rules, Service, Town


def decide(floor: Floor, town: Town, command: VisitCommand, by: By, now: Instant) -> tuple[Event, ...]:
    """What happens to a visit."""
    match command:
        case TakeTicket():
            return take(floor, town, command, by, now)
        case Leave() | Cancel():
            return end(floor, command, by, now)
        case PrintAgain():
            return print_again(floor, town, command, by, now)
        case _:
            assert_never(command)


def take(floor: Floor, town: Town, command: TakeTicket, by: By, now: Instant) -> tuple[Event, ...]:
    """A ticket with the next number of its letter, and the order for its slip."""
    services = _asked(town, command.services)
    _let_in(floor, by, services)
    usual_s = sum(town.services[wanted.service].usual_s for wanted in services) + sum(
        town.services[wanted.service].further_s * (wanted.amount - 1) for wanted in services
    )
    kind: Kind = "seated" if command.seat or usual_s >= town.rules.short_below_s else "short"
    class_ = _class(town.rules, kind, command.seat)
    letter = _letter(town, services, kind)
    number = floor.numbers.get(letter, 0) + 1
    taken = TicketTaken(
        at=now,
        ticket=ticket_id(floor.date, letter, number),
        letter=letter,
        number=number,
        kind=kind,
        class_=class_,
        services=services,
        seat=command.seat,
        language=command.language if command.language in town.languages else town.languages[0],
        target_ms=town.rules.classes[class_].target_ms,
        head_start=town.rules.classes[class_].head_start,
        usual_s=usual_s,
        before=floor.waiting_by_kind[kind],
        source=by.sender,
    )
    printer = _printer(town, by) if command.slip else None
    return (taken,) if printer is None else (taken, _order(taken.ticket, 1, printer, town, now))


def end(floor: Floor, command: Leave | Cancel, by: By, now: Instant) -> tuple[Event, ...]:
    """A waiting visit ends without a contact; whoever notes it at a counter can take it back."""
    ticket = floor.tickets.get(command.ticket)
    if ticket is None:
        raise Refused("unknown_ticket")
    if ticket.progress != "waiting":
        raise Refused("not_waiting", ticket.progress)
    counter = held_by(floor, by.person)
    happened = Left if isinstance(command, Leave) else Cancelled
    return (happened(now, ticket.id, counter.id if counter else None),)


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


def _asked(town: Town, services: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    amounts: dict[str, int] = {}
    for wanted in services:
        if wanted.service not in town.services:
            raise Refused("unknown_service", wanted.service)
        if wanted.amount < 1:
            raise Refused("nothing_asked")
        amounts[wanted.service] = amounts.get(wanted.service, 0) + wanted.amount
    if not amounts:
        raise Refused("nothing_asked")
    if len(amounts) > town.rules.services_at_most:
        raise Refused("too_many")
    if any(amount > town.services[service].at_most for service, amount in amounts.items()):
        raise Refused("too_many")
    return tuple(Wanted(service, amount) for service, amount in amounts.items())


def _let_in(floor: Floor, by: By, services: tuple[Wanted, ...]) -> None:
    if not floor.date:
        raise Refused("hall_closed")
    if by.role != "kiosk":
        return
    if floor.session is None:
        raise Refused("hall_closed")
    if any(wanted.service in floor.session.by_appointment for wanted in services):
        raise Refused("by_appointment")


def _class(rules: Rules, kind: Kind, seat: bool) -> Class:
    classes = [rules.walk_in_class[kind], *([rules.seat_class] if seat else [])]
    return min(classes, key=lambda class_: rules.classes[class_].target_ms)


def _letter(town: Town, services: tuple[Wanted, ...], kind: Kind) -> str:
    letters = {_service(town, wanted).letter for wanted in services}
    only = letters.pop() if len(letters) == 1 else None
    return only or town.rules.letters[kind]


def _service(town: Town, wanted: Wanted) -> Service:
    return town.services[wanted.service]


def _printer(town: Town, by: By) -> str | None:
    own = town.printers.get(by.sender)
    return own if by.role == "kiosk" else own or next(iter(town.printers.values()), None)


def _order(ticket: str, copy: int, printer: str, town: Town, now: Instant) -> SlipOrdered:
    return SlipOrdered(now, slip_id(ticket, copy), ticket, printer, now + town.rules.slip_expires_ms)
