"""The small values of config.toml and what each of them may be."""

import re
from ipaddress import ip_network
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

Language = Literal["nl", "fr", "de", "en"]
Weekday = Literal["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
WEEKDAYS: tuple[Weekday, ...] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Strict(BaseModel):
    """A part of the file: unknown keys are refused, and what was read does not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _worded(text: dict[Language, str]) -> dict[Language, str]:
    if "nl" not in text:
        raise ValueError("expected a Dutch text too, under nl")
    for language, words in text.items():
        if not words.strip():
            raise ValueError(f"expected words under {language}, or no {language} at all")
    return text


def _spoken(text: object) -> object:
    """Words alone are Dutch."""
    return {"nl": text} if isinstance(text, str) else text


def _clock(text: object) -> object:
    """Minutes after midnight."""
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)|24:00", text) if isinstance(text, str) else None
    if not found:
        raise ValueError('expected a time such as "08:30", up to "24:00"')
    return int(found[1]) * 60 + int(found[2]) if found[1] else 24 * 60


def _letter(text: str) -> str:
    if not re.fullmatch("[A-HJ-NP-Z]", text):
        raise ValueError("expected one capital letter, not I or O: they look like 1 and 0")
    return text


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, OSError, ValueError):
        raise ValueError('expected a time zone such as "Europe/Brussels"') from None
    return text


def _network(text: str) -> str:
    expected = 'expected an address such as "127.0.0.1" or a network such as "10.20.0.0/24"'
    try:
        network = ip_network(text)
    except ValueError:
        raise ValueError(expected) from None
    if network.prefixlen == 0:
        raise ValueError(f"{expected}: not everybody can speak for others")
    return text


def _like(pattern: str, expected: str) -> AfterValidator:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"expected {expected}")
        return text

    return AfterValidator(check)


Text = Annotated[dict[Language, str], AfterValidator(_worded)]
"""A text by language, Dutch always there. Where a text may be left out, it is empty then."""

Spoken = Annotated[Text, BeforeValidator(_spoken)]
"""A text as the voice says it; words alone are Dutch."""

Id = Annotated[str, _like(r"[A-Za-z0-9]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?", "letters, figures and hyphens, at most 40")]
Clock = Annotated[int, BeforeValidator(_clock)]
Letter = Annotated[str, AfterValidator(_letter)]
Zone = Annotated[str, AfterValidator(_zone)]
Network = Annotated[str, AfterValidator(_network)]
Colour = Annotated[str, _like(r"#[0-9A-Fa-f]{6}", 'a colour such as "#0F5B63"')]
Icon = Annotated[str, _like(r"[a-z0-9-]+", "the name of an icon, such as house")]
OnlineLink = Annotated[str, _like(r"https://[^\s/]+(/\S*)?", "an address that begins with https://")]
PublicUrl = Annotated[
    str, _like(r"https?://[^\s/]+(/\S*[^\s/])?", "an address such as https://onthaal.gemeente.example")
]
Minutes = Annotated[float, Field(gt=0, le=480)]
Share = Annotated[float, Field(ge=0, le=2)]
