"""One connection's way out: nobody waits for it, and it holds the newest of everything."""

import asyncio

from server.hub import client as module
from server.hub.client import Client


class Line:
    """A connection that stops taking anything when told, as a full TCP buffer does."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.flows = asyncio.Event()
        self.flows.set()
        self.cut = 0

    async def send(self, text: str) -> None:
        await self.flows.wait()
        self.sent.append(text)

    def cut_off(self) -> None:
        self.cut += 1


async def until_free(client: Client) -> None:
    if client._blocked is not None:
        await asyncio.wait([client._blocked])


async def test_a_send_that_does_not_wait_needs_no_task() -> None:
    line = Line()
    Client(line.send, line.cut_off).say("hello")
    assert line.sent == ["hello"]


async def test_a_blocked_client_gets_letters_in_order_and_only_the_newest_views() -> None:
    line = Line()
    client = Client(line.send, line.cut_off)
    line.flows.clear()
    client.say("one")
    for version in range(100):
        client.show("floor", f"floor {version}")
        client.show("town", f"town {version}")
    client.say("two")
    line.flows.set()
    await until_free(client)
    assert line.sent == ["one", "two", "floor 99", "town 99"]


async def test_a_client_that_stays_blocked_is_cut_off(monkeypatch: object) -> None:
    line = Line()
    client = Client(line.send, line.cut_off)
    line.flows.clear()
    monkeypatch.setattr(module, "STUCK_S", 0.01)  # type: ignore[attr-defined]
    client.say("one")
    await until_free(client)
    assert (line.sent, line.cut) == ([], 1)


async def test_too_many_letters_cut_a_blocked_client_off() -> None:
    line = Line()
    client = Client(line.send, line.cut_off)
    line.flows.clear()
    for _ in range(module.LETTERS_AT_MOST + 2):
        client.say("letter")
    assert line.cut == 1
    client.close()
    assert not client.blocked


async def test_a_connection_that_is_gone_disturbs_nobody() -> None:
    async def gone(_text: str) -> None:
        raise RuntimeError("closed")

    client = Client(gone, lambda: None)
    client.say("hello")
    assert not client.blocked
