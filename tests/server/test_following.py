"""A phone over a real socket: it sees its own ticket by its secret, and asks nothing but about that one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server.floor.commands import Asked
from server.floor.commands.asker import Wanted
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.hall import Evacuate
from server.floor.commands.visits import Cancel, ChangeVisit, ComeBack, Leave, StepAway, TakeTicket
from server.floor.refused import Refused
from server.protocol import VERSION
from server.protocol.client import Device, SentAway
from server.protocol.envelopes import Hello
from tests.browser.people import at_counter, kiosk, person, take
from tests.house import House
from tests.house import house as another_house
from tests.links import HALL, secret_of


def phone(house: House, *topics: str) -> Device:
    return Device(house.socket_url, Hello(VERSION, "visitor", HALL, "phone", topics))


@asynccontextmanager
async def following(house: House, ticket: str) -> AsyncIterator[tuple[Device, str]]:
    """A phone on the page of this ticket, and the topic it looks at."""
    topic = f"ticket/{secret_of(house, ticket)}"
    async with phone(house, "town", topic).connected() as device:
        yield device, topic


async def sent_away(house: House, *topics: str) -> str:
    with pytest.raises(SentAway) as caught:
        await phone(house, *topics).run()
    return caught.value.code


async def test_a_phone_follows_its_ticket_from_waiting_to_the_end(house: House) -> None:
    async with kiosk(house) as visitor, at_counter(house, "E1", "Ann") as ann:
        given = await take(visitor, "extract")
        async with following(house, given.ticket) as (device, topic):
            await device.until(topic, lambda view: view["visit"]["number"] == given.number)
            await ann.do(CallNext("E1"))
            await device.until(topic, lambda view: view["visit"]["counter"] == "Balie 1")
            await ann.do(Start("E1"))
            await ann.do(Finish("E1"))
            await device.until(topic, lambda view: view["visit"] is None)
        async with following(house, given.ticket) as (device, topic):
            await device.until(topic, lambda view: view["visit"] is None)


async def refusal(device: Device, command: Asked) -> str:
    with pytest.raises(Refused) as caught:
        await device.do(command)
    return caught.value.code


async def test_a_phone_goes_away_and_comes_back_and_goes_home(house: House) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        async with following(house, given.ticket) as (device, topic):
            await device.do(StepAway(given.ticket, 10))
            await device.until(topic, lambda view: view["visit"]["progress"] == "away" and view["visit"]["back"])
            await device.do(ComeBack(given.ticket))
            await device.until(topic, lambda view: view["visit"]["progress"] == "waiting")
            await device.do(Leave(given.ticket))
            await device.until(topic, lambda view: view["visit"] is None)
            assert await refusal(device, ComeBack(given.ticket)) == "not_allowed"


async def test_a_phone_cannot_touch_the_ticket_of_somebody_else(house: House) -> None:
    async with kiosk(house) as visitor:
        mine, other = await take(visitor, "extract"), await take(visitor, "extract")
        async with following(house, mine.ticket) as (device, _):
            for command in (StepAway(other.ticket), ComeBack(other.ticket), Leave(other.ticket), Leave("")):
                assert await refusal(device, command) == "not_allowed"


async def test_a_phone_can_ask_nothing_else(house: House) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        extract = (Wanted("extract"),)
        async with following(house, given.ticket) as (device, _):
            for command in (
                TakeTicket(extract),
                ChangeVisit(given.ticket, extract),
                Cancel(given.ticket),
                CallNext("E1"),
                Evacuate(),
            ):
                assert await refusal(device, command) == "not_allowed"


async def test_a_phone_that_follows_nobody_can_ask_nothing(house: House) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        async with phone(house, "town").connected() as device:
            assert await refusal(device, Leave(given.ticket)) == "not_allowed"


async def test_a_phone_cannot_stay_away_longer_or_go_more_often_than_the_town_allows(house: House) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        async with following(house, given.ticket) as (device, _):
            town = await device.until("town", lambda view: bool(view))
            assert await refusal(device, StepAway(given.ticket, town["away_at_most_min"] + 1)) == "too_many"
            for _ in range(3):
                await device.do(StepAway(given.ticket, 2))
                await device.do(ComeBack(given.ticket))
            assert await refusal(device, StepAway(given.ticket, 2)) == "too_often_away"


async def test_a_phone_sees_nothing_of_the_hall_but_the_town(house: House) -> None:
    for topic in ("kiosk", "floor", "manager", "counter/E1", "display/wachtruimte", "ticket"):
        assert await sent_away(house, "town", topic) == "not_allowed"


async def test_a_link_that_nobody_was_given_is_unknown(house: House) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        for guess in ("", "4s6q3kz7w2m5x7rn2h3vjd6bte", given.ticket, given.number):
            assert await sent_away(house, f"ticket/{guess}") == "unknown_link"


async def test_a_screen_of_the_hall_cannot_look_at_a_phone(house: House) -> None:
    async with kiosk(house) as visitor:
        given = await take(visitor, "extract")
        spying = Hello(VERSION, "display", HALL, "spy", (f"ticket/{secret_of(house, given.ticket)}",))
        with pytest.raises(SentAway):
            await Device(house.socket_url, spying).run()


async def test_a_phone_needs_no_pairing_and_no_account(tmp_path: Path) -> None:
    async with another_house(tmp_path, accounts={"Ann": ["staff"]}) as house, person(house, "Ann") as ann:
        given = await take(ann, "extract")
        async with following(house, given.ticket) as (device, topic):
            await device.until(topic, lambda view: view["visit"]["number"] == given.number)
