"""A conversation with a printer: its status, and a slip with the printer's own word that it came out."""

import time
from collections.abc import Callable
from contextlib import suppress

from printer.status import (
    IN_TURN,
    OFFLINE_CAUSE,
    PRINTER,
    ROLL,
    can_print,
    is_answer,
    is_answer_in_turn,
    question,
    status_from,
)
from printer.wires import PrinterGone, Wire
from server.protocol.jobs import PrinterStatus

ANSWER_S = 2.0
"""A printer that does not answer for so long is not there; with the desk's pause this stays under five seconds."""

BETWEEN_S = 0.5
"""How often the status is asked while a slip is being printed."""

SLIP_S = 2.0
"""A slip of 15 cm at the 10 cm a second of a slow printer, and some more."""

HEARD = 64
"""Bytes kept that nobody asked for."""


class Link:
    """One open wire and what is known of the printer at its end."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._heard: list[int] = []
        self._answers_in_turn: bool | None = None if wire.answers else False

    def close(self) -> None:
        """Let the printer go."""
        with suppress(PrinterGone):
            self._wire.close()

    def status(self) -> PrinterStatus:
        """Ask now; raises PrinterGone when it does not answer, and so for a peer that only looks alive."""
        if not self._wire.answers:
            return PrinterStatus(online=True)
        return status_from(self._ask(PRINTER), self._ask(OFFLINE_CAUSE), self._ask(ROLL))

    def send(self, slip: bytes) -> None:
        """Hand the slip to the printer. The printer must be able to print, so ask `status` before."""
        if self._answers_in_turn is None:
            self._wire.write(IN_TURN)
            self._answers_in_turn = self._hear(is_answer_in_turn, ANSWER_S) is not None
        self._wire.write(slip + (IN_TURN if self._answers_in_turn else b""))

    def came_out(self) -> tuple[bool, PrinterStatus]:
        """Wait a little; whether the slip sent last has been printed, and the status. Raises PrinterGone.

        Most printers say so in turn. Of one that does not, a slip is taken to be printed when the printer is still
        well after the time a slip takes.
        """
        if self._answers_in_turn:
            printed = self._hear(is_answer_in_turn, BETWEEN_S) is not None
            return printed, self.status()
        if self._wire.answers:
            self._hear(is_answer_in_turn, SLIP_S)
        status = self.status()
        return can_print(status), status

    def _ask(self, about: int) -> int:
        self._heard = [byte for byte in self._heard if not is_answer(byte)]
        self._wire.write(question(about))
        answer = self._hear(is_answer, ANSWER_S)
        if answer is None:
            raise PrinterGone("it does not answer")
        return answer

    def _hear(self, wanted: Callable[[int], bool], seconds: float) -> int | None:
        """The first byte of this kind; what else is heard meanwhile is kept."""
        until = time.monotonic() + seconds
        while True:
            for place, byte in enumerate(self._heard):
                if wanted(byte):
                    return self._heard.pop(place)
            left = until - time.monotonic()
            if left <= 0:
                return None
            self._heard = (self._heard + list(self._wire.read(left)))[-HEARD:]
