"""A calendar of whoever works by a roster, to follow from a calendar of one's own: when and what for, never who."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.agenda.codes import shown
from server.agenda.state import Booking
from server.appointments.limits import Limits
from server.appointments.problems import Problem, answered
from server.appointments.rules import Rules
from server.floor.openings import local_date
from server.links import Links
from server.protocol.shown import TownView
from server.reception import Reception
from server.security import address_of
from server.words import say

WEEKS_AHEAD = 8
SHOWN = ("awaited", "booked", "arrived", "helped")


@dataclass(frozen=True, slots=True)
class Feeds:
    """Serves the feeds of all halls. Whoever has the address of one may read it, so it holds nobody's details."""

    receptions: Mapping[str, Reception]
    shown: Mapping[str, TownView]
    rules: Rules
    links: Links
    limits: Limits

    def routes(self) -> list[Route]:
        """The path."""
        return [Route("/feeds/{hall}/{roster}/{secret}.ics", self.feed)]

    async def feed(self, request: Request) -> Response:
        """The calendar, or that it is as it was."""
        hall, roster = request.path_params["hall"], request.path_params["roster"]
        try:
            self._check(request, hall, roster)
        except Problem as problem:
            return answered(problem, "UTC")
        file = self.calendar(hall, roster)
        tag = f'"{hashlib.sha256(file).hexdigest()[:32]}"'
        headers = {"etag": tag, "cache-control": "private, no-cache"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(file, headers=headers, media_type="text/calendar")

    def calendar(self, hall: str, roster: str) -> bytes:
        """The appointments of today and the weeks to come; the same as long as they are."""
        # Only a house whose calendars are followed loads the library for them.
        from server.partners.feed_file import feed_file

        house = self.receptions[hall].hall
        first = local_date(house.now(), house.town.zone)
        dates = [(first + timedelta(days=days)).isoformat() for days in range(7 * WEEKS_AHEAD)]
        booked = [
            booking
            for date in dates
            for booking in sorted(house.agenda.on(date), key=lambda each: (each.place.agreed, each.id))
            if booking.place.roster == roster and booking.state in SHOWN
        ]
        entries = [self._entry(hall, booking) for booking in booked]
        return feed_file(self.rules.rosters[hall][roster], house.town.zone, first.year, entries)

    def _entry(self, hall: str, booking: Booking) -> tuple[Booking, str, str]:
        town = self.shown[hall]
        language = town.languages[0]
        location = "" if booking.channel == "hall" else say(language, f"mail.at_{booking.channel}")
        return booking, f"{self._services(town, booking, language)} ({shown(booking.code)})", location

    def _services(self, town: TownView, booking: Booking, language: str) -> str:
        names = {each.id: each.name.get(language) or each.name["nl"] for each in town.services}
        told = [each for each in booking.services if each.service not in self.rules.discreet]
        words = (f"{each.amount} × {names[each.service]}" if each.amount > 1 else names[each.service] for each in told)
        return ", ".join(words) or say(language, "mail.summary", hall=town.name.get(language) or town.name["nl"])

    def _check(self, request: Request, hall: str, roster: str) -> None:
        """Raises Problem for a wrong address, the same one as for no such roster."""
        address, secret = address_of(request.scope), request.path_params["secret"]
        self.limits.may_guess(address)
        self.limits.may_look(address)
        expected = self.links.feed_secret(hall, roster, self.rules.feeds.get(hall, 0))
        right = hmac.compare_digest(secret.encode(), expected.encode())
        if not right or roster not in self.rules.rosters.get(hall, {}):
            self.limits.guessed(address)
            raise Problem("unknown_roster")
