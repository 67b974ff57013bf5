"""`python -m server backup` and `restore`: what they do, said in a line each."""

import io
import signal
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TextIO, TypeVar

from server.backups.making import NotMade, make
from server.backups.restoring import NotRestored, restore
from server.journal import commands as journal

Done = TypeVar("Done")

WHOLE = 0
NOTHING_DONE = 1
# Two is what a wrong command line ends with. A journal that does not hold is copied all the same: it is all there is.
SOMETHING_WRONG = 3


def backup(data: Path, target: Path, out: TextIO, now: datetime) -> int:
    """Make a backup and say so; gives the exit code. Raises SystemExit with what is wrong when there is none."""
    made = _told_to_stop(lambda: make(data, target, now))
    out.write(f"Backup made: {made.folder}, events: {made.events}, {_size(made.bytes)}.\n")
    return _end(made.wrong, out)


def put_back(source: Path, data: Path, out: TextIO) -> int:
    """Restore a backup and say so; gives the exit code. Raises SystemExit when nothing was put back."""
    label = _told_to_stop(lambda: restore(source, data))
    out.write(f"Restored into {data}: the backup of {label.made}, events: {sum(label.events.values())}.\n")
    said = io.StringIO()
    wrong = label.events and journal.verify(data, said)
    return _end(said.getvalue() if wrong else "", out)


def _end(wrong: str, out: TextIO) -> int:
    out.write(wrong)
    return SOMETHING_WRONG if wrong else WHOLE


def _told_to_stop(deed: Callable[[], Done]) -> Done:
    """Do it; a service manager that says stop is heard like a Ctrl-C, so that nothing is left behind."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return deed()
    except (NotMade, NotRestored) as error:
        raise SystemExit(str(error)) from None
    except KeyboardInterrupt:
        raise SystemExit("Stopped: nothing was done.") from None


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
