"""`python -m bench policy`: whom the calling rule makes wait, on a folder of days, against the rules of others.

The same days are played under each rule on the same floor. Judge on days that nobody tuned on.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench.figures import Figure
from bench.fresh_days import fresh_days, kind_of
from bench.frontier import draw_frontier
from bench.judging import bounds
from bench.playing import Played, played
from server.days.day import Day
from server.days.files import read_days
from server.forecast.peers import PEERS, PLAIN
from server.forecast.playing import OURS
from server.forecast.replay import Stay
from server.forecast.sample_town import sample_town
from server.forecast.tallies import Tally, tally

FRESH_SEED, FRESH_DAYS = 20_261_122, 72
CLASSES = ("appointment", "seat", "short", "seated")


def main(arguments: Sequence[str]) -> int:
    """Print the tables and the figures, as lines or JSON; 1 when one is short of its bound."""
    parser = argparse.ArgumentParser(prog="python -m bench policy", description=__doc__)
    parser.add_argument("--days", type=Path, metavar="FOLDER", help=f"a folder of days; else {FRESH_DAYS} fresh ones")
    parser.add_argument("--plain", action="store_true", help="without the look-ahead, which takes most of the time")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--frontier", type=Path, metavar="SVG", help="only draw what the manager's slider gives")
    asked = parser.parse_args(arguments)
    days = read_days(asked.days) if asked.days else fresh_days(FRESH_SEED, FRESH_DAYS)
    if asked.frontier:
        draw_frontier(days, asked.frontier, asked.processes)
        return 0
    rules = [*PEERS, "accumulating", PLAIN, *([] if asked.plain else [OURS])]
    all_played = played(days, sample_town(), rules, asked.processes)
    figures = [
        figure for name in (PLAIN, OURS) if name in all_played for figure in bounds(all_played, name, sample_town())
    ]
    if asked.json:
        print(json.dumps(_plain(days, all_played, figures), indent=1))
    else:
        print("\n\n".join(table(kind, found) for kind, found in by_kind(days, all_played).items()))
        print("\n" + "\n".join(figure.line() for figure in figures))
    return 0 if all(figure.ok for figure in figures) else 1


def by_kind(days: Sequence[Day], all_played: Played) -> dict[str, dict[str, Tally]]:
    """The tallies of each rule, over all days and over each kind of them."""
    kinds = dict.fromkeys(kind_of(day) for day in days)
    chosen = {"all": set(range(len(days)))}
    chosen |= {kind: {number for number, day in enumerate(days) if kind_of(day) == kind} for kind in kinds}
    return {
        kind: {name: tally(_of_days(stays, numbers)) for name, stays in all_played.items()}
        for kind, numbers in chosen.items()
    }


def _of_days(stays: Sequence[Sequence[Stay]], numbers: set[int]) -> list[Stay]:
    return [stay for number in sorted(numbers) for stay in stays[number]]


def table(kind: str, tallies: dict[str, Tally]) -> str:
    """A line for each rule, and one for each of its classes."""
    visits = next(iter(tallies.values())).all.visits
    lines = [f"{kind}: {visits} visits"]
    lines.append(f"{'':<22} {'breach min':>10} {'on time':>8} {'> 45':>5} {'left':>5} {'overtaken':>9}")
    for name, each in tallies.items():
        on_time = f"{100 * each.on_time:.1f} %"
        lines.append(
            f"{name:<22} {each.breach_min:>10,.0f} {on_time:>8} {each.over_45:>5} {each.left:>5} {each.overtaken:>9}"
        )
    lines.append(f"{'':<22} {'class':<12} {'mean':>6} {'p50':>6} {'p90':>6} {'p95':>6} {'over':>6}")
    for name, each in tallies.items():
        for class_ in CLASSES:
            if class_ in each.classes:
                of = each.classes[class_]
                waits = " ".join(f"{minutes:>6.1f}" for minutes in (of.mean, of.p50, of.p90, of.p95))
                lines.append(f"{name:<22} {class_:<12} {waits} {100 * of.over:>4.0f} %")
    return "\n".join(lines)


def _plain(days: Sequence[Day], all_played: Played, figures: Sequence[Figure]) -> dict[str, object]:
    tables = {
        kind: {name: asdict(each) for name, each in found.items()} for kind, found in by_kind(days, all_played).items()
    }
    return {"days": len(days), "tables": tables, "figures": [asdict(each) | {"ok": each.ok} for each in figures]}
