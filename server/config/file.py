"""The whole of config.toml, part by part."""

from typing import Literal

from pydantic import Field

from server.config.appointments import AppointmentsPart
from server.config.halls import HallPart
from server.config.sending import MailPart, PushPart, SmsPart
from server.config.services import ClassPart, GroupPart, ParkReasonPart, ServicePart, SkillPart
from server.config.values import Colour, Id, Letter, Minutes, Network, PublicUrl, Strict


class ServerPart(Strict):
    """How the server is reached and where it keeps what it knows. Paths count from the folder of config.toml."""

    listen: str = Field(min_length=1)
    port: int = Field(ge=0, le=65535)
    data: str = Field(min_length=1)
    public_url: PublicUrl | None = None
    certificate: str | None = None
    key: str | None = None
    trusted_proxies: tuple[Network, ...] = ()


class VoicePart(Strict):
    """How calls are spoken. `pack`: a folder of recordings, counted from the folder of config.toml."""

    pack: str | None = Field(default=None, min_length=1)


class LettersPart(Strict):
    """The letter that the numbers of each kind begin with."""

    short: Letter
    seated: Letter


class RulesPart(Strict):
    """The numbers of the rules of the floor."""

    letters: LettersPart
    short_below_minutes: Minutes
    grace_seconds: int = Field(ge=0, le=3600)
    absences_until_no_show: int = Field(ge=1, le=10)
    undo_seconds: int = Field(ge=0, le=60)
    rooms_help_short: bool
    overtaken_at_most: int = Field(ge=0, le=100)
    hard_limit_minutes: Minutes
    urgency_minutes: Minutes = 5
    quick_pace: float = Field(default=0.35, gt=0, le=10)
    late_slope: float = Field(default=-0.05, ge=-1, le=1)
    usual_weight: float = Field(default=0.8, ge=0, le=3)
    usual_agreed_weight: float = Field(default=2.0, ge=0, le=5)
    usual_counts_from_minutes: Minutes = 5
    usual_counts_to_minutes: Minutes = 100
    appointment_weight: float = Field(default=2.2, ge=-5, le=5)
    long_from_minutes: Minutes = 20
    long_grows_after_minutes: Minutes = 50
    long_grows_seconds: int = Field(default=2400, ge=1, le=36000)
    favour: float = Field(default=0.0, ge=-1, le=1)
    favour_weight: float = Field(default=2.0, ge=0, le=5)
    favour_times: float = Field(default=2.5, ge=1, le=10)
    look_at: int = Field(default=5, ge=1, le=5)
    appointment_breach: float = Field(default=1.2, ge=0.1, le=10)
    on_time_minutes: Minutes = 10
    late_start_minutes: float = Field(default=3.3, ge=0, le=60)
    long_waits_after_minutes: Minutes = 22
    long_waits_weight: float = Field(default=0.5, ge=0, le=10)
    advice_saves_minutes: float = Field(default=3, ge=0, le=60)
    slip_expires_minutes: Minutes
    services_at_most: int = Field(ge=1, le=20)
    away_at_most_minutes: int = Field(default=30, ge=2, le=120)
    aways_at_most: int = Field(default=3, ge=0, le=20)
    paper_letter: Letter = "N"
    paper_numbers: int = Field(default=60, ge=0, le=200)


class ClassesPart(Strict):
    """The classes of visits: a short walk-in, a seated one, who asked for a seat, who comes back, who is expected."""

    short: ClassPart
    seated: ClassPart
    seat: ClassPart
    returning: ClassPart = ClassPart(
        name={"nl": "Komt terug", "fr": "Revient", "de": "Kommt wieder", "en": "Returning"}, target_minutes=3
    )
    appointment: ClassPart = ClassPart(
        name={"nl": "Op afspraak", "fr": "Sur rendez-vous", "de": "Mit Termin", "en": "By appointment"},
        target_minutes=5,
    )


class DevicePart(Strict):
    """A device of the floor. `printer` names the device that prints the slips taken here."""

    hall: Id
    role: Literal["kiosk", "host", "printer"]
    printer: Id | None = None


class File(Strict):
    """Everything that stands in config.toml."""

    colour: Colour
    server: ServerPart
    voice: VoicePart = VoicePart()
    rules: RulesPart
    classes: ClassesPart
    appointments: AppointmentsPart = AppointmentsPart()
    mail: MailPart | None = None
    sms: SmsPart | None = None
    push: PushPart | None = None
    skills: dict[Id, SkillPart] = Field(default_factory=dict)
    park_reasons: dict[Id, ParkReasonPart] = Field(default_factory=dict)
    groups: dict[Id, GroupPart] = Field(min_length=1)
    services: dict[Id, ServicePart] = Field(min_length=1)
    halls: dict[Id, HallPart] = Field(min_length=1)
    devices: dict[Id, DevicePart] = Field(default_factory=dict)
