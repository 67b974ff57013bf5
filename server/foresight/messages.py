"""What the server and its forecast process say to each other: one question, one answer, over the process's pipes.

Both ends are ours and of the same checkout, so it is pickled: a foresight has keys that JSON does not know.
"""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from server.floor.foresight import Foresight
from server.floor.town import Instant, Kind, Town
from server.forecast.promised import Tally
from server.protocol.what_if import VariantAsked

LENGTH = 8
"""Bytes that say how long the message is that follows."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a hall's days taught until the one that opened at `seq`: of learning and of calibration, JSON-able."""

    seq: int
    plain: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Begin:
    """The first question: which halls there are, where their journal is, and what is known of them.

    `folder` is the data folder. Answered with None.
    """

    folder: str
    towns: Mapping[str, Town]
    learnt: Mapping[str, Learnt]
    seed: int


@dataclass(frozen=True, slots=True)
class Look:
    """Look at this hall as its journal is now; `now` is the instant by the hall's clock. Answered with Looked."""

    hall: str
    now: Instant


@dataclass(frozen=True, slots=True)
class DayDone:
    """A day that is over, with what it taught and how its promises were kept, by kind."""

    date: str
    tallies: Mapping[Kind, Tally]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen. `foresight` is None while there is still more to read than can be read at once.

    `done` are the days that came to an end in what was read, and `learnt` what is known after the last of them.
    `date` and `tallies` are those of today.
    """

    hall: str
    foresight: Foresight | None
    date: str = ""
    tallies: Mapping[Kind, Tally] = field(default_factory=dict)
    done: tuple[DayDone, ...] = ()
    learnt: Learnt | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The question could not be answered; the traceback is in the log of the process."""

    told: str


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The day (ISO date) as it is called now, and under each of these."""

    date: str
    variants: tuple[VariantAsked, ...]


@dataclass(frozen=True, slots=True)
class Favouring:
    """The last days as they are called now, and with the slider here."""

    value: float


@dataclass(frozen=True, slots=True)
class ToCome:
    """A day that is not over yet."""

    date: str


Question = WhatIf | Favouring | ToCome


@dataclass(frozen=True, slots=True)
class Reckon:
    """What a manager asks beside the live floor. `town` has the rules that are in force now.

    Answered with the shape of server/protocol/what_if.py that belongs to the question, or with Unknown.
    """

    folder: str
    town: Town
    learnt: Learnt | None
    question: Question
    seed: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """There is nothing to reckon with: no such day, nobody came, no counter of that name. `code` says which."""

    code: str


def packed(message: object) -> bytes:
    """The message as it goes over a pipe."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    return len(body).to_bytes(LENGTH) + body


def unpacked(body: bytes) -> Any:
    """The message of these bytes, which follow its length."""
    return pickle.loads(body)


def read(pipe: BinaryIO) -> Any:
    """The next message; raises EOFError when the other end is gone."""
    head = pipe.read(LENGTH)
    if len(head) < LENGTH:
        raise EOFError
    body = pipe.read(int.from_bytes(head))
    return unpacked(body)
