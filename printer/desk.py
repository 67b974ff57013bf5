"""The one thread beside a printer: takes jobs, watches the printer, prints what can be printed, says what became of it.

A job is printed at most once. Its id is noted before the slip is handed over; a job that is noted without an outcome
was under way when this program stopped, and only a person can see whether that slip came out.
"""

import logging
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event

from printer.link import Link
from printer.notes import Notes
from printer.paper_roll import PaperRoll
from printer.slip import slip_bytes
from printer.status import OFFLINE, can_print
from printer.wires import PrinterGone, Wire
from server.protocol.envelopes import Ack, Job, Status
from server.protocol.jobs import Outcome, PrinterStatus

log = logging.getLogger("printer")

LOOK_EVERY_S = 2.0
"""With the time-outs of a connection and an answer, staff know of a fault within five seconds."""


WORD_S = 30.0
"""A printer that has paper, a closed cover and no word of the slip for so long has forgotten it."""


class Desk:
    """`run` blocks until `stop`; `take` and `stop` may be called from any thread, `say` is called from this one.

    `now` is the hall's clock in milliseconds, by which a job expires.
    """

    def __init__(
        self,
        way: Callable[[], Wire],
        roll: PaperRoll,
        notes: Notes,
        now: Callable[[], int],
        say: Callable[[Ack | Status], None],
    ) -> None:
        self._way = way
        self._roll = roll
        self._notes = notes
        self._now = now
        self._say = say
        self._link: Link | None = None
        self._status: PrinterStatus | None = None
        self._waiting: dict[str, Job] = {}
        self._inbox: SimpleQueue[Job | None] = SimpleQueue()
        self._stopping = Event()

    def take(self, job: Job) -> None:
        """A job from the hall, perhaps not for the first time."""
        self._inbox.put(job)

    def stop(self) -> None:
        """Finish no more than what the printer is doing now."""
        self._stopping.set()
        self._inbox.put(None)

    def run(self) -> None:
        """Work until stopped."""
        self._look()
        while not self._stopping.is_set():
            self._receive()
            self._look()
            self._drop_expired()
            self._print_waiting()
        self._hang_up()

    def _receive(self) -> None:
        """All jobs that are there, or the first that comes before it is time to look at the printer again."""
        wait = LOOK_EVERY_S
        while True:
            try:
                job = self._inbox.get(timeout=wait)
            except Empty:
                return
            if job is None:
                return
            self._accept(job)
            wait = 0

    def _accept(self, job: Job) -> None:
        if job.id in self._waiting:
            return
        if job.id not in self._notes:
            self._waiting[job.id] = job
            return
        outcome = self._notes.outcome(job.id)
        if outcome is None:
            self._settle(job.id, "uncertain")
        else:
            self._say(Ack(job.id, outcome))

    def _look(self) -> None:
        try:
            if self._link is None:
                self._link = Link(self._way())
            self._tell(self._link.status())
        except PrinterGone as gone:
            self._lose(gone)

    def _tell(self, status: PrinterStatus) -> None:
        if status != self._status:
            self._status = status
            here = "answers" if status.online else "does not print"
            log.info("printer: %s, paper %s, cover %s", here, status.paper, status.cover)
            self._say(Status(status))

    def _lose(self, gone: PrinterGone) -> None:
        if self._status != OFFLINE:
            log.warning("printer: %s", gone)
        self._hang_up()
        self._tell(OFFLINE)

    def _hang_up(self) -> None:
        if self._link:
            self._link.close()
        self._link = None

    def _drop_expired(self) -> None:
        for job in [job for job in self._waiting.values() if job.expires <= self._now()]:
            del self._waiting[job.id]
            log.warning("%s: not printed in time", job.id)
            self._settle(job.id, "failed")

    def _print_waiting(self) -> None:
        for job in list(self._waiting.values()):
            if self._stopping.is_set() or not (self._status and can_print(self._status)):
                return
            self._print(job)
            self._look()

    def _print(self, job: Job) -> None:
        """Note, hand over, wait for the printer's word. A job that could not be noted stays waiting."""
        slip = self._written(job)
        if slip is None:
            del self._waiting[job.id]
            self._settle(job.id, "failed")
            return
        try:
            self._notes.sending(job.id, self._now())
        except OSError as error:
            log.error("%s: not printed, for it cannot be noted: %s", job.id, error)
            return
        del self._waiting[job.id]
        if (outcome := self._hand_over(slip)) is not None:
            self._settle(job.id, outcome)

    def _written(self, job: Job) -> bytes | None:
        try:
            return slip_bytes(job.data, self._roll)
        except Exception:
            log.exception("%s: this slip cannot be written", job.id)
            return None

    def _hand_over(self, slip: bytes) -> Outcome | None:
        """None when stopped meanwhile: after the next start nobody knows either, and says so."""
        assert self._link
        try:
            self._link.send(slip)
            patience = time.monotonic() + WORD_S
            while not self._stopping.is_set():
                printed, status = self._link.came_out()
                self._tell(status)
                if printed:
                    return "printed"
                if not can_print(status):
                    patience = time.monotonic() + WORD_S
                if time.monotonic() > patience:
                    return "uncertain"
        except PrinterGone as gone:
            self._lose(gone)
            return "uncertain"
        return None

    def _settle(self, job: str, outcome: Outcome) -> None:
        try:
            self._notes.settled(job, self._now(), outcome)
        except OSError as error:
            log.error("%s is %s, but that cannot be noted: %s", job, outcome, error)
        self._say(Ack(job, outcome))
