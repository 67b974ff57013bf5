"""The power goes out between an appointment and its mail: none is lost, and none is queued twice."""

import asyncio
from pathlib import Path
from typing import Any

import httpx2
from sqlmodel import Session, select

from server.journal.store import open_store
from server.metrics import new_metrics
from server.outbox.building import build_outbox
from server.outbox.outbox import Outbox
from server.outbox.rows import MessageRow
from tests.config.towns import HALL, changed
from tests.house import House, house
from tests.outbox.post import post_office
from tests.outbox.towns import LINKS, Town, open_town, with_mail

BOOKINGS = 12


def again(town: Town) -> Outbox:
    """The outbox as the next start builds it: it knows only what is on the disk."""
    shown = {HALL: town.configuration.shown(HALL)}
    journal = town.outbox.following.journal
    told = (town.configuration, town.store, journal, shown, town.contacts, LINKS, town.clock, new_metrics())
    outbox = build_outbox(*told)
    outbox.take_in(town.hall)
    return outbox


async def test_a_start_reads_on_where_the_last_one_stopped(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        before = [row.id for row in town.rows()]
        assert again(town).following.catch_up(HALL) is False
        assert [row.id for row in town.rows()] == before


async def test_what_happened_while_nobody_followed_is_sent_after_the_start(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        town.outbox.following.catch_up = lambda hall: False  # type: ignore[method-assign]  # noqa: ARG005
        await town.book()
        assert town.rows() == []
        outbox = again(town)
        assert outbox.following.catch_up(HALL)
        await outbox.sender.round()
    assert len(post.mails) == 1


async def test_after_a_power_cut_every_appointment_has_its_mail_once(tmp_path: Path) -> None:
    async with post_office() as post:
        (tmp_path / "config.toml").write_text(many_holds(with_mail(post.port)))
        async with house(tmp_path, arguments=("--config", str(tmp_path / "config.toml"))) as it:
            booked = [await book(it, number) for number in range(BOOKINGS)]
            await it.kill9()
            await it.restart()
            mails = await asyncio.wait_for(post.after(BOOKINGS), 30)
            await it.stop()
        told = {str(mail["message-id"]) for mail in mails}
        assert len(told) == BOOKINGS
        assert sorted(queued(it, "booked")) == sorted(booked)
        # One may have been on its way when the power went; it carries the same Message-ID the second time.
        assert len(post.mails) <= BOOKINGS + 4


def many_holds(text: str) -> str:
    """One address may hold and book as much as this test does."""
    text = changed("holds_per_address = 3", "holds_per_address = 500", text)
    return changed("bookings_per_mail = 4", "bookings_per_mail = 500", text)


async def book(it: House, number: int) -> str:
    """The id of an appointment that a visitor makes, and that the server acknowledged."""
    async with it.browser() as browser:
        date, at = await free(browser, number)
        wish = {"hall": HALL, "services": [{"service": "passport"}], "at": at}
        held = (await browser.post("/api/v1/appointments", json=wish)).raise_for_status().json()
        contact = {"contact": {"name": f"Bezoeker {number}", "mail": f"b{number}@voorbeeld.example"}}
        path, key = f"/api/v1/appointments/{HALL}/{held['id']}/confirm", {"x-appointment-key": held["key"]}
        answer = (await browser.post(path, json=contact, headers=key)).raise_for_status().json()
    assert answer["state"] == "booked", date
    return str(answer["id"])


async def free(browser: httpx2.AsyncClient, number: int) -> tuple[str, Any]:
    """A free time, on another date for each."""
    query = {"hall": HALL, "service": "passport"}
    first = (await browser.get("/api/v1/locations", params={"service": "passport"})).json()["locations"][0][
        "first_free"
    ]
    months = await browser.get("/api/v1/dates", params={**query, "month": first[:7]})
    dates = [each["date"] for each in months.json()["dates"] if each["free"] > number]
    date = dates[-1 - number % len(dates)] if dates else first[:10]
    times = (await browser.get("/api/v1/times", params={**query, "date": date})).json()["times"]
    return date, times[-1 - number]


def queued(it: House, kind: str) -> list[str]:
    """The appointments for which such a message was queued, as often as it was."""
    store = open_store(it.data)
    with Session(store.reading) as session:
        found = [row.about for row in session.exec(select(MessageRow)) if row.kind == kind]
    store.close()
    return found
