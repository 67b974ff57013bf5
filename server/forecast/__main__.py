"""`python -m server.forecast replay DAY`: a past day as it would have been with another rule, split or counters."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from server.config import load
from server.config.problems import WrongConfiguration
from server.days.day import Day, Opening, seconds_of
from server.days.files import BadDay, read_day
from server.floor.events import Event as FloorEvent
from server.floor.town import Rules, Town
from server.forecast.past import past_day
from server.forecast.playing import NAMES, OURS
from server.forecast.sample_town import sample_town
from server.forecast.whatif import Variant, compare, one_more, plot, split_at, table
from server.journal import reading
from server.journal.store import FILE, reading_engine

KINDS = ("standing", "desk", "room")
AS_IT_IS = "as configured"


class NotAsked(Exception):
    """What was asked makes no sense; the text says what to mend."""


def main(words: Sequence[str]) -> int:
    """Print the variants side by side; 2 when there is nothing to play."""
    asked = arguments(words)
    try:
        day, town = _day(asked)
        told = compare(day, town, variants(day, town, asked))
    except (BadDay, WrongConfiguration, NotAsked) as error:
        print(error, file=sys.stderr)
        return 2
    if asked.plot:
        asked.plot.write_text(plot(day.name, told), "utf-8")
    print(json.dumps([asdict(each) for each in told], indent=1) if asked.json else f"{day.name}\n{table(told)}")
    return 0


def arguments(words: Sequence[str]) -> Namespace:
    """What is asked on the command line; ends the program with help when it makes no sense."""
    parser = ArgumentParser(prog="python -m server.forecast", description="What a day would have been.")
    replay = parser.add_subparsers(dest="what", required=True).add_parser("replay", description=__doc__)
    replay.add_argument("day", help="a day's files without ending, or a date of the journal (with --data)")
    replay.add_argument("--data", type=Path, metavar="FOLDER", help="the data folder whose journal has the date")
    replay.add_argument("--hall", metavar="ID", help="the hall of config.toml; the first one when not said")
    replay.add_argument("--config", type=Path, metavar="FILE", help="the town's file; the sample town when not said")
    replay.add_argument(
        "--policy",
        action="append",
        default=[],
        metavar="NAME|rules=KEY:VALUE,...",
        help=f"a rule ({', '.join(NAMES)}) or other numbers for ours; may be said more than once",
    )
    replay.add_argument("--split", type=float, metavar="MINUTES", help="visits that usually take less are short")
    replay.add_argument(
        "--extra", type=_extra, action="append", default=[], metavar="KIND@HH:MM", help="a counter more from then on"
    )
    replay.add_argument("--without", action="append", default=[], metavar="COUNTER", help="nobody at this counter")
    replay.add_argument("--plot", type=Path, metavar="SVG", help="draw the waits over the day into this file")
    replay.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def variants(day: Day, town: Town, asked: Namespace) -> list[Variant]:
    """The day as configured, and as it is asked about: under each policy, with the other changes in all of them."""
    unknown = set(asked.without) - set(day.counters)
    if unknown:
        raise NotAsked(f"No counter {', '.join(sorted(unknown))} on this day. It has: {', '.join(day.counters)}.")
    rules = split_at(town.rules, asked.split) if asked.split else town.rules
    extra: list[Opening] = []
    for kind, opens_s in asked.extra:
        extra.append(one_more(replace(day, openings=(*day.openings, *extra)), kind, opens_s))
    changes = [f"short below {asked.split:g} min"] if asked.split else []
    changes += [f"+{kind} {seconds // 3600}:{seconds // 60 % 60:02}" for kind, seconds in asked.extra]
    changes += [f"-{counter}" for counter in asked.without]
    found = [Variant(AS_IT_IS)]
    for policy in asked.policy or [OURS]:
        name, numbers = _policy(policy, rules)
        if name != OURS or numbers != town.rules or extra or asked.without:
            said = " ".join([*([policy] if asked.policy else []), *changes])
            found.append(Variant(said, name, numbers, tuple(extra), tuple(asked.without)))
    return found


def _policy(text: str, rules: Rules) -> tuple[str, Rules]:
    if text in NAMES:
        return text, rules
    if not text.startswith("rules="):
        raise NotAsked(f"There is no rule {text}. There are: {', '.join(NAMES)}, and rules=KEY:VALUE,...")
    known = {field.name: getattr(rules, field.name) for field in fields(Rules)}
    numbers = {}
    for part in text.removeprefix("rules=").split(","):
        key, _, value = part.partition(":")
        if not isinstance(known.get(key), int | float):
            raise NotAsked(f"There is no number {key} in the rules.")
        try:
            numbers[key] = type(known[key])(float(value))
        except ValueError:
            raise NotAsked(f"{part}: a number is expected behind {key}.") from None
    return OURS, replace(rules, **numbers)


def _extra(text: str) -> tuple[str, int]:
    kind, _, at = text.partition("@")
    try:
        opens_s = seconds_of(at)
    except ValueError:
        raise ArgumentTypeError(f"{text}: KIND@HH:MM is expected, as desk@10:00") from None
    if kind not in KINDS:
        raise ArgumentTypeError(f"{kind}: one of {', '.join(KINDS)} is expected")
    return kind, opens_s


def _day(asked: Namespace) -> tuple[Day, Town]:
    if asked.data is None:
        return read_day(Path(asked.day)), _town(asked)
    return _past(asked, _town(asked))


def _town(asked: Namespace) -> Town:
    if asked.config is None and asked.data is None:
        return sample_town()
    configuration = load(asked.config or Path("config.toml"))
    hall = asked.hall or configuration.halls[0]
    if hall not in configuration.halls:
        raise NotAsked(f"There is no hall {hall}. There are: {', '.join(configuration.halls)}.")
    return configuration.town(hall)


def _past(asked: Namespace, town: Town) -> tuple[Day, Town]:
    """The day of the journal. The server may be running."""
    if not (asked.data / FILE).is_file():
        raise NotAsked(f"There is no journal in {asked.data}.")
    engine = reading_engine(asked.data / FILE)
    opened = [(seq, json.loads(text)) for seq, text in reading.days(engine, town.hall)]
    seqs = [seq for seq, opening in opened if opening["date"] == asked.day]
    if not seqs:
        raise NotAsked(f"The journal knows no {asked.day}. It has: {', '.join(each['date'] for _, each in opened)}.")
    until = min((seq for seq, opening in opened if opening["date"] > asked.day), default=None)
    found = reading.entries(engine, town.hall, min(seqs) - 1)
    happened = (entry.event for entry in found if until is None or entry.seq < until)
    events = [event for event in happened if isinstance(event, FloorEvent)]
    begins = datetime.combine(date.fromisoformat(asked.day), datetime.min.time(), ZoneInfo(town.zone))
    day, town = past_day(events, town, round(begins.timestamp() * 1000), asked.day)
    engine.dispose()
    if not day.coming or not day.openings:
        raise NotAsked(f"Nobody came on {asked.day}, or no counter was open.")
    return day, town


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
