"""What staff ask about their counter."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class TakeCounter:
    """The asking person sits down at a counter. `over`: also when somebody else holds it."""

    counter: str
    over: bool = False
    do: Literal["take_counter"] = "take_counter"


@dataclass(frozen=True, slots=True)
class ReleaseCounter:
    """The counter closes; refused while somebody is called or served there."""

    counter: str
    do: Literal["release_counter"] = "release_counter"


@dataclass(frozen=True, slots=True)
class PauseCounter:
    """No more calls at this counter for now; a contact in progress goes on."""

    counter: str
    do: Literal["pause_counter"] = "pause_counter"


@dataclass(frozen=True, slots=True)
class ResumeCounter:
    """The counter calls again."""

    counter: str
    do: Literal["resume_counter"] = "resume_counter"


CounterCommand = TakeCounter | ReleaseCounter | PauseCounter | ResumeCounter
