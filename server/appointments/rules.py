"""What config.toml says about appointments that only asking for them over HTTP needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.config import Configuration
from server.config.appointments import ContactField, Need
from server.config.values import Text as Worded
from server.protocol.shown import Text


@dataclass(frozen=True, slots=True)
class Rules:
    """By service what it asks of a visitor and whether documents can be sent; by hall its address and its rosters.

    `discreet` services are shown nowhere, and `feeds` is the number of the rosters' calendars by hall.
    `holds_per_address` are at once, `bookings_per_mail` are to come.
    """

    asks: Mapping[str, Mapping[ContactField, Need]]
    uploads: frozenset[str]
    addresses: Mapping[str, Text]
    rosters: Mapping[str, Mapping[str, str]]
    feeds: Mapping[str, int]
    discreet: frozenset[str]
    phone: str
    holds_per_address: int
    bookings_per_mail: int


def rules_of(configuration: Configuration) -> Rules:
    """Those of this town."""
    file = configuration.file
    return Rules(
        asks={name: part.book.asks for name, part in file.services.items()},
        uploads=frozenset(name for name, part in file.services.items() if part.book.uploads),
        addresses={name: _text(part.address) for name, part in file.halls.items()},
        rosters={
            name: {roster: each.name for roster, each in part.rosters.items()} for name, part in file.halls.items()
        },
        feeds={name: part.feeds for name, part in file.halls.items()},
        discreet=configuration.discreet,
        phone=file.appointments.phone,
        holds_per_address=file.appointments.holds_per_address,
        bookings_per_mail=file.appointments.bookings_per_mail,
    )


def _text(text: Worded) -> Text:
    return {str(language): words for language, words in text.items()}
