"""A document on its way in: to the disk piece by piece, judged as it comes, and gone when it does not come whole."""

import asyncio
import hashlib
import os
import secrets
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO

from server.accounts.keeping import storing
from server.appointments.problems import Problem
from server.floor.town import Instant
from server.journal.entry import NotStored
from server.security import LONGEST_DOCUMENT_BYTES
from server.uploads.keeping import AT_MOST, PART, About, TooMany, Uploads
from server.uploads.kinds import LONGEST_BEGINNING, kind_of, plain_name
from server.uploads.rows import UploadRow

COMES_WITHIN_S = 300.0
"""Ten megabytes over a bad phone line; who sends nothing does not keep a place for ever."""
AT_ONCE = 8
LEFT_FREE_BYTES = 512 * 1024 * 1024
"""The journal needs the disk more than anybody's document does."""


class Receiving:
    """Takes documents in."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads
        self._places = asyncio.Semaphore(AT_ONCE)

    async def take(self, about: About, name: str, pieces: AsyncIterator[bytes], now: Instant) -> UploadRow:
        """Keep what comes. Raises Problem and NotStored; then nothing of it is left."""
        if len(await asyncio.to_thread(self._uploads.of, about)) >= AT_MOST:
            raise Problem("too_many_files", str(AT_MOST))
        if self._places.locked():
            raise Problem("busy")
        row = UploadRow(
            hall=about[0], booking=about[1], id=secrets.token_hex(16), name=plain_name(name), type="", size=0,
            sha256="", at=now,
        )  # fmt: skip
        part = self._uploads.place(about, f"{row.id}{PART}")
        async with self._places:
            try:
                await self._whole(row, part, pieces)
                with storing():
                    await asyncio.to_thread(self._uploads.add, row)
            except TooMany:
                raise Problem("too_many_files", str(AT_MOST)) from None
            except TimeoutError:
                raise Problem("malformed", "the file did not come in time") from None
            except OSError as error:
                raise NotStored(str(error)) from error
            finally:
                part.unlink(missing_ok=True)
        return row

    async def _whole(self, row: UploadRow, part: Path, pieces: AsyncIterator[bytes]) -> None:
        file = await asyncio.to_thread(_open, part)
        try:
            async with asyncio.timeout(COMES_WITHIN_S):
                await _fill(row, file, pieces)
            await asyncio.to_thread(_to_disk, file)
        finally:
            file.close()


async def _fill(row: UploadRow, file: BinaryIO, pieces: AsyncIterator[bytes]) -> None:
    beginning, digest = b"", hashlib.sha256()
    async for piece in pieces:
        beginning += piece[: LONGEST_BEGINNING - len(beginning)]
        row.size += len(piece)
        if row.size > LONGEST_DOCUMENT_BYTES:
            raise Problem("file_too_large", str(LONGEST_DOCUMENT_BYTES))
        if len(beginning) == LONGEST_BEGINNING and kind_of(beginning) is None:
            raise Problem("wrong_file")
        digest.update(piece)
        await asyncio.to_thread(file.write, piece)
    kind = kind_of(beginning)
    if kind is None:
        raise Problem("wrong_file")
    row.type, row.sha256 = kind, digest.hexdigest()


def _open(part: Path) -> BinaryIO:
    part.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if shutil.disk_usage(part.parent).free < LEFT_FREE_BYTES:
        raise NotStored("the disk is nearly full")
    return os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
