"""Which of the two a visit is, short or seated, and what is promised to it: from its services and their amounts."""

from dataclasses import dataclass

from server.floor.commands.asker import Wanted
from server.floor.refused import Refused
from server.floor.town import Class, Instant, Kind, Rules, Town


@dataclass(frozen=True, slots=True)
class Sorted:
    """A visit's kind, its class with the wait promised to it, and how long its contact usually takes."""

    kind: Kind
    class_: Class
    target_ms: int
    head_start: float
    usual_s: int


def asked(town: Town, services: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    """The services, each once with its whole amount. Raises Refused for what does not exist or is too much."""
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


def sort(town: Town, services: tuple[Wanted, ...], seat: bool, class_: Class | None = None) -> Sorted:
    """A visit of several classes takes the smallest promise; `class_` is one that staff chose instead."""
    usual_s = sum(_usual_s(town, wanted) for wanted in services)
    kind: Kind = "seated" if seat or usual_s >= town.rules.short_below_s else "short"
    chosen = class_ or _class(town.rules, kind, seat)
    promise = town.rules.classes[chosen]
    return Sorted(kind, chosen, promise.target_ms, promise.head_start, usual_s)


def sort_again(town: Town, services: tuple[Wanted, ...], seat: bool, used: float) -> Sorted:
    """A visit that waits once more: the short promise of who returns, and what was used up of the promise before."""
    before = sort(town, services, seat)
    class_ = _smallest(town.rules, [before.class_, town.rules.return_class])
    promise = town.rules.classes[class_]
    return Sorted(before.kind, class_, promise.target_ms, promise.head_start + min(1.0, used), before.usual_s)


def waited_before(called: Instant | None, since: Instant, waited_ms: int) -> int:
    """All that was waited in a visit, up to the call of the contact that goes on."""
    return waited_ms + max(0, (called or since) - since)


def _usual_s(town: Town, wanted: Wanted) -> int:
    service = town.services.get(wanted.service)
    return service.usual_s + service.further_s * (wanted.amount - 1) if service else 0


def _class(rules: Rules, kind: Kind, seat: bool) -> Class:
    return _smallest(rules, [rules.walk_in_class[kind], *([rules.seat_class] if seat else [])])


def _smallest(rules: Rules, classes: list[Class]) -> Class:
    return min(classes, key=lambda class_: rules.classes[class_].target_ms)
