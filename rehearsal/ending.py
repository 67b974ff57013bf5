"""How a rehearsal ends: when it is done, when it is told to stop, or with a line that says what to mend."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import Coroutine, Iterator

from rehearsal.own_server import ServerGone
from rehearsal.play import DoesNotFit
from server.days.files import BadDay
from server.protocol.client import SentAway
from server.protocol.signing_in import NotSignedIn

FAILURES = (BadDay, DoesNotFit, ServerGone, NotSignedIn, SentAway)
FAILED, STOPPED = 1, 130


def ended(work: Coroutine[None, None, int]) -> int:
    """Do the work; gives its exit code, FAILED or STOPPED. What it opened is closed in each case."""
    try:
        return asyncio.run(_stoppable(work))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return STOPPED
    except (*FAILURES, BaseExceptionGroup) as error:
        failure = _innermost(error)
        if not isinstance(failure, FAILURES):
            raise
        print(failure, file=sys.stderr)
        return FAILED


async def _stoppable(work: Coroutine[None, None, int]) -> int:
    with _told_to_stop():
        return await work


@contextlib.contextmanager
def _told_to_stop() -> Iterator[None]:
    """Ctrl-C too: a program that was started in the background would otherwise not hear of it."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task
    # Windows has no such handlers; there Ctrl-C is what it always is.
    with contextlib.suppress(NotImplementedError):
        for told in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(told, task.cancel)
    yield


def _innermost(error: BaseException) -> BaseException:
    return _innermost(error.exceptions[0]) if isinstance(error, BaseExceptionGroup) else error
