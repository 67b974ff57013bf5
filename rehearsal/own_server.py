"""A server of the rehearsal's own: the real one, trying-out mode, on a free port, with a clock of the day's pace."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

STOPS_WITHIN_S = 10.0


class ServerGone(Exception):
    """The server ended, or did not start; what it said about that stands on standard error."""


@asynccontextmanager
async def own_server(begin: str, speed: float, data: Path, *more: str) -> AsyncIterator[str]:
    """The address of a server whose clock shows `begin` (local, like 2026-04-14T08:50:00) now; ended afterwards.

    Raises ServerGone, in a group when it happens inside.
    """
    words = ("--try", "--begin", begin, "--speed", f"{speed:g}", "--data", str(data), *more)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "server", *words),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # a Ctrl-C is for the rehearsal, which then stops its server in order
    )
    try:
        address = await _address(process)
        async with asyncio.TaskGroup() as group:
            lasting = group.create_task(_last(process))
            yield address
            lasting.cancel()
    finally:
        await _stop(process)


async def exported(data: Path, hall: str) -> list[str]:
    """The lines of the journal of that hall in this folder; raises ServerGone."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "server", "journal", "export", "--hall", hall, "--data", str(data)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
    )
    written, _ = await process.communicate()
    if process.returncode != 0:
        raise ServerGone(f"The journal could not be read back (exit code {process.returncode}).")
    return written.decode().splitlines()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    async for line in process.stdout:
        _, found, rest = line.decode().partition("http")
        if found:
            return found + rest.strip().rstrip("/")
    raise ServerGone(f"The server did not start (exit code {await process.wait()}).")


async def _last(process: asyncio.subprocess.Process) -> None:
    raise ServerGone(f"The server ended in the middle of it (exit code {await process.wait()}).")


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        async with asyncio.timeout(STOPS_WITHIN_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
