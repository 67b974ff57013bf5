"""What the API's document shows: an example of every body, and what everything in an address means."""

from collections.abc import Mapping
from typing import Any

AT = "2026-05-20T09:00:00+02:00"
CONTACT = {"name": "Els Peeters", "mail": "els@example.be", "phone": "0470 12 34 56"}

BODIES: Mapping[str, Mapping[str, Any]] = {
    "make": {
        "id": "c29tZXRoaW5nIHJhbmRvbQ",
        "hall": "gemeentehuis",
        "services": [{"service": "passport", "amount": 2}],
        "at": AT,
        "language": "nl",
    },
    "confirm": {"contact": CONTACT},
    "move": {"at": "2026-05-21T10:30:00+02:00"},
    "check_in": {"wait": False},
}
"""By the name of the operation."""

IN_THE_ADDRESS: Mapping[str, tuple[str, Any]] = {
    "hall": ("The id of a hall.", "gemeentehuis"),
    "id": ("The id of an appointment, as it was answered when it was made.", "mq2wy5t7c3hd4kfa6jze"),
    "upload": ("The id of a document, as it was answered when it was sent.", "5f0c31d28a7b4e96b1c2d3e4f5061728"),
    "name": ("What the visitor calls the file.", "attest.pdf"),
    "service": ("A service, with `:` and how many of it when there is more than one. May be repeated.", ["passport:2"]),
    "channel": ("How the visitor is met.", "hall"),
    "month": ("A month of the calendar.", "2026-05"),
    "date": ("A date on the hall's wall.", "2026-05-20"),
    "at": ("The instant of an appointment.", AT),
    "find": ("A code, or a part of a name, a mail address or a phone number.", "peeters"),
}
"""By its name: what it means, and an example."""
