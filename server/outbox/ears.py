"""The browser's side of a subscription to messages, and how it is written (RFC 8291, RFC 4648)."""

import base64
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ears:
    """What a message is sealed for, as the browser told: both in URL-safe base64."""

    p256dh: str
    auth: str


def base64url(told: bytes) -> str:
    """Without the signs that an address cannot have, and without padding."""
    return base64.urlsafe_b64encode(told).decode().rstrip("=")


def unbase64(text: str) -> bytes:
    """The reverse; raises ValueError."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
