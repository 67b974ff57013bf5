"""Serves an application with uvicorn, set up as measured, and stops it in order: goodbye first, then the doors."""

import asyncio
import contextlib
import gc
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Generator, Sequence

import uvicorn
from starlette.types import ASGIApp

from server.config import Certificate

# The longest honest message is a command of some hundred bytes.
LONGEST_MESSAGE_BYTES = 16 * 1024
PING_S = 10.0
# Time to hear and say goodbye; then connections are closed in the middle of whatever they do.
GOODBYE_WITHIN_S = 1.5
# Who has not closed by then is cut, so that the whole stop stays under five seconds.
CLOSE_WITHIN_S = 1


class HouseServer(uvicorn.Server):
    """Calls `opened` once requests are answered, and `farewell` before the connections are closed.

    Ends normally on SIGTERM, where uvicorn would end by the signal again.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        opened: Callable[[], None],
        farewell: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(config)
        self._opened = opened
        self._farewell = farewell

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen; what exists by now stays, so the collector, which rested until here, need not look at it again."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()
        gc.enable()
        self._opened()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let nobody in any more, say goodbye, then close."""
        for server in self.servers:
            server.close()
        await self._farewell()
        if self.server_state.tasks:
            await asyncio.wait(self.server_state.tasks, timeout=GOODBYE_WITHIN_S)
        await super().shutdown(sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """A signal asks for an orderly stop, a second Ctrl-C for a quick one."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)


def configured(app: ASGIApp, certificate: Certificate | None, proxies: Sequence[str] = ()) -> uvicorn.Config:
    """uvicorn's settings; the reasons stand in the design under known traps.

    `proxies` are believed when they say for whom they ask and whether that was under TLS; nobody else is.
    """
    return uvicorn.Config(
        app,
        loop="none",
        http="auto" if sys.platform == "win32" else "httptools",
        ws="websockets-sansio",
        ws_max_size=LONGEST_MESSAGE_BYTES,
        ws_per_message_deflate=False,
        ws_ping_interval=PING_S,
        ws_ping_timeout=PING_S,
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        server_header=False,
        timeout_graceful_shutdown=CLOSE_WITHIN_S,
        ssl_certfile=certificate.certificate if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )
