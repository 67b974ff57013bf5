"""What can be chosen on the command line; everything else stands in config.toml."""

import argparse
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

TRYING_OUT = Path("data/try")
# Faster than that, a day of the hall is over before its screens have been drawn.
FASTEST = 1000.0


@dataclass(frozen=True, slots=True)
class Options:
    """How to start. `trying_out` is the open mode: no accounts, no pairing, this machine only, a printer on screen.

    Only then the clock can be that of a rehearsal: `begin` is local time in the hall, `speed` seconds a second.
    """

    config: Path
    trying_out: bool = False
    host: str | None = None
    port: int | None = None
    data: Path | None = None
    with_printer: bool = True
    with_forecast: bool = True
    begin: datetime | None = None
    speed: float = 1.0


def options(words: list[str]) -> Options:
    """The options in these words; ends the program with help when they make no sense."""
    parser = argparse.ArgumentParser(
        prog="python -m server",
        description="Starts the hall's server. What IT does beside it: python -m server account --help, "
        "journal --help, partner --help, privacy --help, backup --help, restore --help.",
    )
    parser.add_argument("--config", type=Path, default=Path("config.toml"), help="the town's file (config.toml)")
    parser.add_argument(
        "--try", dest="trying_out", action="store_true", help="try it out on this machine: open all day, no accounts"
    )
    parser.add_argument("--host", help="the address to listen on, instead of the configured one")
    parser.add_argument("--port", type=int, help="the port, instead of the configured one; 0 takes a free one")
    parser.add_argument("--data", type=Path, help="the data folder, instead of the configured one")
    parser.add_argument(
        "--no-printer", dest="with_printer", action="store_false", help="trying out without the printer on screen"
    )
    parser.add_argument(
        "--no-forecast", dest="with_forecast", action="store_false",
        help="without the forecast process: waits are counted from usual minutes, and calls follow the plain rule",
    )  # fmt: skip
    parser.add_argument(
        "--begin", type=datetime.fromisoformat, metavar="TIME", help="trying out with a clock that begins at this time"
    )
    parser.add_argument("--speed", type=float, default=1.0, help="trying out with a clock that runs so much faster")
    chosen = Options(**vars(parser.parse_args(words)))
    if not chosen.trying_out and (chosen.begin or chosen.speed != 1):
        parser.error("--begin and --speed are for trying out: add --try")
    if not 0 < chosen.speed <= FASTEST:
        parser.error(f"--speed takes more than 0 and at most {FASTEST:g}")
    return chosen
