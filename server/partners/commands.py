"""`python -m server partner add|list|revoke`: whoever runs the server hands out the keys of partners."""

import argparse
from collections.abc import Callable, Collection
from datetime import UTC, datetime

from sqlalchemy import Engine

from server.accounts.commands import BY_HAND
from server.accounts.trail import Deed, Trail
from server.floor.town import Instant
from server.partners.keeping import SCOPES, BadPartner, Partner, Partners

COMMANDS = {
    "add": "a new partner, and its key, which is shown once",
    "list": "all partners, with what their keys reach",
    "revoke": "the key of this partner opens nothing any more",
}


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """The words after `partner`; each command takes the `common` options too."""
    commands = parser.add_subparsers(dest="command", required=True)
    for command, what in COMMANDS.items():
        words = commands.add_parser(command, help=what, parents=[common])
        if command != "list":
            words.add_argument("name")
        if command == "add":
            words.add_argument(
                "--scope", dest="scopes", action="append", choices=SCOPES, required=True, help="repeatable"
            )
            words.add_argument("--hall", default="", help="this hall only, instead of all")


def run(chosen: argparse.Namespace, writing: Engine, reading: Engine, now: Instant, halls: Collection[str]) -> str:
    """Do it and say what was done; raises SystemExit with what is wrong. `halls` are those there are."""
    partners, trail = Partners(writing, reading), Trail(writing, reading)
    acts: dict[str, Callable[[], str]] = {
        "add": lambda: _add(chosen, partners, trail, now, halls),
        "list": lambda: "\n".join(map(_line, partners.everybody())),
        "revoke": lambda: _revoke(chosen, partners, trail, now),
    }
    try:
        return acts[chosen.command]()
    except BadPartner as error:
        raise SystemExit(f"Not done: {error}.") from None


def _add(chosen: argparse.Namespace, partners: Partners, trail: Trail, now: Instant, halls: Collection[str]) -> str:
    if chosen.hall and chosen.hall not in halls:
        raise BadPartner(f"there is no hall {chosen.hall}; there are {', '.join(halls)}")
    partner, key = partners.add(chosen.name, chosen.scopes, chosen.hall, now)
    trail.add(Deed(now, BY_HAND, "partner_added", partner.id))
    return f"Added {partner.name}. Its key, which is not shown again:\n{key}"


def _revoke(chosen: argparse.Namespace, partners: Partners, trail: Trail, now: Instant) -> str:
    partner = partners.revoke(chosen.name, now)
    trail.add(Deed(now, BY_HAND, "partner_revoked", partner.id))
    return f"Revoked the key of {partner.name}."


def _line(partner: Partner) -> str:
    used = "never used" if partner.last_used is None else f"last used {_moment(partner.last_used)}"
    state = used if partner.revoked is None else f"revoked {_moment(partner.revoked)}"
    where = partner.hall or "all halls"
    return f"{partner.name} ({partner.id}): {', '.join(sorted(partner.scopes))}; {where}; {state}"


def _moment(at: Instant) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat(timespec="seconds")
