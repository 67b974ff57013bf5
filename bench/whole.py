"""The whole server as a process of its own, trying-out mode, as `make run` starts it but without a printer."""

import subprocess
import sys
from pathlib import Path


def start(data: Path, port: int = 0) -> "tuple[subprocess.Popen[str], int]":
    """Start it and wait for its address; gives the process and its port. Raises RuntimeError when it ends instead."""
    words = ["-m", "server", "--try", "--no-printer", "--port", str(port), "--data", str(data)]
    server = subprocess.Popen([sys.executable, *words], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    for line in server.stdout:
        if "http" in line:
            return server, int(line.strip().rstrip("/").rpartition(":")[2])
    raise RuntimeError(f"the server did not start: exit code {server.wait()}")
