"""`python -m bench floor`: whether the house keeps the figures it promises."""

import argparse
import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from bench import back, core, fanout, memory, phones, tickets
from bench.figures import Figure

Measure = Callable[[], Coroutine[Any, Any, list[Figure]]]
PARTS: dict[str, Measure] = {
    "core": core.measure,
    "tickets": tickets.measure,
    "fanout": fanout.measure,
    "phones": phones.measure,
    "memory": memory.measure,
    "back": back.measure,
}


def main(words: list[str]) -> int:
    """Print every figure as soon as it is known; 1 when any is short."""
    parser = argparse.ArgumentParser(prog="python -m bench floor")
    parser.add_argument("--only", choices=PARTS, help="one part of the figures")
    only = parser.parse_args(words).only
    figures: list[Figure] = []
    for name in [only] if only else PARTS:
        for figure in asyncio.run(PARTS[name]()):
            print(figure.line(), flush=True)
            figures.append(figure)
    short = sum(not figure.ok for figure in figures)
    print(f"{len(figures) - short} ok, {short} short")
    return 1 if short else 0
