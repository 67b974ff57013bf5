"""`python -m printer.emulator --port 9100`: the printer alone, each slip written as a picture to a folder."""

import argparse
import asyncio
from pathlib import Path

from printer.emulator.printer import EmulatedPrinter


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m printer.emulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--width", type=int, default=576, help="dots: 576 for 80 mm, 384 for 58 mm")
    parser.add_argument("--folder", type=Path, default=Path("slips"))
    return parser.parse_args()


async def _run(arguments: argparse.Namespace) -> None:
    printer = EmulatedPrinter(arguments.width)
    await printer.start(arguments.host, arguments.port)
    print(f"Listening on tcp://{arguments.host}:{printer.port}", flush=True)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    written = 0
    while True:
        for slip in await printer.slips_cut(written + 1):
            if slip.id > written:
                path = arguments.folder / f"{slip.id:04}.png"
                path.write_bytes(slip.image)
                print(path, flush=True)
        written = slip.id


if __name__ == "__main__":
    try:
        asyncio.run(_run(_arguments()))
    except KeyboardInterrupt:
        print("Stopped.")
