"""A real HTTP server on this machine, for what is posted to gateways and to browsers' makers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Posted:
    """A request as it came."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Gateway:
    """Answers every request with `status`."""

    url: str = ""
    status: int = 200
    posted: list[Posted] = field(default_factory=list)


@contextmanager
def gateway(status: int = 200) -> Iterator[Gateway]:
    """A gateway that listens inside."""
    it = Gateway(status=status)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            it.posted.append(Posted(self.path, {name.lower(): text for name, text in self.headers.items()}, body))
            self.send_response(it.status)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_told: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        it.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield it
        finally:
            server.shutdown()
            thread.join()
