"""`python -m server`: start the house; `account` and `journal` are what IT does beside it."""

import sys

from server.options import options
from server.starting import start
from server.tools import account, read_journal


def main(words: list[str]) -> int:
    """Do what the words say; gives the exit code."""
    match words:
        case ["account", *rest]:
            return account(rest)
        case ["journal", *rest]:
            return read_journal(rest)
        case _:
            return start(options(words))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
