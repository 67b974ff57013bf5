"""`python -m tests.nursery FD`: has the house's modules loaded, and forks a `python -m server` for every request."""

import atexit
import gc
import importlib
import json
import logging
import os
import runpy
import selectors
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from server.app import build
from server.application import application
from server.config import load as configuration
from tests.nursery.spare import Spare, end_with_parent
from tests.source import ROOT

MODULES = (
    *("server.starting", "server.tools", "printer.agent", "printer.settings"),
    # What every start loads later on: for the tables, for the closing days, and for the connections.
    *("alembic.command", "holidays.countries", "uvloop", "uvicorn.lifespan.off"),
    *("uvicorn.protocols.http.httptools_impl", "uvicorn.protocols.websockets.websockets_sansio_impl"),
)
# A start's environment is the longest part of it.
LONGEST = 256 * 1024


def load() -> None:
    """What the server, its tools and the printing program load, as if nothing had been loaded."""
    for each in MODULES:
        importlib.import_module(each)

    with tempfile.TemporaryDirectory() as folder:
        practise(Path(folder))

    # The printing library takes the log for itself; in the server it is never loaded.
    logging.root.handlers.clear()
    assert len(os.listdir("/proc/self/task")) == 1, "a thread would not survive the fork"
    # Otherwise the collector touches, and so copies, all of it in every child.
    gc.collect()
    gc.freeze()


def practise(folder: Path) -> None:
    """Put the house together and away: what its libraries work out at their first use is there for every child."""
    house = build(configuration(ROOT / "config.toml").trying(), folder, open_mode=True, with_printer=True)
    application(house)
    house.journal.close()
    house.store.close()


def nurse(line: socket.socket) -> list[str]:
    """Fork for every request until the line is closed, then exit; returns the words to run, and only in the child."""
    with selectors.DefaultSelector() as selector:

        def ended(child: int, told: int, watch: int) -> None:
            selector.unregister(watch)
            os.close(watch)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            os.write(told, b"%d" % code)
            os.close(told)

        def asked() -> list[str] | None:
            text, files, _, _ = socket.recv_fds(line, LONGEST, 4)
            if not text:
                sys.exit()
            *standard, told = files
            nurse_pid, child = os.getpid(), os.fork()
            if child == 0:
                # Closed here and not only by number: a later close would hit whatever has that number then.
                selector.close()
                line.close()
                return become(text, standard, nurse_pid)
            for each in standard:
                os.close(each)
            watch = os.pidfd_open(child)
            selector.register(watch, selectors.EVENT_READ, lambda: ended(child, told, watch))
            line.send(b"%d" % child)
            return None

        selector.register(line, selectors.EVENT_READ, asked)
        while True:
            for key, _ in selector.select():
                react: Callable[[], list[str] | None] = key.data
                words = react()
                if words is not None:
                    return words


def become(request: bytes, standard: list[int], nurse_pid: int) -> list[str]:
    """In the child: be as if just started with these words, this environment, this folder and these files."""
    end_with_parent(signal.SIGKILL, nurse_pid)
    asked = json.loads(request)
    for number, file in enumerate(standard):
        os.dup2(file, number)
    # What the nursery holds for its other children.
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    words: list[str] = asked["words"]
    if "--try" in words and "--no-printer" not in words:
        spare = Spare()
        if (wanted := spare.wait()) is not None:
            return wanted
        spare.offer()
    return words


def leave(code: str | int | None) -> NoReturn:
    """The end of a process, but for taking its modules apart: that copies all their memory to throw it away."""
    if isinstance(code, str):  # what `sys.exit` was given to say
        print(code, file=sys.stderr)
        code = 1
    # The same as `multiprocessing` in its forks, and what was asked for at the exit.
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)


def main() -> None:
    """Load, serve, and in each child run what was asked for to its own exit."""
    # A Ctrl-C is for the tests, which then end what they started.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load()
    module, *words = nurse(socket.socket(fileno=int(sys.argv[1])))
    sys.argv = [module, *words]
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        leave(end.code)


if __name__ == "__main__":
    main()
