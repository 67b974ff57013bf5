"""The notebook beside the printer: which slip was handed over and what became of it, written before it happens.

One line of JSON for each thing noted, safe on the disk before `sending` returns. After a crash or on a full disk a
line may be half a line: nothing was sent on its strength, so it is passed over, and the next note begins a new line.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from server.protocol.jobs import Outcome

KEPT_MS = 2 * 24 * 60 * 60 * 1000
"""A job lives an hour at most; two days also cover a clock that was wrong."""


class Notes:
    """What is known of each job. Only one thread uses it; the file belongs to one agent."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._outcomes: dict[str, Outcome | None] = {}
        self._at: dict[str, int] = {}
        self._tidied = 0
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        _sync_folder(path.parent)
        for job, at, outcome in _read(path):
            self._outcomes[job], self._at[job] = outcome, at

    def __contains__(self, job: str) -> bool:
        return job in self._outcomes

    def outcome(self, job: str) -> Outcome | None:
        """What became of a job in the notes; None when that was never heard."""
        return self._outcomes[job]

    def sending(self, job: str, now: int) -> None:
        """Note that the slip is about to be handed over; raises OSError, and then it must not be."""
        self._note(job, now, None)

    def settled(self, job: str, now: int, outcome: Outcome) -> None:
        """Note what became of it; raises OSError, and then a restart takes it to be uncertain.

        `now` is the hall's clock. That of the machine beside a printer may be years off before it is set.
        """
        self._note(job, now, outcome)
        if now > self._tidied + KEPT_MS:
            self._tidied = now
            self._forget_old(now)

    def _forget_old(self, now: int) -> None:
        """Leave out what is older than two days, by writing the others to a new file."""
        old = [job for job, at in self._at.items() if at < now - KEPT_MS]
        for job in old:
            del self._outcomes[job], self._at[job]
        text = "".join(_line(job, self._at[job], self._outcomes[job]) for job in self._outcomes)
        fresh = self._path.with_suffix(".new")
        _write(fresh, text, "w")
        fresh.replace(self._path)
        _sync_folder(self._path.parent)

    def _note(self, job: str, now: int, outcome: Outcome | None) -> None:
        _write(self._path, "\n" + _line(job, now, outcome), "a")
        self._outcomes[job], self._at[job] = outcome, now


def _line(job: str, at: int, outcome: Outcome | None) -> str:
    return json.dumps({"job": job, "at": at, "outcome": outcome}) + "\n"


def _read(path: Path) -> Iterator[tuple[str, int, Outcome | None]]:
    for line in path.read_text("utf-8", "replace").splitlines():
        try:
            note = json.loads(line)
            yield str(note["job"]), int(note["at"]), cast("Outcome | None", note["outcome"])
        except (ValueError, KeyError, TypeError):
            continue


def _write(path: Path, text: str, mode: str) -> None:
    with path.open(mode, encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
