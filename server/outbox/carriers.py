"""What a way of sending must do, and the ways in which it can fail."""

from dataclasses import dataclass
from typing import Protocol

from server.floor.town import Instant
from server.outbox.arising import Kind


class Refused(Exception):
    """This message will never be taken; the text is a code, without a name or an address."""


class NotNow(Exception):
    """Not taken this time; the text is a code, without a name or an address."""


class Unreachable(NotNow):
    """Nobody answers there: what else waits would fare no better."""


class Nobody(Exception):
    """There is nobody to send this to."""


class Overtaken(Exception):
    """What the message says is not true any more."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A message that is to be sent now. `at` is when it was first due."""

    id: str
    hall: str
    about: str
    kind: Kind
    at: Instant


class Carrier(Protocol):
    """A way of sending."""

    async def send(self, sending: Sending) -> None:
        """Deliver it; raises one of the above. May be cancelled when it takes too long."""
