"""Views by topic: whole, newest, at most so often, encoded once, and silent when nothing changed."""

import asyncio
import json
from typing import Any

from server.hub.client import Client
from server.hub.topics import Hub


class Screen:
    """A client that keeps what it was shown."""

    def __init__(self) -> None:
        self.shown: list[dict[str, Any]] = []
        self.client = Client(self.send, lambda: None)
        self.more = asyncio.Event()

    async def send(self, text: str) -> None:
        self.shown.append(json.loads(text))
        self.more.set()

    async def until(self, data: object) -> None:
        while not self.shown or self.shown[-1]["data"] != data:
            self.more.clear()
            await self.more.wait()


def pace_ms(topic: str) -> int:
    return 3_600_000 if topic == "slow" else 1


class Board:
    """What the hub shows: one number for all topics."""

    def __init__(self) -> None:
        self.number = 1
        self.rendered = 0
        self.again = asyncio.Event()
        self.hub = Hub(self.render, lambda: self.number, lambda: 1_000, pace_ms=pace_ms)

    def render(self, topic: str) -> str:
        self.rendered += 1
        if self.rendered > 1:
            self.again.set()
        return json.dumps([topic, self.number])

    def change(self) -> None:
        self.number += 1
        self.hub.changed()


async def test_who_looks_sees_the_whole_view_at_once() -> None:
    board, screen = Board(), Screen()
    board.hub.look(screen.client, ["kiosk", "town"])
    assert screen.shown == [
        {"topic": name, "seq": 1, "now": 1_000, "data": [name, 1], "type": "view"} for name in ("kiosk", "town")
    ]


async def test_a_change_reaches_everybody_who_looks_and_nobody_else() -> None:
    board, here, gone = Board(), Screen(), Screen()
    for screen in (here, gone):
        board.hub.look(screen.client, ["kiosk"])
    running = asyncio.ensure_future(board.hub.run())
    board.hub.look_away(gone.client)
    board.change()
    await here.until(["kiosk", 2])
    assert len(gone.shown) == 1
    running.cancel()


async def test_nothing_is_sent_when_the_view_looks_the_same() -> None:
    board, screen = Board(), Screen()
    board.hub.look(screen.client, ["kiosk"])
    running = asyncio.ensure_future(board.hub.run())
    board.hub.changed()
    await board.again.wait()
    assert len(screen.shown) == 1
    running.cancel()


async def test_many_changes_are_few_views_and_the_last_one_is_among_them() -> None:
    board, screen = Board(), Screen()
    board.hub.look(screen.client, ["kiosk"])
    running = asyncio.ensure_future(board.hub.run())
    for _ in range(200):
        board.change()
        await asyncio.sleep(0)
    await screen.until(["kiosk", 201])
    assert len(screen.shown) < 50
    running.cancel()


async def test_a_topic_with_a_slow_pace_skips_what_comes_too_soon() -> None:
    board, screen = Board(), Screen()
    board.hub.look(screen.client, ["slow", "kiosk"])
    running = asyncio.ensure_future(board.hub.run())
    for number in (2, 3):
        board.change()
        await screen.until(["kiosk", number])
    assert [view["data"] for view in screen.shown if view["topic"] == "slow"] == [["slow", 1]]
    running.cancel()


async def test_what_nobody_may_hear_late_waits_for_no_pace() -> None:
    board, screen = Board(), Screen()
    board.hub.look(screen.client, ["slow"])
    running = asyncio.ensure_future(board.hub.run())
    board.number = 2
    board.hub.changed_for_all()
    await screen.until(["slow", 2])
    running.cancel()


async def test_a_topic_is_rendered_once_for_a_hundred_screens() -> None:
    board = Board()
    screens = [Screen() for _ in range(100)]
    for screen in screens:
        board.hub.look(screen.client, ["kiosk"])
    assert board.rendered == 1
    assert all(len(screen.shown) == 1 for screen in screens)


async def test_a_topic_that_nobody_looks_at_is_not_rendered() -> None:
    board, screen = Board(), Screen()
    board.hub.look(screen.client, ["kiosk"])
    board.hub.look_away(screen.client)
    board.change()
    assert board.rendered == 1
