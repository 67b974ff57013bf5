"""The voice processes that run below this one, to be made to hang or end as a bad day does."""

import os
import signal

import psutil


def voices(of: int | None = None) -> list[psutil.Process]:
    """The voice processes below this process, or below the one of this id."""
    below = psutil.Process(of or os.getpid()).children(recursive=True)
    return [process for process in below if "display.voice" in process.cmdline()]


def hang(process: psutil.Process) -> None:
    """It does nothing more, and does not end either."""
    process.send_signal(signal.SIGSTOP)
