"""`python -m server account add|list|password|remove|trail`: whoever runs the server keeps the accounts."""

import argparse
import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Engine

from server.accounts.passwords import WeakPassword
from server.accounts.people import ROLES
from server.accounts.roster import BadAccount, Roster
from server.accounts.trail import Deed, Trail
from server.floor.town import Instant

SHOWN_DEEDS = 200
BY_HAND = "command line"
COMMANDS = {
    "add": ("a new account; the password is asked for, or read from standard input", True),
    "list": ("everybody who may sign in", False),
    "password": ("another password; signs the person out", True),
    "remove": ("forget the account", True),
    "trail": ("who did what and when, the newest first", False),
}
"""What each does, and whether it takes a name."""


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """The words after `account`; each command takes the `common` options too."""
    commands = parser.add_subparsers(dest="command", required=True)
    for command, (what, named) in COMMANDS.items():
        words = commands.add_parser(command, help=what, parents=[common])
        if named:
            words.add_argument("name")
        if command == "add":
            words.add_argument("--role", dest="roles", action="append", choices=ROLES, required=True, help="repeatable")


def run(chosen: argparse.Namespace, writing: Engine, reading: Engine, now: Instant) -> str:
    """Do it and say what was done; raises SystemExit with what is wrong."""
    roster, trail = Roster(writing, reading), Trail(writing, reading)
    acts: dict[str, Callable[[], str]] = {
        "add": lambda: _add(chosen, roster, trail, now),
        "list": lambda: "\n".join(f"{each.name} ({', '.join(sorted(each.roles))})" for each in roster.everybody()),
        "password": lambda: _password(chosen, roster, trail, now),
        "remove": lambda: _remove(chosen, roster, trail, now),
        "trail": lambda: "\n".join(_line(deed) for deed in trail.newest(SHOWN_DEEDS)),
    }
    try:
        return acts[chosen.command]()
    except (BadAccount, WeakPassword) as error:
        raise SystemExit(f"Not done: {error}.") from None


def _add(chosen: argparse.Namespace, roster: Roster, trail: Trail, now: Instant) -> str:
    person = roster.add(chosen.name, _asked(), chosen.roles, now)
    trail.add(Deed(now, BY_HAND, "account_added", person.id))
    return f"Added {person.name} ({', '.join(sorted(person.roles))})."


def _password(chosen: argparse.Namespace, roster: Roster, trail: Trail, now: Instant) -> str:
    person = roster.change_password(chosen.name, _asked())
    trail.add(Deed(now, BY_HAND, "password_changed", person.id))
    return f"Changed the password of {person.name}, who is signed out now."


def _remove(chosen: argparse.Namespace, roster: Roster, trail: Trail, now: Instant) -> str:
    person = roster.remove(chosen.name)
    trail.add(Deed(now, BY_HAND, "account_removed", person.id))
    return f"Removed {person.name}."


def _asked() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("The same again: ") != first:
        raise SystemExit("Not done: the two passwords are not the same.")
    return first


def _line(deed: Deed) -> str:
    at = datetime.fromtimestamp(deed.at / 1000, UTC).isoformat(timespec="seconds")
    return " ".join(part for part in (at, deed.who or "nobody", deed.what, deed.about, deed.address) if part)
