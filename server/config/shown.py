"""A hall of config.toml as pages show it."""

from server.agenda.codes import ALPHABET, LENGTH
from server.config.able import services_of
from server.config.file import File
from server.config.halls import CounterPart, HallPart, ZonePart
from server.config.loudness import volume
from server.config.qr import qr_picture
from server.config.services import ClassPart, ServicePart
from server.config.values import Text as Worded
from server.protocol.shown import (
    CheckInShown,
    ClassShown,
    CounterShown,
    GroupShown,
    ReasonShown,
    ServiceShown,
    Text,
    TownView,
    WaitingPlace,
    ZoneShown,
)

SECONDS = 60


def town_view(file: File, name: str) -> TownView:
    """The hall, whole."""
    hall = file.halls[name]
    return TownView(
        hall=name,
        name=_text(hall.name),
        colour=file.colour,
        zone=hall.time_zone,
        languages=hall.languages,
        groups=tuple(
            GroupShown(each, _text(part.name), _text(part.examples), part.icon) for each, part in file.groups.items()
        ),
        services=tuple(_service(file, each, part) for each, part in file.services.items()),
        counters=tuple(_counter(file, each, part) for each, part in hall.counters.items()),
        zones=tuple(_zone(hall, each, part) for each, part in hall.zones.items()),
        classes=(
            _class("short", file.classes.short),
            _class("seated", file.classes.seated),
            _class("seat", file.classes.seat),
            _class("returning", file.classes.returning),
            _class("appointment", file.classes.appointment),
        ),
        places={kind: WaitingPlace(_text(part.title), _text(part.detail)) for kind, part in hall.places.items()},
        short_below_s=round(file.rules.short_below_minutes * SECONDS),
        park_reasons=tuple(ReasonShown(each, _text(part.name)) for each, part in file.park_reasons.items()),
        away_at_most_min=file.rules.away_at_most_minutes,
        paper_letter=file.rules.paper_letter,
        paper_numbers=file.rules.paper_numbers,
        undo_ms=file.rules.undo_seconds * 1000,
        closed_advice=_text(hall.closed_advice),
        help_text=_text(hall.help),
        public_url=file.server.public_url,
        check_in=_check_in(file, hall),
        volume=volume(hall),
    )


def _check_in(file: File, hall: HallPart) -> CheckInShown | None:
    return CheckInShown(ALPHABET, LENGTH, file.appointments.early_minutes) if hall.rosters else None


def _service(file: File, name: str, part: ServicePart) -> ServiceShown:
    return ServiceShown(
        id=name,
        name=_text(part.name),
        group=part.group,
        usual_s=round(part.minutes * SECONDS),
        further_s=round(part.each_further * SECONDS),
        kind="short" if part.minutes < file.rules.short_below_minutes else "seated",
        at_most=part.at_most,
        how_many=_text(part.how_many),
        documents=tuple(map(_text, part.documents)),
        price=_text(part.price),
        online=part.online,
        online_qr=qr_picture(part.online) if part.online else None,
        search=part.search,
    )


def _counter(file: File, name: str, part: CounterPart) -> CounterShown:
    return CounterShown(name, part.name, _text(part.spoken), part.kind, services_of(file, part), *part.at)


def _zone(hall: HallPart, name: str, part: ZonePart) -> ZoneShown:
    return ZoneShown(
        id=name,
        name=_text(part.name),
        layout=part.layout,
        counters=tuple(hall.counters) if part.counters is None else part.counters,
        dark=part.dark,
        width_px=part.panel.width_px,
        width_mm=round(part.panel.width_mm),
        distance_m=part.panel.distance_m,
        message=_text(part.message),
    )


def _class(name: str, part: ClassPart) -> ClassShown:
    return ClassShown(name, _text(part.name), round(part.target_minutes * 60_000), part.head_start)


def _text(text: Worded) -> Text:
    return {str(language): words for language, words in text.items()}
