"""`python -m tests.appointments.cut_between`: the server, which loses its power when a hall is asked for $CUT_AT."""

import os
import runpy
import signal

from server.floor.commands.asker import By
from server.hall import Hall
from server.joining import Command
from server.protocol.answers import Answer

_do = Hall.do


async def do_until_the_cut(self: Hall, command: Command, by: By, id: str) -> Answer:
    """As the hall does it, until that one."""
    if type(command).__name__ == os.environ["CUT_AT"]:
        os.kill(os.getpid(), signal.SIGKILL)
    return await _do(self, command, by, id)


if __name__ == "__main__":
    Hall.do = do_until_the_cut  # type: ignore[method-assign]
    runpy.run_module("server", run_name="__main__", alter_sys=True)
