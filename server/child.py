"""A program that runs beside the server and ends with it, also when the server is killed."""

import asyncio
import ctypes
import logging
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress

_log = logging.getLogger(__name__)

AGAIN_AFTER_S = 2.0
STOPS_WITHIN_S = 2.0
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


async def keep_running(module: str, arguments: Sequence[str]) -> None:
    """Run `python -m module` until cancelled; start it again when it ends by itself."""
    while True:
        child = await begin(module, arguments)
        try:
            code = await child.wait()
        finally:
            await stop(child)
        _log.warning("%s ended with code %s and is started again", module, code)
        await asyncio.sleep(AGAIN_AFTER_S)


async def begin(module: str, arguments: Sequence[str] = (), pipes: bool = False) -> Process:
    """Start `python -m module`; with `pipes` its standard input and output are ours."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *arguments),
        stdin=PIPE if pipes else DEVNULL,
        stdout=PIPE if pipes else None,
        preexec_fn=_ends_with_parent(),
        start_new_session=True,  # a Ctrl-C is for the server, which then stops its child in order
    )


async def stop(child: Process) -> None:
    """End it: politely, or else at once."""
    with suppress(ProcessLookupError, TimeoutError):
        child.terminate()
        async with asyncio.timeout(STOPS_WITHIN_S):
            await child.wait()
        return
    await end(child)


async def end(child: Process) -> None:
    """End it at once, also when it hangs."""
    with suppress(ProcessLookupError):
        child.kill()
    await child.wait()


def _ends_with_parent() -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    # Looked up before the fork: after it the child may do very little.
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()

    def prepare() -> None:
        prctl(_END_WITH_PARENT, signal.SIGTERM)
        if os.getppid() != parent:  # it was killed in between
            os._exit(1)

    return prepare
