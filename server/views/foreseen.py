"""What was foreseen as pages see it: waits by service, alarms, and the manager's slider."""

from server.floor.foresight import Alarm, Foresight, still_said
from server.floor.state import Floor
from server.floor.town import Instant, Rules, Town
from server.protocol.foreseen import AlarmShown, FavourShown

ABOUT_MS = 5 * 60_000
"""An alarm says "at about": told to the minute it would change at every look, and promise more than is known."""


def waits_by_service(floor: Floor, now: Instant, foresight: Foresight | None) -> dict[str, tuple[int, int]]:
    """The announced range of somebody who comes now for one of a service; nothing where the forecast is not fresh."""
    told = still_said(foresight, floor, now)
    waits = told.waits if told else {}
    return {service: wait for (_, needs), wait in waits.items() if len(needs) == 1 for service in needs}


def alarms(floor: Floor, town: Town, now: Instant, foresight: Foresight | None) -> tuple[AlarmShown, ...]:
    """What will go wrong unless something is done, the first one first."""
    told = still_said(foresight, floor, now)
    return tuple(sorted((_shown(each, town.rules) for each in told.alarms), key=_when)) if told else ()


def favour(floor: Floor, configured: Rules) -> FavourShown:
    """Where the slider stands. `configured` are the rules of config.toml."""
    own = floor.favour
    return FavourShown(configured.favour if own is None else own, configured.favour, own is not None)


def _shown(alarm: Alarm, rules: Rules) -> AlarmShown:
    return AlarmShown(
        class_=alarm.class_,
        service=alarm.service,
        target_ms=rules.classes[alarm.class_].target_ms,
        passes=_about(alarm.passes),
        kind=alarm.kind,
        by=None if alarm.by is None else _about(alarm.by),
        counter=alarm.counter,
    )


def _when(alarm: AlarmShown) -> tuple[Instant, str, str]:
    return alarm.passes, alarm.class_, alarm.service or ""


def _about(at: Instant) -> Instant:
    """To the five minutes before: an alarm may come early, and help that was asked for too."""
    return at // ABOUT_MS * ABOUT_MS
