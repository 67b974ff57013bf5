"""What the floor's past teaches the forecast: how long contacts take, and what visitors use to do.

It is told of the day as it goes, in order, and of the end of each day. Everything in it can be made again from the
journal; `plain` is what is kept so that a restart need not.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from server.floor.commands.asker import Wanted
from server.floor.town import CounterKind, Service
from server.forecast.habits import Habits, Punctuality
from server.forecast.lengths import Contact, Length, Lengths

__all__ = ["Contact", "Learned", "Length", "Punctuality"]


class Learned:
    """All that was learned, for the services that are offered now; at first it is what is configured."""

    def __init__(self, services: Mapping[str, Service], lengths: Lengths | None = None, habits: Habits | None = None):
        self._lengths = lengths or Lengths(services)
        self.habits = habits or Habits()

    def observe(self, contact: Contact) -> None:
        """A contact ended, or was parked or broken off after so long."""
        self._lengths.observe(contact)

    def with_running(self, running: Sequence[Contact]) -> "Learned":
        """The same, knowing besides how long the contacts that run now have lasted already; this one stays as it is."""
        lengths = self._lengths.copy()
        for contact in running:
            lengths.observe(contact)
        return Learned({}, lengths, self.habits)

    def close_day(self, weekday: int | None = None) -> None:
        """A day that was open is over; `weekday` is 0 for Monday."""
        self._lengths.close_day()
        self.habits.close_day(weekday)

    def length(self, services: Sequence[Wanted]) -> Length:
        """How long a contact for these takes today, without walking up; KeyError when one is not offered."""
        return self._lengths.length(services)

    @property
    def speed(self) -> float:
        """How much longer contacts take today than on other days: 1.1 is a tenth longer. It is in `length` already."""
        return self._lengths.speed

    @property
    def speed_sd(self) -> float:
        """How uncertain that is: the deviation of its logarithm, one draw for all contacts of a roll-out."""
        return self._lengths.speed_sd

    @property
    def punctuality(self) -> Punctuality:
        """When people come for their appointments, if they come."""
        return self.habits.punctual

    @property
    def patience(self) -> Length:
        """How long people wait, from check-in, before they leave."""
        return self.habits.patient

    def walk_up_s(self, kind: CounterKind) -> float:
        """From one contact to the next at such a counter."""
        return self.habits.walk_up_s(kind)

    def walk_ins(self, quarter: int, weekday: int | None = None) -> dict[str, float]:
        """Who is expected to walk in, by service, in a quarter of an hour of the day (0 at midnight)."""
        return self.habits.walk_ins(quarter, weekday)

    def walk_ins_today(self, quarter: int, until: int) -> dict[str, float]:
        """The same for a quarter of today, when today was heard of until the quarter `until`."""
        busier = self.habits.busier(until)
        return {service: busier * number for service, number in self.habits.walk_ins(quarter).items()}

    def plain(self) -> dict[str, Any]:
        """All of it, as JSON can hold it."""
        return {"lengths": self._lengths.plain(), "habits": self.habits.plain()}

    @classmethod
    def from_plain(cls, services: Mapping[str, Service], plain: Mapping[str, Any]) -> "Learned":
        """What `plain` gave, for the services that are offered now."""
        lengths = Lengths.from_plain(services, plain["lengths"])
        return cls(services, lengths, Habits.from_plain(plain["habits"]))
