"""A printing program that was forked before the server began, and waits in its child until the server wants it."""

import asyncio
import ctypes
import json
import os
import signal
import socket
from asyncio.subprocess import Process
from collections.abc import Sequence
from contextlib import suppress
from typing import cast

from server import child

LONGEST = 64 * 1024
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def end_with_parent(how: signal.Signals, parent: int) -> None:
    """This process gets the signal when its parent ends, or ends now when it has."""
    ctypes.CDLL(None).prctl(_END_WITH_PARENT, how)
    if os.getppid() != parent:
        os._exit(1)


class Spare:
    """Forked at once: a server with loops and threads can no longer fork, so its child is there before it begins."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        server = os.getpid()
        self._pid = os.fork()
        if self._pid == 0:
            self._line.close()
            self._line = theirs
            # As in server/child.py, of which this takes the place.
            end_with_parent(signal.SIGTERM, server)
            os.setsid()
        else:
            theirs.close()

    def wait(self) -> list[str] | None:
        """Nothing in the server; in the spare it waits and gives the words to run, or exits when it is not needed."""
        if self._pid:
            return None
        words = self._line.recv(LONGEST)
        if not words:
            os._exit(0)
        self._line.close()
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.close(nothing)
        wanted: list[str] = json.loads(words)
        return wanted

    def offer(self) -> None:
        """From now on the server takes this one where it would start its first printing program."""
        start = child.begin

        async def begin(module: str, arguments: Sequence[str] = (), pipes: bool = False) -> Process:
            if module != "printer" or self._line.fileno() < 0:
                return await start(module, arguments, pipes)
            self._line.send(json.dumps([module, *arguments]).encode())
            self._line.close()
            return cast("Process", Taken(self._pid))

        child.begin = begin


class Taken:
    """What server/child.py asks of a child, for one that asyncio did not start."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._watch = os.pidfd_open(pid)

    def terminate(self) -> None:
        """Ask it to end."""
        self._send(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        self._send(signal.SIGKILL)

    async def wait(self) -> int:
        """Its exit code."""
        if self.returncode is None:
            loop, ended = asyncio.get_running_loop(), asyncio.Event()
            loop.add_reader(self._watch, ended.set)
            try:
                await ended.wait()
            finally:
                loop.remove_reader(self._watch)
            self._reap()
        return self.returncode or 0

    def _reap(self) -> None:
        # Both who waits for it to end and who ends it may come here.
        with suppress(ChildProcessError):
            self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            os.close(self._watch)

    def _send(self, how: signal.Signals) -> None:
        if self.returncode is not None:
            raise ProcessLookupError
        os.kill(self.pid, how)
