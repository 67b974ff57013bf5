"""A process that stores groups of seven as fast as it can, and tells the last seq of each once it is stored."""

import asyncio
import sys
from itertools import count
from pathlib import Path

from tests.journal.lines import entries, journal


async def main(folder: Path) -> None:
    """For ever; whoever started it kills it."""
    with journal(folder) as it:
        for group in count():
            await it.append(entries(group * 7 + 1, group * 7 + 7))
            print(group * 7 + 7, flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
