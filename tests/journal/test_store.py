"""The database file: durable, private, its tables up to date, and one server at a time."""

import multiprocessing
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

import server.accounts.rows
import server.appointments.rows
import server.devices.rows
import server.foresight.rows
import server.naming.rows
import server.notes.rows
import server.outbox.rows
import server.partners.rows
import server.uploads.rows  # noqa: F401  (the models that the migrations are compared with)
from server.journal.store import FILE, NEWEST, InUse, migrations, open_store, writing_engine
from tests.journal.lines import opened


def told(engine: Engine, pragma: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()


def test_the_tables_are_those_of_the_models(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, _), store.writing.begin() as connection:
        command.check(migrations(connection))


def test_a_commit_is_on_the_disk_when_it_returns(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, _):
        assert (told(store.writing, "journal_mode"), told(store.writing, "synchronous")) == ("wal", 2)


def test_the_reading_engine_cannot_write(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, _), store.reading.begin() as connection, pytest.raises(OperationalError):
        connection.exec_driver_sql("DELETE FROM event")


def test_reading_does_not_wait_for_writing(tmp_path: Path) -> None:
    with opened(tmp_path) as (store, it), store.writing.begin():
        assert it.last_seq("gemeentehuis") == 0


def test_a_new_folder_is_for_its_owner_only(tmp_path: Path) -> None:
    with opened(tmp_path / "data"):
        assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_a_folder_has_one_server(tmp_path: Path) -> None:
    first = open_store(tmp_path, alone=True)
    with pytest.raises(InUse):
        open_store(tmp_path, alone=True)
    open_store(tmp_path).close()
    first.close()
    open_store(tmp_path, alone=True).close()


def test_a_server_that_was_killed_does_not_keep_the_folder(tmp_path: Path) -> None:
    script = """
import os, pathlib, sys
from server.journal.store import open_store
kept = open_store(pathlib.Path(sys.argv[1]), alone=True)
os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", script, tmp_path], check=False).returncode == -9
    open_store(tmp_path, alone=True).close()


def test_the_newest_step_is_the_one_that_alembic_goes_to(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    with store.writing.begin() as connection:
        assert ScriptDirectory.from_config(migrations(connection)).get_current_head() == NEWEST
    store.close()


def test_several_that_start_at_once_make_the_tables_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.map(open_and_close, [tmp_path] * 3) == ["m"] * 3


def open_and_close(folder: Path) -> str:
    store = open_store(folder)
    with store.reading.connect() as connection:
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    store.close()
    return str(revision)[0]


def test_a_percent_sign_in_the_path_is_no_trouble(tmp_path: Path) -> None:
    open_store(tmp_path / "100% stad").close()
    writing_engine(tmp_path / "100% stad" / FILE).dispose()
