"""Documents go where the rest of the house goes: into a backup and back, and away with the visit."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import Session, select

from server.backups.commands import backup, put_back
from server.backups.label import NoBackup, checked
from server.uploads.keeping import PART, Uploads, uploads_of
from server.uploads.rows import UploadRow
from tests.config.towns import HALL, SAMPLE
from tests.outbox.towns import NINE, Town, open_town
from tests.privacy.test_forgetting import DAY, purge_at

ID = "0123456789abcdef0123456789abcdef"
MADE = datetime(2026, 4, 13, 22, 0, tzinfo=UTC)


def keep(it: Town, booking: str, id: str = ID) -> Uploads:
    kept = uploads_of(it.store)
    place = kept.place((HALL, booking), f"{id}{PART}")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"%PDF-1.7")
    kept.add(
        UploadRow(hall=HALL, booking=booking, id=id, name="a.pdf", type="application/pdf", size=8, sha256="", at=0)
    )
    return kept


async def test_a_document_is_forgotten_with_its_visit(tmp_path: Path) -> None:
    async with open_town(tmp_path, SAMPLE) as it:
        old, new = await it.book(), await it.book(when=NINE + 7 * DAY)
        kept = keep(it, old)
        keep(it, new)
        assert purge_at(it, NINE + 29 * DAY).last.uploads == 0
        assert purge_at(it, NINE + 31 * DAY).last.uploads == 1
        with Session(it.store.reading) as session:
            assert [row.booking for row in session.exec(select(UploadRow))] == [new]
        assert (kept.place((HALL, old), "").exists(), kept.place((HALL, new), ID).exists()) == (False, True)


async def test_a_backup_brings_documents_back_and_knows_when_one_is_damaged(tmp_path: Path) -> None:
    async with open_town(tmp_path, SAMPLE) as it:
        booking = await it.book()
        keep(it, booking)
        (tmp_path / "data/uploads" / HALL / booking / f"half{PART}").touch()
        assert backup(tmp_path / "data", tmp_path / "copy", io.StringIO(), MADE) == 0
    copied = tmp_path / "copy/uploads" / HALL / booking
    assert [each.name for each in copied.iterdir()] == [ID]
    assert put_back(tmp_path / "copy", tmp_path / "new", io.StringIO()) == 0
    assert (tmp_path / "new/uploads" / HALL / booking / ID).read_bytes() == b"%PDF-1.7"
    (copied / ID).write_bytes(b"%PDF-1.8")
    with pytest.raises(NoBackup):
        checked(tmp_path / "copy")
