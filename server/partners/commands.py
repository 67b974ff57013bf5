"""`python -m server partner add|list|revoke|hook|hooks|unhook`: whoever runs the server hands out partners' keys."""

import argparse
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime

from server.accounts.commands import BY_HAND
from server.accounts.trail import Deed, Trail
from server.floor.town import Instant
from server.journal.store import Store
from server.links import links_of
from server.partners.keeping import SCOPES, BadPartner, Partner, Partners
from server.partners.webhooks import HOOK_EVENTS, Webhook, Webhooks, webhook_secret

COMMANDS = {
    "add": ("a new partner, and its key, which is shown once", "name"),
    "list": ("all partners, with what their keys reach", ""),
    "revoke": ("the key of this partner opens nothing any more, and it hears nothing", "name"),
    "hook": ("where this partner hears of appointments, and the secret that signs it", "name"),
    "hooks": ("all addresses at which partners hear of appointments", ""),
    "unhook": ("nothing is told at this address any more", "webhook"),
}
"""What each does, and what it takes."""


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """The words after `partner`; each command takes the `common` options too."""
    commands = parser.add_subparsers(dest="command", required=True)
    for command, (what, takes) in COMMANDS.items():
        words = commands.add_parser(command, help=what, parents=[common])
        if takes:
            words.add_argument(takes)
        if command == "add":
            _choices(words, "scope", SCOPES)
            words.add_argument("--hall", default="", help="this hall only, instead of all")
        if command == "hook":
            words.add_argument("url")
            _choices(words, "event", HOOK_EVENTS)


def run(chosen: argparse.Namespace, store: Store, now: Instant, halls: Collection[str]) -> str:
    """Do it and say what was done; raises SystemExit with what is wrong. `halls` are those there are."""
    try:
        return Desk(store, now, halls).done(chosen)
    except BadPartner as error:
        raise SystemExit(f"Not done: {error}.") from None


@dataclass(frozen=True, slots=True)
class Desk:
    """Does what was asked of it; raises BadPartner."""

    store: Store
    now: Instant
    halls: Collection[str]

    def done(self, chosen: argparse.Namespace) -> str:
        """What to tell whoever asked."""
        acts: dict[str, Callable[[], str]] = {
            "add": lambda: self._add(chosen.name, chosen.scopes, chosen.hall),
            "list": lambda: "\n".join(map(_line, self._partners.everybody())),
            "revoke": lambda: self._revoke(chosen.name),
            "hook": lambda: self._hook(chosen.name, chosen.url, chosen.events),
            "hooks": lambda: "\n".join(map(_hook_line, self._webhooks.all())),
            "unhook": lambda: self._unhook(chosen.webhook),
        }
        return acts[chosen.command]()

    @property
    def _partners(self) -> Partners:
        return Partners(self.store.writing, self.store.reading)

    @property
    def _webhooks(self) -> Webhooks:
        return Webhooks(self.store.writing, self.store.reading)

    def _add(self, name: str, scopes: list[str], hall: str) -> str:
        if hall and hall not in self.halls:
            raise BadPartner(f"there is no hall {hall}; there are {', '.join(self.halls)}")
        partner, key = self._partners.add(name, scopes, hall, self.now)
        self._note("partner_added", partner.id)
        return f"Added {partner.name}. Its key, which is not shown again:\n{key}"

    def _revoke(self, name: str) -> str:
        partner = self._partners.revoke(name, self.now)
        self._note("partner_revoked", partner.id)
        return f"Revoked the key of {partner.name}."

    def _hook(self, name: str, url: str, events: list[str]) -> str:
        webhook = self._webhooks.add(name, url, events, self.now)
        self._note("webhook_added", f"{webhook.partner} {webhook.id}")
        secret = webhook_secret(links_of(self.store.folder), webhook.id)
        return f"Added {webhook.id} for {name}. Its requests are signed with this secret:\n{secret}"

    def _unhook(self, webhook: str) -> str:
        self._webhooks.remove(webhook)
        self._note("webhook_removed", webhook)
        return f"Removed {webhook}."

    def _note(self, what: str, about: str) -> None:
        Trail(self.store.writing, self.store.reading).add(Deed(self.now, BY_HAND, what, about))


def _choices(words: argparse.ArgumentParser, name: str, choices: tuple[str, ...]) -> None:
    words.add_argument(
        f"--{name}", dest=f"{name}s", action="append", choices=choices, required=True, help="repeatable"
    )  # fmt: skip


def _line(partner: Partner) -> str:
    used = "never used" if partner.last_used is None else f"last used {_moment(partner.last_used)}"
    state = used if partner.revoked is None else f"revoked {_moment(partner.revoked)}"
    where = partner.hall or "all halls"
    return f"{partner.name} ({partner.id}): {', '.join(sorted(partner.scopes))}; {where}; {state}"


def _hook_line(webhook: Webhook) -> str:
    return f"{webhook.id} ({webhook.partner}): {webhook.url}: {', '.join(sorted(webhook.events))}"


def _moment(at: Instant) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds")
