"""The table of a day again, from the events of the journal alone, and where it is not the one that was played."""

import json
from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rehearsal.tally import Figures, Waited, Waits, waits_of

SAME_S = 0.001
"""Both tables hold the hall's own instants, to the millisecond."""
LATE_S = 1.0
"""When somebody went home is seen here, after the answer has come: so much of our own time later at most."""


@dataclass(slots=True)
class Table:
    """What the events of a day come to."""

    taken: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    called: dict[str, int] = field(default_factory=dict)
    waited: dict[str, Waited] = field(default_factory=dict)
    ends: Tally[str] = field(default_factory=Tally)

    def take(self, event: Mapping[str, Any]) -> None:
        """One event more."""
        match event["event"]:
            case "ticket_taken":
                self.taken[event["ticket"]] = event
            case "called":
                self.called[event["ticket"]] = event["at"]
            case "started":
                self._waited(event["ticket"], self.called[event["ticket"]], called=True)
            case "finished" | "left" | "expired" as end:
                self.ends[end] += 1
                self._waited(event["ticket"], event["at"], called=False)
            case _:
                pass

    def _waited(self, ticket: str, until: int, called: bool) -> None:
        taken = self.taken[ticket]
        seconds = max(0, until - max(taken["at"], taken.get("agreed") or 0)) / 1000
        self.waited.setdefault(ticket, Waited(self.taken[ticket]["class_"], seconds, called))

    @property
    def counts(self) -> dict[str, int]:
        """How many came, and to which end."""
        ends = {"served": self.ends["finished"], "left": self.ends["left"], "sent home": self.ends["expired"]}
        return {"taken": len(self.taken), **ends}

    @property
    def waits(self) -> tuple[Waits, ...]:
        """The waits of each class."""
        targets_s = {event["class_"]: event["target_ms"] / 1000 for event in self.taken.values()}
        return tuple(waits_of(self.waited.values(), targets_s))


def table_of(lines: Iterable[str]) -> Table:
    """The table of a day from the lines that `python -m server journal export` writes."""
    table = Table()
    for line in lines:
        table.take(json.loads(line)["event"])
    return table


def held_against(played: Figures, table: Table, speed: float) -> Figures:
    """The played figures, with a fault for each that the journal does not give again."""
    faults = tuple(f"the journal says otherwise: {each}" for each in _differences(played, table, LATE_S * speed))
    return replace(played, faults=(*played.faults, *faults), same_again=not faults)


def _differences(played: Figures, table: Table, late_s: float) -> Iterator[str]:
    counts = {
        "taken": played.taken,
        "served": played.served + played.others,
        "left": played.left,
        "sent home": played.sent_home,
    }
    yield from (f"{what} {count}, not {counts[what]}" for what, count in table.counts.items() if count != counts[what])
    here, there = ({waits.class_: waits for waits in each} for each in (played.waits, table.waits))
    for class_ in sorted(here.keys() | there.keys()):
        if class_ not in here or class_ not in there:
            yield f"waits of {class_} in one of the two alone"
        else:
            yield from _in_class(here[class_], there[class_], late_s)


def _in_class(here: Waits, there: Waits, late_s: float) -> Iterator[str]:
    if (here.count, here.gone) != (there.count, there.gone):
        yield f"{here.class_} n {there.count} ({there.gone} gone), not {here.count} ({here.gone})"
        return
    slack_s = late_s if here.gone else SAME_S
    for what in ("mean_s", "p50_s", "p90_s", "p95_s"):
        mine, theirs = getattr(here, what), getattr(there, what)
        if abs(mine - theirs) > slack_s:
            yield f"{here.class_} {what.removesuffix('_s')} {theirs:.1f} s, not {mine:.1f} s"
    if abs(here.on_time - there.on_time) * here.count > here.gone + SAME_S:
        yield f"{here.class_} on time {there.on_time:.1%}, not {here.on_time:.1%}"
