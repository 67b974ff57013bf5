"""Asks the nursery for a server, and gives a handle like that of `subprocess` for a child of somebody else."""

import atexit
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import TextIO

from tests.source import ROOT

ENDS_WITHIN_S = 10.0


class Born:
    """A process that the nursery forked. As with `subprocess.Popen`, `stdout` is there when it was asked for."""

    def __init__(self, words: Sequence[str], pid: int, ended: int, stdout: TextIO | None = None) -> None:
        self.pid = pid
        self.stdout = stdout
        self.returncode: int | None = None
        self._words = words
        self._ended = open(ended, "rb", buffering=0)  # noqa: SIM115

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, or minus the signal that ended it; raises subprocess.TimeoutExpired."""
        if self.returncode is None:
            with selectors.DefaultSelector() as selector:
                selector.register(self._ended, selectors.EVENT_READ)
                if not selector.select(timeout):
                    raise subprocess.TimeoutExpired(list(self._words), timeout or 0)
            # Nothing said means that the nursery is gone, which takes its children with it.
            self.returncode = int(self._ended.read() or -signal.SIGKILL)
            self._ended.close()
        return self.returncode

    def poll(self) -> int | None:
        """Its exit code when it has ended."""
        try:
            return self.wait(0)
        except subprocess.TimeoutExpired:
            return None

    def send_signal(self, how: int) -> None:
        """Nothing happens when it has ended."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, how)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


class Nursery:
    """The process that forks; `begin` may be called from any thread."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._one_at_a_time = threading.Lock()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.nursery", str(theirs.fileno())],
                cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, pass_fds=[theirs.fileno()],
            )  # fmt: skip

    def begin(self, words: Sequence[str], environment: Mapping[str, str], files: tuple[int, int, int]) -> Born:
        """`python WORDS` after its `-m`, with these files as standard input, output and error."""
        asked = json.dumps({"words": list(words), "environment": dict(environment), "folder": str(ROOT)})
        ended, told = os.pipe()
        try:
            with self._one_at_a_time:
                socket.send_fds(self._line, [asked.encode()], [*files, told])
                pid = int(self._line.recv(32) or 0)
        finally:
            os.close(told)
        assert pid, "the nursery is gone; its last words are on standard error"
        return Born(words, pid, ended)

    def end(self) -> None:
        """Whatever still runs in it ends with it."""
        self._line.close()
        self._process.wait(ENDS_WITHIN_S)


@cache
def nursery() -> Nursery:
    """The one of this process, which loads its modules at the first call."""
    begun = Nursery()
    atexit.register(begun.end)
    return begun


def begin(words: Sequence[str], environment: Mapping[str, str], log: TextIO) -> Born:
    """Start it with its standard output for us and its standard error in the log."""
    reading, writing = os.pipe()
    with open(os.devnull) as nothing:
        try:
            born = nursery().begin(words, environment, (nothing.fileno(), writing, log.fileno()))
        finally:
            os.close(writing)
    born.stdout = open(reading, encoding="utf-8")  # noqa: SIM115
    return born


def run(words: Sequence[str], answer: str, timeout_s: float) -> "subprocess.CompletedProcess[str]":
    """Run it to its end with this on standard input, as `subprocess.run`."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        said.write(answer)
        said.seek(0)
        born = nursery().begin(words, os.environ, (said.fileno(), out.fileno(), err.fileno()))
        try:
            code = born.wait(timeout_s)
        finally:
            born.kill()
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(list(words), code, out.read(), err.read())
