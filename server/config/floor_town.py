"""A hall of config.toml as the floor sees it."""

from dataclasses import replace

from server.config.able import services_of
from server.config.closures import closed_dates
from server.config.file import File, RulesPart
from server.config.halls import HallPart
from server.config.services import ClassPart
from server.floor.town import Hours, Place, Promise, Rules, Service, Town

SECONDS = 60
MS = 60_000


def floor_town(file: File, name: str, year: int) -> Town:
    """The hall, with its closed dates from this year on."""
    hall = file.halls[name]
    return Town(
        hall=name,
        zone=hall.time_zone,
        services={each: _service(file, each) for each in file.services},
        counters={
            each: Place(
                each, part.kind, frozenset(services_of(file, part)), tuple((at.from_, at.until) for at in part.breaks)
            )
            for each, part in hall.counters.items()
        },
        rules=_rules(file),
        hours=tuple(_hours(hall)),
        closed=closed_dates(hall, year),
        languages=hall.languages,
        printers={
            each: device.printer for each, device in file.devices.items() if device.printer and device.hall == name
        },
    )


def _service(file: File, name: str) -> Service:
    part = file.services[name]
    letter = file.groups[part.group].letter
    return Service(name, round(part.minutes * SECONDS), round(part.each_further * SECONDS), letter, part.at_most)


def _rules(file: File) -> Rules:
    rules, classes = file.rules, file.classes
    told = Rules(
        classes={
            "short": _promise(classes.short),
            "seated": _promise(classes.seated),
            "seat": _promise(classes.seat),
            "returning": _promise(classes.returning),
            "appointment": _promise(classes.appointment),
        },
        letters={"short": rules.letters.short, "seated": rules.letters.seated},
        short_below_s=round(rules.short_below_minutes * SECONDS),
        grace_ms=rules.grace_seconds * 1000,
        absences_until_no_show=rules.absences_until_no_show,
        undo_ms=rules.undo_seconds * 1000,
        rooms_help_short=rules.rooms_help_short,
        overtaken_at_most=rules.overtaken_at_most,
        hard_limit_ms=round(rules.hard_limit_minutes * MS),
        protect_ms=file.appointments.protect_minutes * MS,
        protect_slack_ms=round(file.appointments.protect_slack_minutes * MS),
        protect_from_s=file.appointments.protect_from_minutes * SECONDS,
        slip_expires_ms=round(rules.slip_expires_minutes * MS),
        services_at_most=rules.services_at_most,
        away_at_most_min=rules.away_at_most_minutes,
        aways_at_most=rules.aways_at_most,
        paper_letter=rules.paper_letter,
        paper_numbers=rules.paper_numbers,
        park_reasons=tuple(file.park_reasons),
    )
    return _with_order(told, rules)


def _with_order(told: Rules, rules: RulesPart) -> Rules:
    """With the numbers of the calling rule."""
    return replace(
        told,
        urgency_ms=round(rules.urgency_minutes * MS),
        quick_pace=rules.quick_pace,
        late_slope=rules.late_slope,
        usual_weight=rules.usual_weight,
        usual_agreed_weight=rules.usual_agreed_weight,
        usual_counts_from_s=round(rules.usual_counts_from_minutes * SECONDS),
        usual_counts_to_s=round(rules.usual_counts_to_minutes * SECONDS),
        appointment_weight=rules.appointment_weight,
        long_from_s=round(rules.long_from_minutes * SECONDS),
        long_grows_after_ms=round(rules.long_grows_after_minutes * MS),
        long_grows_ms=rules.long_grows_seconds * 1000,
        favour=rules.favour,
        favour_weight=rules.favour_weight,
        favour_times=rules.favour_times,
        look_at=rules.look_at,
        appointment_breach=rules.appointment_breach,
        on_time_ms=round(rules.on_time_minutes * MS),
        late_start_ms=round(rules.late_start_minutes * MS),
        long_waits_after_ms=round(rules.long_waits_after_minutes * MS),
        long_waits_weight=rules.long_waits_weight,
        advice_saves_ms=round(rules.advice_saves_minutes * MS),
    )


def _promise(part: ClassPart) -> Promise:
    return Promise(round(part.target_minutes * MS), part.head_start, part.weight)


def _hours(hall: HallPart) -> list[Hours]:
    return [
        Hours(weekday, span.from_, span.until, span.by_appointment) for span in hall.hours for weekday in span.weekdays
    ]
