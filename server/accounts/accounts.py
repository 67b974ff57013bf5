"""The door for people: they sign in here, and a cookie is known here."""

import asyncio

from sqlalchemy import Engine

from server.accounts.attempts import Attempts, Patience
from server.accounts.keeping import storing
from server.accounts.passwords import fits
from server.accounts.people import ROLES, Person, Refusal, Session
from server.accounts.roster import BadAccount, Roster
from server.accounts.sessions import Sessions
from server.accounts.trail import Deed, Trail
from server.floor.town import Instant
from server.journal.entry import NotStored

# A colleague who mistypes is not locked out for long; an address that tries many names is.
PER_ACCOUNT = Patience(free=5, first_ms=5_000, longest_ms=5 * 60_000)
PER_ADDRESS = Patience(free=20, first_ms=5_000, longest_ms=15 * 60_000)
# Each check of a password takes 19 MiB and some 20 ms of a core.
CHECKS_AT_ONCE = 2


class Accounts:
    """Signs people in and out, and knows who a cookie belongs to. Signing in happens off the event loop."""

    def __init__(self, writing: Engine, reading: Engine, open_mode: bool = False) -> None:
        self.open_mode = open_mode
        self.roster = Roster(writing, reading)
        self.trail = Trail(writing, reading)
        self._sessions = Sessions(writing, reading, open_mode)
        self._accounts = Attempts(PER_ACCOUNT)
        self._addresses = Attempts(PER_ADDRESS)
        self._checks = asyncio.Semaphore(CHECKS_AT_ONCE)
        self._opening = asyncio.Lock()
        self._names: dict[str, str] = {}

    async def sign_in(self, name: str, password: str, address: str, now: Instant) -> Session | Refusal:
        """Check the password and begin a session; in the open mode the name alone is enough."""
        try:
            with storing():
                if self.open_mode:
                    async with self._opening:
                        return await asyncio.to_thread(self._let_in, name, address, now)
                return await self._guarded(name, password, address, now)
        except BadAccount:
            return Refusal("wrong")
        except NotStored:
            return Refusal("not_stored")

    def session(self, cookie: str | None, now: Instant) -> Person | None:
        """Who this cookie belongs to, while the session lasts."""
        return self._sessions.person(cookie, now) if cookie else None

    async def sign_out(self, cookie: str, address: str, now: Instant) -> None:
        """End the session of this cookie; raises NotStored."""
        with storing():
            await asyncio.to_thread(self._let_out, cookie, address, now)

    async def note(self, deed: Deed) -> None:
        """Keep a deed in the trail for good; raises NotStored."""
        with storing():
            await asyncio.to_thread(self.trail.add, deed)

    def name_of(self, person: str) -> str | None:
        """The name behind an opaque id, for the colleagues' screens."""
        if person not in self._names:
            found = self.roster.get(person)
            if found is None:
                return None
            self._names[person] = found[0].name
        return self._names[person]

    async def _guarded(self, name: str, password: str, address: str, now: Instant) -> Session | Refusal:
        key = name.strip().casefold()
        wait_ms = max(self._accounts.wait_ms(key, now), self._addresses.wait_ms(address, now))
        if wait_ms:
            return Refusal("too_often", wait_ms)
        self._accounts.begin(key, now)
        self._addresses.begin(address, now)
        async with self._checks:
            answer = await asyncio.to_thread(self._checked, name, password, address, now)
        if isinstance(answer, Session):
            self._accounts.forget(key)
            self._addresses.take_back(address)
        return answer

    def _checked(self, name: str, password: str, address: str, now: Instant) -> Session | Refusal:
        found = self.roster.find(name)
        person, stored = found or (None, None)
        if not fits(stored, password) or person is None:
            self.trail.add(Deed(now, person.id if person else "", "sign_in_refused", "", address))
            return Refusal("wrong")
        return self._begin(person, address, now)

    def _let_in(self, name: str, address: str, now: Instant) -> Session:
        found = self.roster.find(name)
        person = found[0] if found else self.roster.add(name, None, ROLES, now)
        return self._begin(person, address, now)

    def _begin(self, person: Person, address: str, now: Instant) -> Session:
        self.trail.add(Deed(now, person.id, "signed_in", "", address))
        return self._sessions.begin(person, now)

    def _let_out(self, cookie: str, address: str, now: Instant) -> None:
        person = self._sessions.person(cookie, now)
        self._sessions.end(cookie)
        if person:
            self.trail.add(Deed(now, person.id, "signed_out", "", address))
