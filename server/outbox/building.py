"""Puts the outbox together from the town's configuration: which ways of sending there are, and as whom."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from server.clock import Clock, now
from server.config import Configuration
from server.config.sending import MailPart, SmsPart
from server.journal.journal import Journal
from server.journal.store import Store
from server.links import Links
from server.metrics import Metrics
from server.outbox.arising import MessageChannel
from server.outbox.box import Box
from server.outbox.carriers import Carrier
from server.outbox.composing import Composing, Contacts, Place
from server.outbox.following import Following
from server.outbox.invitations import Invitations
from server.outbox.mail import Mail, MailServer
from server.outbox.outbox import Outbox
from server.outbox.sending import Sender
from server.outbox.sms import Gateway, Sms
from server.outbox.subscribing import Subscribing
from server.outbox.subscriptions import Subscriptions
from server.partners.delivering import Delivering, Ways
from server.partners.happenings import Happenings
from server.partners.webhooks import Webhooks, webhook_secret
from server.protocol.shown import TownView

if TYPE_CHECKING:
    from server.outbox.push import Push


def build_outbox(
    configuration: Configuration,
    store: Store,
    journal: Journal,
    shown: Mapping[str, TownView],
    contacts: Contacts,
    links: Links,
    clock: Clock,
    metrics: Metrics,
) -> Outbox:
    """The outbox, before it follows any hall; nothing is queued for a way of sending that is not configured."""
    places: dict[str, Place] = {}
    invitations = {name: _invitations(configuration, each, links) for name, each in shown.items()}
    mail, box = configuration.file.mail, Box(store.writing, store.reading)
    composing = Composing(
        places=places,
        contacts=contacts,
        token=lambda message: links.secret("outbox", message),
        sender=mail.sender if mail else "",
        keep_days=configuration.keep_contact_days,
        now=clock,
    )
    subscriptions = Subscriptions(store.writing, store.reading)
    push = _push(configuration, composing, subscriptions, store.folder)
    carriers = _carriers(configuration, composing, push)
    webhooks = Webhooks(store.writing, store.reading)
    # A signature is judged by the real time, also where a rehearsal plays another day.
    ways = Ways(carriers, Delivering(webhooks, places, lambda webhook: webhook_secret(links, webhook), now))
    sender, others = Sender(box, ways, clock, metrics), Happenings(webhooks.all, places, journal)
    channels = frozenset(carriers)
    followed = subscriptions.any
    following = Following(places, journal, box, configuration.remind_ms, channels, sender.wake, followed, others)
    asking = _subscribing(configuration, push, places, links, clock)
    return Outbox(places, invitations, box, following, sender, ways, composing.sender, clock, asking)


def _invitations(configuration: Configuration, shown: TownView, links: Links) -> Invitations:
    first = next(iter(configuration.halls))

    def link(path: str) -> str:
        return f"{shown.public_url}{path}" if shown.public_url else ""

    which = "" if shown.hall == first else f"?hall={shown.hall}"
    return Invitations(
        town=shown,
        name=shown.name,
        address=configuration.address(shown.hall),
        phone=configuration.phone,
        discreet=configuration.discreet,
        link=lambda booking: link(links.appointment_path(shown.hall, booking, first)),
        ticket_link=lambda ticket: link(f"/ticket/{links.secret(shown.hall, ticket)}{which}"),
    )


def _carriers(configuration: Configuration, composing: Composing, push: "Push | None") -> dict[MessageChannel, Carrier]:
    file, carriers = configuration.file, dict[MessageChannel, Carrier]()
    if file.mail is not None:
        carriers["mail"] = Mail(_mail_server(file.mail, configuration.folder), composing.mail)
    if file.sms is not None:
        carriers["sms"] = Sms(_gateway(file.sms, configuration.folder), composing.sms)
    if push is not None:
        carriers["push"] = push
    return carriers


def _push(
    configuration: Configuration, composing: Composing, subscriptions: Subscriptions, data: Path
) -> "Push | None":
    part = configuration.file.push
    if part is None:
        return None
    # The cipher library takes seven megabytes, which a house without such messages need not have.
    from server.outbox.push import Push, push_key

    # A signature is judged by the real time, also where a rehearsal plays another day.
    return Push(push_key(data), part.contact, subscriptions, composing.push, now)


def _subscribing(
    configuration: Configuration, push: "Push | None", places: Mapping[str, Place], links: Links, clock: Clock
) -> Subscribing | None:
    part = configuration.file.push
    if part is None or push is None:
        return None
    return Subscribing(places, links, push.subscriptions, part.services, push.public_key, clock)


def _gateway(part: SmsPart, folder: Path) -> Gateway:
    return Gateway(part.url, _secret(folder / part.token_file), part.sender, part.country)


def _mail_server(part: MailPart, folder: Path) -> MailServer:
    password = _secret(folder / part.password_file) if part.password_file else None
    return MailServer(part.host, part.port, part.tls, part.sender, part.user, password)


def _secret(file: Path) -> str:
    return file.read_text("utf-8").strip()
