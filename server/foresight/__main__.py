"""The forecast process: answers one question after the other on its standard input, until that ends.

It works for nobody who waits: at a low priority, on one core, and what it does not manage is simply not foreseen.
"""

import os

# Before numpy is loaded: its helpers would take the cores of the halls.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

import logging
import sys
from contextlib import suppress
from pathlib import Path

from server.foresight.following import Following, following
from server.foresight.messages import Begin, Failed, Look, Reckon, packed, read
from server.journal.store import FILE, reading_engine

_log = logging.getLogger("server.foresight")

NICENESS = 10
"""For the live floor: a tenth of what the halls get where both want a core. A question beside it names its own."""


class Process:
    """Answers questions. A question that fails is answered with that; the next one may go well."""

    def __init__(self) -> None:
        self._halls: dict[str, Following] = {}

    def answer(self, question: object) -> object:
        """What there is to say to this question."""
        try:
            return self._answer(question)
        except Exception as error:  # whatever it is, the halls go on without
            _log.exception("a forecast failed")
            return Failed(repr(error))

    def _answer(self, question: object) -> object:
        match question:
            case Begin():
                engine = reading_engine(Path(question.folder) / FILE)
                self._halls = {
                    hall: following(town, engine, question.learnt.get(hall), question.seed)
                    for hall, town in question.towns.items()
                }
                return None
            case Look():
                return self._halls[question.hall].look(question.now)
            case Reckon():
                # What a live floor needs not is loaded by the process that was begun for it.
                from server.foresight.reckoning import reckon

                return reckon(question)
            case _:
                return Failed(f"unknown question {type(question).__name__}")


def main(words: list[str]) -> int:
    """Answer until nobody asks any more; gives the exit code."""
    logging.basicConfig(level=logging.WARNING)
    if hasattr(os, "nice"):
        os.nice(int(words[0]) if words else NICENESS)
    # What libraries print must not come between the answers.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    process = Process()
    with suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            answers.write(packed(process.answer(read(sys.stdin.buffer))))
            answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
