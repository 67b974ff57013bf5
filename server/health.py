"""The routes by which the house is watched: `/health` says whether it can keep its promises, `/metrics` has figures."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.floor.town import Instant
from server.journal.journal import Journal
from server.journal.probe import writable
from server.journal.store import Store
from server.metrics import Metrics
from server.voice.voice import Voice

# Everybody may ask at any pace; the disk is tried at most this often.
PROBE_EVERY_MS = 2_000


class Probe:
    """Whether the journal can be written, tried now and then by writing."""

    def __init__(self, store: Store, now: Callable[[], Instant]) -> None:
        self._store = store
        self._now = now
        self._lock = asyncio.Lock()
        self._tried: Instant | None = None
        self._worked = False

    async def works(self) -> bool:
        """The answer of the last try, or of a new one when that is old."""
        async with self._lock:
            if self._tried is None or not 0 <= self._now() - self._tried < PROBE_EVERY_MS:
                self._worked = await asyncio.to_thread(writable, self._store)
                self._tried = self._now()
            return self._worked


@dataclass(frozen=True, slots=True)
class Health:
    """Tells how the house is. `connected` counts devices and pages by role, `beside` tells of work beside the halls."""

    journal: Journal
    probe: Probe
    halls: tuple[str, ...]
    connected: Callable[[], Mapping[str, int]]
    voice: Voice
    metrics: Metrics
    now: Callable[[], Instant]
    started: Instant
    beside: Mapping[str, Callable[[], dict[str, Any]]] = field(default_factory=dict)
    version: str = field(default_factory=lambda: installed_version())

    def routes(self) -> list[Route]:
        """The paths."""
        return [Route("/health", self.health), Route("/metrics", self.figures)]

    async def health(self, _request: Request) -> Response:
        """200 when tickets can be taken, 503 when nothing can be stored."""
        writes = await self.probe.works()
        return JSONResponse(self._told(writes), 200 if writes else 503, headers={"cache-control": "no-store"})

    async def figures(self, _request: Request) -> Response:
        """All figures in Prometheus' text form."""
        return Response(self.metrics.text(), headers={"content-type": CONTENT_TYPE_LATEST})

    def _told(self, writes: bool) -> dict[str, Any]:
        return {
            "ok": writes,
            "version": self.version,
            "uptime_s": max(0, self.now() - self.started) // 1000,
            "journal": {
                "writes": writes,
                "last_commit": self.journal.last_commit,
                "failing_since": self.journal.failing_since,
            },
            "halls": {hall: {"last_seq": self.journal.last_seq(hall)} for hall in self.halls},
            "connected": dict(self.connected()),
            "voice": {"state": self.voice.state, "told": self.voice.told},
            **{name: told() for name, told in self.beside.items()},
        }


def installed_version() -> str:
    """The version of the wheel, or `checkout` when run from a checkout."""
    try:
        return version("onthaal")
    except PackageNotFoundError:
        return "checkout"
