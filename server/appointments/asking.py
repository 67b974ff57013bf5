"""Who asks over HTTP: a visitor who holds the key, somebody of staff by the cookie, or a partner by its own key."""

import hmac
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from starlette.requests import Request

from server.accounts.people import Person
from server.appointments.limits import Limits
from server.appointments.problems import Problem
from server.floor.commands.asker import By, Role
from server.permissions import PEOPLE
from server.security import address_of

KEY_HEADER = "x-appointment-key"


class Partner(Protocol):
    """A program of somebody else that holds a key of its own. `id` is opaque and goes into the journal.

    `hall` is the only one it may ask about, empty for all.
    """

    @property
    def id(self) -> str: ...
    @property
    def hall(self) -> str: ...
    @property
    def scopes(self) -> Collection[str]: ...


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks. At most one of `person` and `partner` is there; `held` when the appointment's own key came along."""

    address: str
    person: Person | None = None
    partner: Partner | None = None
    held: bool = False

    @property
    def staff(self) -> bool:
        """Whether this is somebody who may see the floor."""
        return self.person is not None

    @property
    def trusted(self) -> bool:
        """Staff, or a partner: not bound by what keeps strangers from taking too much."""
        return self.person is not None or self.partner is not None

    def by(self, booking: str) -> By:
        """The sender of this asker's commands. A visitor is not known by more than the appointment."""
        if self.person is not None:
            return By(f"web {self.person.id}", _role(self.person), self.person.id)
        if self.partner is not None:
            return By(f"partner {self.partner.id}", "visitor", partner=self.partner.id)
        return By(f"web {booking}", "visitor")

    def may_enter(self, hall: str) -> None:
        """Raises Problem for a partner that may ask about another hall only."""
        if self.partner is not None and hall and self.partner.hall not in ("", hall):
            raise Problem("not_allowed", f"the key is for the hall {self.partner.hall}")

    def made(self, source: str) -> bool:
        """Whether an appointment of this source is this partner's own."""
        return self.partner is not None and source == self.by("").source


@dataclass(frozen=True, slots=True)
class Askers:
    """Tells who a request is from. `key_of` gives the key of an appointment in a hall, `source_of` who made it."""

    person: Callable[[Request], Person | None]
    partner: Callable[[Request], Partner | None]
    key_of: Callable[[str, str], str]
    source_of: Callable[[str, str], str]
    limits: Limits

    def anyone(self, request: Request, scope: str) -> Asker:
        """Whoever it is. Raises Problem for a partner's key that is not known, or does not reach this far."""
        address = address_of(request.scope)
        if "authorization" in request.headers:
            return Asker(address, partner=self._partner(request, scope))
        person = self.person(request)
        return Asker(address, person if person is not None and person.roles & PEOPLE["host"] else None)

    def staff(self, request: Request, scope: str) -> Asker:
        """Somebody who may see the floor. Raises Problem."""
        asker = self.anyone(request, scope)
        if asker.staff:
            return asker
        raise Problem("sign_in" if self.person(request) is None and asker.partner is None else "not_allowed")

    def holder(self, request: Request, scope: str, hall: str, booking: str) -> Asker:
        """Whoever may see this appointment. Raises Problem, the same one for a wrong key as for no such appointment."""
        key = request.headers.get(KEY_HEADER) or request.query_params.get("key")
        if key is None:
            return self._without_key(request, scope, hall, booking)
        asker = self.anyone(request, scope)
        self.limits.may_guess(asker.address)
        if not hmac.compare_digest(key.encode(), self.key_of(hall, booking).encode()):
            self.limits.guessed(asker.address)
            raise Problem("unknown_booking")
        # Whoever shows the key is the visitor, also in a browser in which somebody of staff is signed in.
        return Asker(asker.address, partner=asker.partner, held=True)

    def _without_key(self, request: Request, scope: str, hall: str, booking: str) -> Asker:
        asker = self.anyone(request, scope)
        if asker.partner is None:
            return self.staff(request, scope)
        if "manage" not in asker.partner.scopes and not asker.made(self.source_of(hall, booking)):
            # Of somebody else's it does not even hear whether there is one.
            raise Problem("unknown_booking")
        return asker

    def _partner(self, request: Request, scope: str) -> Partner:
        partner = self.partner(request)
        if partner is None:
            self.limits.may_look(address_of(request.scope))
            raise Problem("sign_in", "no partner has this key")
        if scope not in partner.scopes:
            raise Problem("not_allowed", f"the key lacks the scope {scope}")
        return partner


def _role(person: Person) -> Role:
    roles: tuple[Role, ...] = ("staff", "host", "manager")
    return next(role for role in roles if role in person.roles)
