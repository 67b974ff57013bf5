"""`python -m server account`, `journal`, `privacy`, `backup` and `restore`: what IT does beside the running server."""

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from server.accounts import commands as accounts
from server.backups import commands as backups
from server.clock import now
from server.config import Configuration, WrongConfiguration, load
from server.foresight.keeping import Keeping
from server.journal import commands as journal
from server.journal.store import open_store
from server.links import links_of
from server.partners import commands as partners
from server.privacy.cancelling import cancelling
from server.privacy.commands import Privacy


def account(words: list[str]) -> int:
    """Add, list, change and remove accounts, or read the audit trail."""
    parser = argparse.ArgumentParser(prog="python -m server account", description="Who may sign in.")
    accounts.arguments(parser, _common())
    chosen = parser.parse_args(words)
    store = open_store(_folder(chosen))
    try:
        print(accounts.run(chosen, store.writing, store.reading, now()))
    finally:
        store.close()
    return 0


def partner(words: list[str]) -> int:
    """Hand out, list and revoke the keys of partners; can be done while the server runs."""
    parser = argparse.ArgumentParser(prog="python -m server partner", description="Whose programs may ask what.")
    partners.arguments(parser, _common())
    chosen = parser.parse_args(words)
    configuration = _configuration(chosen)
    store = open_store(chosen.data or configuration.data)
    try:
        print(partners.run(chosen, store, now(), configuration.halls))
    finally:
        store.close()
    return 0


def read_journal(words: list[str]) -> int:
    """Export or verify the journal; both can be done while the server runs."""
    parser = argparse.ArgumentParser(prog="python -m server journal", description="What happened, event by event.")
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="one JSON object a line, to standard output", parents=[_common()])
    verify = commands.add_parser("verify", help="read and check everything", parents=[_common()])
    for each in (export, verify):
        each.add_argument("--hall")
    export.add_argument("--day", help="as 2026-04-13")
    chosen = parser.parse_args(words)
    try:
        if chosen.command == "export":
            return journal.export(_folder(chosen), sys.stdout, chosen.hall, chosen.day)
        return journal.verify(_folder(chosen), sys.stdout, chosen.hall)
    except journal.NothingThere as error:
        raise SystemExit(str(error)) from None


def backup(words: list[str]) -> int:
    """Copy the data folder while the server runs."""
    about = "Copies the data folder as of this moment, also while the server runs."
    parser = argparse.ArgumentParser(prog="python -m server backup", description=about, parents=[_common()])
    parser.add_argument("target", type=Path, metavar="TARGET", help="the new folder of the backup, on another disk")
    chosen = parser.parse_args(words)
    return backups.backup(_folder(chosen), chosen.target, sys.stdout, datetime.fromtimestamp(now() / 1000).astimezone())


def restore(words: list[str]) -> int:
    """Put a backup back."""
    about = "Puts a backup into an empty data folder, with the server stopped."
    parser = argparse.ArgumentParser(prog="python -m server restore", description=about, parents=[_common()])
    parser.add_argument("source", type=Path, metavar="SOURCE", help="the folder of the backup")
    chosen = parser.parse_args(words)
    return backups.put_back(chosen.source, _folder(chosen), sys.stdout)


def forecast(words: list[str]) -> int:
    """Let the forecast learn again from the journal."""
    parser = argparse.ArgumentParser(prog="python -m server forecast", description="What the forecast learned.")
    commands = parser.add_subparsers(dest="command", required=True)
    about = "with the server stopped: at the next start all of the journal teaches it again"
    forget = commands.add_parser("forget", help=about, parents=[_common()])
    forget.add_argument("--hall")
    chosen = parser.parse_args(words)
    store = open_store(_folder(chosen))
    try:
        gone = Keeping(store.writing, store.reading).forget(chosen.hall)
        print(f"Will be learned again: {', '.join(gone) or 'nothing, there was nothing yet'}.")
    finally:
        store.close()
    return 0


def privacy(words: list[str]) -> int:
    """Export or erase what is kept about one person; both can be done while the server runs."""
    parser = argparse.ArgumentParser(prog="python -m server privacy", description="What is kept about one person.")
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="all that is kept, as JSON to standard output", parents=[_common()])
    erase = commands.add_parser(
        "erase", help="forget the person; what happened stays, without who", parents=[_common()]
    )
    for each in (export, erase):
        each.add_argument("person", help="a mail address, a phone number or the code of an appointment")
    erase.add_argument("--cancel", action="store_true", help="call off what is to come, at the running server")
    erase.add_argument("--server", metavar="URL", help="the running server, if not where the file says")
    chosen = parser.parse_args(words)
    configuration = _configuration(chosen)
    folder = chosen.data or configuration.data
    store = open_store(folder)
    try:
        it = Privacy(store, configuration.country, now())
        if chosen.command == "export":
            return it.export(chosen.person, sys.stdout)
        cancel = cancelling(configuration, links_of(folder), chosen.server) if chosen.cancel else None
        return it.erase(chosen.person, sys.stdout, cancel)
    finally:
        store.close()


def _configuration(chosen: argparse.Namespace) -> Configuration:
    try:
        return load(chosen.config)
    except WrongConfiguration as error:
        raise SystemExit(str(error)) from None


def _common() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--config", type=Path, default=Path("config.toml"), help="the town's file (config.toml)")
    common.add_argument("--data", type=Path, help="the data folder, instead of the configured one")
    return common


def _folder(chosen: argparse.Namespace) -> Path:
    try:
        return chosen.data or load(chosen.config).data
    except WrongConfiguration as error:
        raise SystemExit(str(error)) from None


TOOL: Mapping[str, Callable[[list[str]], int]] = {
    "account": account,
    "partner": partner,
    "journal": read_journal,
    "privacy": privacy,
    "backup": backup,
    "restore": restore,
    "forecast": forecast,
}
