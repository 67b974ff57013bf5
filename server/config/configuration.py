"""The town as the house uses it: for the floor, for the pages and for the server."""

from dataclasses import dataclass, replace
from pathlib import Path

from server.agenda.town import AgendaTown, Shift
from server.config.agenda_town import agenda_town
from server.config.discretion import discreet
from server.config.file import File
from server.config.floor_town import floor_town
from server.config.sending import kept_inside
from server.config.shown import town_view
from server.floor.town import Hours, Town
from server.protocol.shown import TownView

HERE = "32"
"""Belgium."""

ALL_DAY = tuple(Hours(weekday, 0, 24 * 60) for weekday in range(7))
ALWAYS = tuple(Shift(weekday, 0, 24 * 60) for weekday in range(7))


@dataclass(frozen=True, slots=True)
class Certificate:
    """The files of the certificate and its key."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a right config.toml says. `folder` is where it stands, `year` the first one with known holidays."""

    file: File
    folder: Path
    year: int
    always_open: bool = False

    @property
    def halls(self) -> tuple[str, ...]:
        """The halls, in the order of the file."""
        return tuple(self.file.halls)

    @property
    def colour(self) -> str:
        """The town's colour, as `#0F5B63`."""
        return self.file.colour

    @property
    def listen(self) -> str:
        """The address to listen on."""
        return self.file.server.listen

    @property
    def port(self) -> int:
        """The port to listen on."""
        return self.file.server.port

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / self.file.server.data

    @property
    def public_url(self) -> str | None:
        """Where phones reach the hall, without a slash at the end; None when they cannot."""
        return self.file.server.public_url

    @property
    def certificate(self) -> Certificate | None:
        """For TLS; None to serve without."""
        server = self.file.server
        if server.certificate is None or server.key is None:
            return None
        return Certificate(self.folder / server.certificate, self.folder / server.key)

    @property
    def trusted_proxies(self) -> tuple[str, ...]:
        """Addresses and networks of the proxies that are believed when they say for whom they ask."""
        return self.file.server.trusted_proxies

    @property
    def voice_pack(self) -> Path | None:
        """The folder of recordings that say the calls; None when there are none."""
        return self.folder / self.file.voice.pack if self.file.voice.pack else None

    @property
    def phone(self) -> str:
        """Who does not find a time can call this; empty when nobody can."""
        return self.file.appointments.phone

    @property
    def remind_ms(self) -> int:
        """How long before an appointment its visitor is reminded; 0 for never."""
        return self.file.appointments.remind_hours * 3_600_000

    @property
    def keep_contact_days(self) -> int:
        """How many days after an appointment what is known of its visitor is forgotten."""
        return self.file.appointments.keep_contact_days

    @property
    def country(self) -> str:
        """The calling code of phone numbers that are typed without one."""
        return self.file.sms.country if self.file.sms else HERE

    def address(self, hall: str) -> dict[str, str]:
        """Where the hall is, by language; empty when that is not told."""
        return {str(language): words for language, words in self.file.halls[hall].address.items()}

    @property
    def letters(self) -> frozenset[str]:
        """Every letter that a number can begin with."""
        rules = self.file.rules
        of_groups = {group.letter for group in self.file.groups.values() if group.letter}
        return frozenset({rules.letters.short, rules.letters.seated, rules.paper_letter, *of_groups})

    @property
    def discreet(self) -> frozenset[str]:
        """Services that no slip, screen or number may show."""
        return discreet(self.file)

    def town(self, hall: str) -> Town:
        """The hall as the floor sees it."""
        town = floor_town(self.file, hall, self.year)
        if not self.always_open:
            return town
        counters = {name: replace(place, breaks=()) for name, place in town.counters.items()}
        return replace(town, hours=ALL_DAY, closed={}, counters=counters)

    def agenda(self, hall: str) -> AgendaTown:
        """The hall as its agenda sees it."""
        town = agenda_town(self.file, hall, self.year)
        if not self.always_open:
            return town
        rosters = {name: replace(roster, shifts=ALWAYS, breaks=()) for name, roster in town.rosters.items()}
        return replace(town, hours=ALL_DAY, closed={}, rosters=rosters)

    def shown(self, hall: str) -> TownView:
        """The hall as pages see it."""
        return town_view(self.file, hall)

    def trying(self) -> "Configuration":
        """The same town for trying it out: every hall open day and night, no closures, and no message to the world."""
        file = self.file.model_copy(update=kept_inside(self.file.mail, self.file.sms))
        return replace(self, file=file, always_open=True)
