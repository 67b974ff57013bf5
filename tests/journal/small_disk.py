"""A process whose files cannot grow any more in the middle of a commit, and then can; it tells what happened."""

import asyncio
import resource
import sys
from pathlib import Path

from server.journal.entry import NotStored, Uncertain
from server.journal.journal import Journal
from tests.journal.lines import entries, opened, seqs


async def attempt(it: Journal, first: int, last: int) -> str:
    try:
        await it.append(entries(first, last))
    except (NotStored, Uncertain) as error:
        return type(error).__name__
    return "stored"


async def main(folder: Path) -> None:
    """Ten entries, then more than there is room for, then the same with room."""
    with opened(folder) as (_, it):
        await it.append(entries(1, 10))
        limit(largest(folder) + 8192)
        print(await attempt(it, 11, 300), span(it))
        limit(resource.RLIM_INFINITY)
        print(await attempt(it, 11, 300), span(it))


def largest(folder: Path) -> int:
    return max(path.stat().st_size for path in folder.iterdir())


def limit(size: int) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


def span(it: Journal) -> str:
    found = seqs(it)
    assert found == list(range(1, len(found) + 1))
    return f"1..{len(found)}"


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
