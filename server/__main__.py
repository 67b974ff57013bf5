"""`python -m server`: start the house; `account`, `partner`, `journal`, `backup` and the like are done beside it."""

import gc
import sys

from server.options import options

TOOLS = ("account", "partner", "journal", "privacy", "backup", "restore", "forecast")


def main(words: list[str]) -> int:
    """Do what the words say; gives the exit code."""
    # Loading the whole house takes most of a second, which a tool or a request for help need not wait for.
    if words and words[0] in TOOLS:
        from server.tools import TOOL

        return TOOL[words[0]](words[1:])
    if words[:1] == ["voice"]:
        from server.voice.phrases import main as voice

        return voice(words[1:])
    chosen = options(words)
    # All that is loaded stays: looking for what could go makes a start a sixth longer. Serving begins with a look.
    gc.disable()
    from server.starting import start

    return start(chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
