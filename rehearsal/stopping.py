"""Being told to stop: SIGTERM ends a rehearsal as Ctrl-C does, in order."""

import asyncio
import contextlib
import signal
from collections.abc import Iterator


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Inside, SIGTERM cancels the task that entered, so that what it opened is closed."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task
    # Windows has no such handlers; there the process just ends.
    with contextlib.suppress(NotImplementedError):
        loop.add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError):
            loop.remove_signal_handler(signal.SIGTERM)
