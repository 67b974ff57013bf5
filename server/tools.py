"""`python -m server account`, `journal`, `backup` and `restore`: what IT does beside the running server."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from server.accounts import commands as accounts
from server.backups import commands as backups
from server.clock import now
from server.config import WrongConfiguration, load
from server.journal import commands as journal
from server.journal.store import open_store


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
