"""The outbox of the house: it follows the halls, keeps what must be sent, and sends it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from server.clock import Clock
from server.hall import Hall
from server.outbox.box import Box
from server.outbox.carriers import Carrier
from server.outbox.composing import Place
from server.outbox.following import Following
from server.outbox.invitations import Invitations
from server.outbox.sending import Sender
from server.outbox.subscribing import Subscribing


@dataclass(frozen=True, slots=True, eq=False)
class Outbox:
    """Works while `run` runs, for the halls that were taken in. `mail_from` is the sender, empty without mail."""

    places: dict[str, Place]
    invitations: Mapping[str, Invitations]
    box: Box
    following: Following
    sender: Sender
    carriers: Mapping[str, Carrier]
    mail_from: str
    clock: Clock
    subscribing: Subscribing | None = None

    @property
    def mail(self) -> bool:
        """Whether the house sends mail: pages promise none otherwise."""
        return "mail" in self.carriers

    def take_in(self, hall: Hall) -> None:
        """Follow this hall too."""
        name = hall.town.hall
        self.places[name] = Place(hall, self.invitations[name])

    def changed(self) -> None:
        """Something happened in a hall."""
        self.following.changed()

    async def run(self) -> None:
        """Follow and send, for ever."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.following.run())
            group.create_task(self.sender.run())

    def calendar(self, hall: str, booking: str) -> bytes | None:
        """The calendar file of an appointment; None when it is not known (any more)."""
        place = self.places[hall]
        found = place.hall.agenda.bookings.get(booking)
        if found is None:
            return None
        # Only who makes one loads the library for it.
        from server.outbox.calendar_file import calendar_file

        return calendar_file(place.invitations.of(found), self.clock(), self.mail_from)

    def told(self) -> dict[str, Any]:
        """What /health says: what is due and did not leave, and what failed last by each channel."""
        tally = self.box.tally(self.clock())
        return {
            "channels": sorted(self.carriers),
            "waiting": tally.waiting,
            "oldest": tally.oldest,
            "given_up": tally.given_up,
            "refused": tally.refused,
            "last_sent": self.sender.last_sent,
            "failing": dict(self.sender.failing),
        }
