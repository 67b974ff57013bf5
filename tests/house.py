"""The real server as a process of its own, on a free port with its own folder, to be stopped, killed and restarted."""

import asyncio
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

import httpx2

from tests.nursery import asking as nursery
from tests.nursery.asking import Born
from tests.source import ROOT

STARTS_WITHIN_S = 30.0
STOPS_WITHIN_S = 30.0
COMMAND_WITHIN_S = 60.0
PASSWORD = "een goed lang wachtwoord"
FORKS = sys.platform == "linux"
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Trusts nobody: a house on plain HTTP needs none of the authorities, which take 20 ms to load for each client."""


@dataclass
class House:
    """A server that runs after `start`. Without `accounts` it is the trying-out mode; `arguments` go to the command.

    `accounts` gives roles by name; everybody's password is PASSWORD. The port stays the same over restarts.
    `forecast` begins the process of the forecast beside it, a whole core's work for seconds.
    `fresh` starts `python -m server` itself, where the nursery's fork is many times cheaper and otherwise the same.
    """

    folder: Path
    arguments: Sequence[str] = ()
    accounts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    fresh: bool = False
    forecast: bool = False
    url: str = ""
    process: "subprocess.Popen[str] | Born | None" = None

    @property
    def data(self) -> Path:
        """Where this server keeps its journal."""
        return self.folder / "data"

    @property
    def socket_url(self) -> str:
        """The address of the one websocket."""
        return self.url.replace("http", "ws", 1) + "/ws"

    @property
    def log(self) -> str:
        """What the server said on standard error, over all its starts."""
        return (self.folder / "server.log").read_text("utf-8")

    def start(self) -> None:
        """Start, and wait until it answers requests; raises AssertionError with its log when it does not."""
        if not self.data.exists():
            self._add_accounts()
        port = self.url.rpartition(":")[2] or "0"
        mode = (*(() if self.accounts else ("--try",)), *(() if self.forecast else ("--no-forecast",)))
        with (self.folder / "server.log").open("a") as log:
            self.process = self._begin(
                ["server", *mode, "--port", port, "--data", str(self.data), *self.arguments], log
            )
        self.url = self._address(self.process)

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send this signal and wait for the end; returns the exit code."""
        assert self.process
        self.process.send_signal(how)
        try:
            return self.process.wait(STOPS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"the server did not end within {STOPS_WITHIN_S} s\n{self.log}") from None
        finally:
            assert self.process.stdout
            self.process.stdout.close()

    async def stop(self) -> int:
        """An orderly stop; returns the exit code."""
        return await asyncio.to_thread(self.end)

    async def kill9(self) -> None:
        """The power goes out."""
        await asyncio.to_thread(self.end, signal.SIGKILL)

    async def restart(self) -> None:
        """Start again on the same port with the same data."""
        await asyncio.to_thread(self.start)

    def running(self) -> bool:
        """Whether the process is there."""
        return self.process is not None and self.process.poll() is None

    def browser(self) -> httpx2.AsyncClient:
        """Somebody's browser, without pages: `async with house.browser() as ann`. Keeps cookies."""
        return httpx2.AsyncClient(base_url=self.url, headers={"origin": self.url}, timeout=10, verify=NO_TLS)

    async def sign_in(self, name: str = "Ann", password: str = PASSWORD) -> dict[str, str]:
        """The cookie of this person, as name and value."""
        async with self.browser() as browser:
            answer = await browser.post("/sign-in", json={"name": name, "password": password})
            assert answer.status_code == 200, answer.text
            return dict(answer.cookies)

    async def health(self) -> dict[str, Any]:
        """What /health says."""
        async with self.browser() as browser:
            told: dict[str, Any] = (await browser.get("/health")).json()
            return told

    def command(self, *words: str, answer: str = "") -> "subprocess.CompletedProcess[str]":
        """`python -m server WORDS` with this house's data, `answer` on standard input."""
        return program("server", *words, "--data", str(self.data), answer=answer, fresh=not self._forked)

    @property
    def _forked(self) -> bool:
        # Python reads its own part of an environment only when it starts.
        return FORKS and not self.fresh and not self.environment

    def _begin(self, words: Sequence[str], log: TextIO) -> "subprocess.Popen[str] | Born":
        if self._forked:
            return nursery.begin(words, os.environ, log)
        return subprocess.Popen(
            [sys.executable, "-m", *words],
            cwd=ROOT, env={**os.environ, **self.environment}, stdout=subprocess.PIPE, stderr=log, text=True,
        )  # fmt: skip

    def _add_accounts(self) -> None:
        for name, roles in self.accounts.items():
            chosen = [word for role in roles for word in ("--role", role)]
            done = self.command("account", "add", name, *chosen, answer=f"{PASSWORD}\n")
            assert done.returncode == 0, done.stderr

    def _address(self, process: "subprocess.Popen[str] | Born") -> str:
        assert process.stdout
        for line in process.stdout:
            if "http" in line:
                return line[line.index("http") :].strip().rstrip("/")
        process.stdout.close()
        raise AssertionError(f"the server did not start (exit code {process.wait(STARTS_WITHIN_S)})\n{self.log}")


def program(module: str, *words: str, answer: str = "", fresh: bool = False) -> "subprocess.CompletedProcess[str]":
    """`python -m MODULE WORDS` to its end, with `answer` on standard input; `fresh` as for a house."""
    if FORKS and not fresh:
        return nursery.run([module, *words], answer, COMMAND_WITHIN_S)
    return subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=ROOT, input=answer, capture_output=True, text=True, timeout=COMMAND_WITHIN_S, check=False,
    )  # fmt: skip


@asynccontextmanager
async def house(folder: Path, **options: Any) -> AsyncIterator[House]:
    """`async with house(tmp_path) as it: ... it.url, await it.kill9(), await it.restart()`; ends what runs."""
    built = House(folder, **options)
    await asyncio.to_thread(built.start)
    try:
        yield built
    finally:
        if built.running():
            await built.stop()
