"""A program that runs beside the server and ends with it, also when the server is killed."""

import asyncio
import ctypes
import logging
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

_log = logging.getLogger(__name__)

AGAIN_AFTER_S = 2.0
STOPS_WITHIN_S = 2.0
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


async def keep_running(module: str, arguments: Sequence[str]) -> None:
    """Run `python -m module` until cancelled; start it again when it ends by itself."""
    while True:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module, *arguments),
            stdin=asyncio.subprocess.DEVNULL,
            preexec_fn=_ends_with_parent(),
            start_new_session=True,  # a Ctrl-C is for the server, which then stops its child in order
        )
        try:
            code = await child.wait()
        finally:
            await _stop(child)
        _log.warning("%s ended with code %s and is started again", module, code)
        await asyncio.sleep(AGAIN_AFTER_S)


async def _stop(child: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError, TimeoutError):
        child.terminate()
        async with asyncio.timeout(STOPS_WITHIN_S):
            await child.wait()
        return
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
