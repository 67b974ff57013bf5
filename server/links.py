"""The unguessable links of tickets and appointments: an HMAC of the id under a key that stays in the data folder."""

import base64
import hmac
import os
import secrets
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from server.floor.state import Floor, Ticket

KEY_FILE = "links.key"
KEY_BYTES = 32
SECRET_BYTES = 16
"""128 bits, as docs/operations.md promises."""
APPOINTMENT_LENGTH = 20
"""100 bits, which no two appointments share."""


class Links:
    """Makes the links of one town."""

    def __init__(self, key: bytes) -> None:
        # Kept begun: that is quicker than from the key, and lets no other thread in between in the middle of a ticket.
        self._mac = hmac.new(key, digestmod="sha256")

    def secret(self, hall: str, ticket: str) -> str:
        """The secret of a ticket: 26 letters and digits, in lower case so that a QR code stays small."""
        mac = self._mac.copy()
        mac.update(f"{hall} {ticket}".encode())
        return base64.b32encode(mac.digest()[:SECRET_BYTES]).decode().rstrip("=").lower()

    def appointment_id(self, chosen: str) -> str:
        """The id of the appointment whose maker chose this; who knows the id cannot tell what was chosen."""
        return self.secret("appointments", chosen)[:APPOINTMENT_LENGTH]

    def appointment_key(self, hall: str, booking: str) -> str:
        """What proves that somebody holds this appointment, as long as a ticket's secret and made like it."""
        return self.secret(hall, f"appointment {booking}")

    def feed_secret(self, hall: str, roster: str, number: int) -> str:
        """What opens the calendar of a roster, until the hall's number is another."""
        return self.secret(hall, f"feed {number} {roster}")

    def feed_path(self, hall: str, roster: str, number: int) -> str:
        """The path of the calendar of a roster."""
        return f"/feeds/{hall}/{roster}/{self.feed_secret(hall, roster, number)}.ics"

    def appointment_path(self, hall: str, booking: str, first: str) -> str:
        """The path of the personal page of an appointment; `first` is the hall that need not be named."""
        which = "" if hall == first else f"?hall={hall}"
        return f"/appointment/{booking}/{self.appointment_key(hall, booking)}{which}"


class Followed:
    """Finds the ticket of today behind a secret; each ticket's secret is computed once."""

    def __init__(self, floor: Callable[[], Floor], secret: Callable[[str], str]) -> None:
        self._floor = floor
        self._secret = secret
        self._day: tuple[Floor, str] | None = None
        self._tickets: dict[str, str] = {}

    def __contains__(self, secret: object) -> bool:
        return self._ticket(str(secret)) is not None

    def ticket(self, secret: str) -> Ticket | None:
        """The ticket of this link, ended or not; None for one that nobody gave out today."""
        return self._floor().tickets.get(self._ticket(secret) or "")

    def _ticket(self, secret: str) -> str | None:
        floor = self._floor()
        if self._day is None or self._day[0] is not floor or self._day[1] != floor.date:
            self._day, self._tickets = (floor, floor.date), {}
        # Within a day tickets only come behind the others, so what was seen need not be looked at again.
        for ticket in islice(floor.tickets, len(self._tickets), None):
            self._tickets[self._secret(ticket)] = ticket
        return self._tickets.get(secret)


def links_of(folder: Path) -> Links:
    """The links under the key of this data folder, which is made on the first start."""
    path = folder / KEY_FILE
    if not path.exists():
        fresh = path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(path)
    return Links(path.read_bytes())
