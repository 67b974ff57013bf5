"""Who takes a ticket is told where a phone can follow it."""

from pathlib import Path

import pytest

from server.floor.commands.asker import Wanted
from server.floor.commands.visits import TakeTicket
from server.protocol import VERSION
from server.protocol.answers import TicketGiven
from server.protocol.client import Device
from server.protocol.envelopes import Hello
from tests.browser.people import kiosk
from tests.house import house
from tests.links import path_of


@pytest.mark.parametrize("hall", ["gemeentehuis", "dienstpunt"])
async def test_a_ticket_comes_with_its_link_also_when_asked_again_and_after_a_restart(
    hall: str, tmp_path: Path
) -> None:
    async with house(tmp_path) as it, kiosk(it, hall=hall) as visitor:
        wish = TakeTicket((Wanted("extract"),), slip=False)
        given = await visitor.do(wish, "tap")
        assert isinstance(given, TicketGiven)
        assert given.link == path_of(it, given.ticket, hall)
        assert await visitor.do(wish, "tap") == given
        await it.kill9()
        await it.restart()
        assert await visitor.do(wish, "tap") == given


async def test_a_phone_follows_the_ticket_by_the_link_alone(tmp_path: Path) -> None:
    async with house(tmp_path) as it, kiosk(it, hall="dienstpunt") as visitor:
        given = await visitor.do(TakeTicket((Wanted("extract"),), slip=False))
        assert isinstance(given, TicketGiven)
        path, _, hall = (given.link or "").partition("?hall=")
        topic = path.removeprefix("/")
        async with Device(it.socket_url, Hello(VERSION, "visitor", hall, "phone", (topic,))).connected() as phone:
            view = await phone.until(topic, bool)
            assert view["visit"]["ticket"] == given.ticket
