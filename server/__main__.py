"""`python -m server`: start the house; `account`, `partner`, `journal`, `backup` and the like are done beside it."""

import sys

from server.options import options


def main(words: list[str]) -> int:
    """Do what the words say; gives the exit code."""
    # Loading the whole house takes most of a second, which a tool or a request for help need not wait for.
    match words:
        case ["account", *rest]:
            from server.tools import account

            return account(rest)
        case ["partner", *rest]:
            from server.tools import partner

            return partner(rest)
        case ["journal", *rest]:
            from server.tools import read_journal

            return read_journal(rest)
        case ["privacy", *rest]:
            from server.tools import privacy

            return privacy(rest)
        case ["backup", *rest]:
            from server.tools import backup

            return backup(rest)
        case ["restore", *rest]:
            from server.tools import restore

            return restore(rest)
        case ["forecast", *rest]:
            from server.tools import forecast

            return forecast(rest)
        case ["voice", *rest]:
            from server.voice.phrases import main as voice

            return voice(rest)
        case _:
            chosen = options(words)
            from server.starting import start

            return start(chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
