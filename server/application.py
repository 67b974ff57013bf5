"""The house over HTTP and websockets: its routes, and the one socket beside them."""

from typing import Any

from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, ExceptionHandler, Receive, Scope, Send
from starlette.websockets import WebSocket

from server.app import House
from server.appointments.api import Api
from server.appointments.asking import Askers
from server.appointments.booking import Bookings
from server.appointments.limits import Limits
from server.appointments.looking import Looking
from server.appointments.offering import Offering
from server.appointments.telling import Telling
from server.auditing import Auditing
from server.bodies import NotUnderstood, not_stored, not_understood
from server.clock import now
from server.finding import Finding
from server.foresight.asking import Asking
from server.front import Front
from server.front import Hall as FrontHall
from server.health import Health, Probe
from server.journal.entry import NotStored
from server.pages import Pages, not_found
from server.pairing import Pairing
from server.paper import PaperTray
from server.partners import publishing
from server.partners.feeds import Feeds
from server.renaming import Renaming
from server.security import Guard
from server.signing import Signing
from server.sockets import Sockets
from server.sound_files import SoundFiles
from server.theme import theme_css
from server.uploads.keeping import uploads_of
from server.uploads.receiving import Receiving
from server.uploads.serving import Serving
from server.welcoming import Doorkeeper


def application(house: House) -> ASGIApp:
    """The house over HTTP and websockets, while it is running."""
    sockets = Sockets(Doorkeeper(house.receptions, house.accounts, house.devices, now), house.metrics, house.clock)
    handlers: dict[Any, ExceptionHandler] = {404: not_found, NotUnderstood: not_understood, NotStored: not_stored}
    pages = Starlette(routes=_routes(house), exception_handlers=handlers)

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        # Starlette's layers would each handle every view on its way out; a socket needs none of them.
        if scope["type"] == "websocket" and scope["path"] == "/ws":
            await sockets.endpoint(WebSocket(scope, receive, send))
        else:
            await pages(scope, receive, send)

    return Guard(inside, now, house.open_mode)


def _routes(house: House) -> list[BaseRoute]:
    halls = [
        FrontHall(house.shown[name], each.rendering.manager, each.presence.tally)
        for name, each in house.receptions.items()
    ]
    first, api = next(iter(house.shown.values())), _appointments(house)
    pushes = house.outbox.subscribing is not None
    zones = {name: tuple(zone.id for zone in shown.zones) for name, shown in house.shown.items()}
    languages = {name: shown.languages for name, shown in house.shown.items()}
    return [
        *Signing(house.accounts, now, house.metrics.sign_ins).routes(),
        *Pairing(house.accounts, house.devices, now).routes(),
        *Renaming(house.accounts, house.names, languages, now).routes(),
        *Auditing(house.accounts, house.devices, now).routes(),
        *_health(house).routes(),
        *SoundFiles(house.voice).routes(),
        *(PaperTray(house.printer).routes() if house.printer else ()),
        *Finding(house.receptions, house.person).routes(),
        *Asking(house.receptions, house.person, house.foreseeing, house.store).routes(),
        *api.routes(),
        *_documents(house, api.askers).routes(),
        *Feeds(house.receptions, house.shown, house.booking, house.links, api.askers.limits).routes(),
        *(house.outbox.subscribing.routes() if house.outbox.subscribing else ()),
        *publishing.routes(),
        *Front(halls, house.clock).routes(),
        *Pages(zones, house.person, theme_css(first.colour), house.open_mode, pushes=pushes).routes(),
    ]


def _appointments(house: House) -> Api:
    offering = Offering(house.receptions, house.shown, house.booking)
    limits = Limits(house.booking.holds_per_address, now, house.open_mode)

    def source_of(hall: str, booking: str) -> str:
        reception = house.receptions.get(hall)
        found = reception.hall.agenda.bookings.get(booking) if reception else None
        return found.source if found else ""

    telling = Telling(house.links, house.contacts, house.booking, next(iter(house.shown)))
    return Api(
        askers=Askers(house.person, house.keys.partner, house.links.appointment_key, source_of, limits),
        offering=offering,
        bookings=Bookings(offering, house.contacts, limits, house.links.appointment_id),
        elsewhere=house.elsewhere,
        looking=Looking(telling, house.contacts),
        telling=telling,
        calendar_file=house.outbox.calendar,
        mails=lambda: house.outbox.mail,
    )


def _documents(house: House, askers: Askers) -> Serving:
    uploads = uploads_of(house.store)
    uploads.begin()
    return Serving(house.receptions, askers, house.booking, uploads, Receiving(uploads))


def _health(house: House) -> Health:
    return Health(
        journal=house.journal,
        probe=Probe(house.store, now),
        halls=tuple(house.receptions),
        connected=house.connected,
        voice=house.voice,
        metrics=house.metrics,
        now=now,
        started=house.started,
        beside={"outbox": house.outbox.told, "privacy": house.purge.told, "foresight": house.foreseeing.health},
    )
