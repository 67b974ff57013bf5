"""What the manager's slider gives: the days played, looking ahead, with the slider in several places, as a plot."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.playing import learned_before, one
from server.days.day import Day
from server.forecast.playing import OURS
from server.forecast.plot import lines
from server.forecast.replay import Stay
from server.forecast.sample_town import sample_town
from server.forecast.tallies import Tally, tally

PLACES = (-1.0, -0.5, 0.0, 0.5, 1.0)


def draw_frontier(days: Sequence[Day], to: Path, processes: int) -> None:
    """Write the plot, and print what it shows."""
    seen = list(enumerate(zip(days, learned_before(days, sample_town()), strict=True)))
    with ProcessPoolExecutor(processes) as pool:
        futures = {
            place: [pool.submit(_stays, day, before, seed, place) for seed, (day, before) in seen] for place in PLACES
        }
        found = {place: tally([stay for each in of for stay in each.result()]) for place, of in futures.items()}
    for place, each in found.items():
        print(f"{place:+.1f}  late appointments {_late(each):5.1f} %   breach {each.breach_min:9,.0f} min   ", end="")
        print("   ".join(f"{name} mean {of.mean:.1f} p95 {of.p95:.1f}" for name, of in each.classes.items()))
    to.write_text(plot(found), "utf-8")


def plot(found: dict[float, Tally]) -> str:
    """Late appointments and the waits of the classes, along the slider."""
    series = {"late appointments (%)": [(place, _late(each)) for place, each in found.items()]}
    for class_, name in (("short", "short walk-ins (p95, min)"), ("seated", "seated walk-ins (p95, min)")):
        series[name] = [(place, each.classes[class_].p95) for place, each in found.items() if class_ in each.classes]
    ticks = {-1.0: "walk-ins short", 0.0: "as configured", 1.0: "appointments on time"}
    return lines(
        "What the slider gives, on days nobody tuned on", series, "the manager's slider", "% or minutes", ticks
    )


def _late(each: Tally) -> float:
    return 100 * (1 - each.on_time)


def _stays(day: Day, before: dict[str, Any], seed: int, favour: float) -> tuple[Stay, ...]:
    town = sample_town()
    return one(day, replace(town, rules=replace(town.rules, favour=favour)), OURS, before, seed)
