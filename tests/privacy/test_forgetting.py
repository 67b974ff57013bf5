"""By the clock: what is known of who made an appointment is gone some days after it, and nothing sooner."""

from pathlib import Path

from sqlmodel import Session

from server.accounts.trail import Trail
from server.agenda.commands import CancelBooking, HoldSlot
from server.floor.town import Instant
from server.metrics import new_metrics
from server.outbox.rows import SubscriptionRow
from server.privacy.purging import Purge
from tests.agenda.towns import WEB, wanted
from tests.config.towns import HALL
from tests.outbox.post import post_office
from tests.outbox.towns import NINE, TEN, Town, open_town, with_mail
from tests.server.conftest import unwritable

DAY = 24 * 3_600_000


def purge_of(town: Town) -> Purge:
    trail = Trail(town.store.writing, town.store.reading)
    return Purge(town.store.writing, trail, town.store.folder / "uploads", 30, town.clock, new_metrics())


def purge_at(town: Town, now: Instant) -> Purge:
    object.__setattr__(town.clock, "begin", now)
    purge = purge_of(town)
    purge.once()
    return purge


def subscribe(town: Town, about: str, at: Instant) -> None:
    with Session(town.store.writing) as session:
        told = {"p256dh": "p", "auth": "a", "language": "nl"}
        session.add(SubscriptionRow(hall=HALL, about=about, endpoint=f"https://push/{about}", at=at, **told))
        session.commit()


async def test_details_go_thirty_days_after_the_appointment_and_not_before(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        purge_at(town, NINE + 30 * DAY)
        assert town.contacts.of(HALL, booking) is not None
        purge = purge_at(town, NINE + 30 * DAY + 1)
        assert town.contacts.of(HALL, booking) is None
        assert purge.told()["forgotten"]["contacts"] == 1


async def test_who_moved_to_a_later_date_is_known_until_after_that(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book(when=NINE + 7 * DAY)
        # The details themselves still name the first date: what counts is the appointment.
        await town.reach(booking, NINE)
        purge_at(town, NINE + 31 * DAY)
        assert town.contacts.of(HALL, booking) is not None


async def test_a_cancelled_appointment_keeps_its_details_until_its_time_is_long_past(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        await town.tell(CancelBooking(booking), WEB)
        purge_at(town, NINE)
        assert town.contacts.of(HALL, booking) is not None, "the mail about it may still have to leave"


async def test_details_of_a_hold_that_ended_go_at_once(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.tell(HoldSlot("booking9001", wanted("passport"), NINE))
        await town.reach("booking9001", NINE)
        purge_at(town, town.clock())
        assert town.contacts.of(HALL, "booking9001") is not None
        await town.later(town.clock() + 11 * 60_000)
        purge_at(town, town.clock())
        assert town.contacts.of(HALL, "booking9001") is None


async def test_details_of_what_never_was_go_the_second_time(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.reach("booking9002", NINE)
        purge = purge_at(town, town.clock())
        assert town.contacts.of(HALL, "booking9002") is not None, "its appointment may be under way"
        purge.once()
        assert town.contacts.of(HALL, "booking9002") is None


async def test_old_messages_and_old_appointments_go_and_what_waits_stays(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        await town.post()
        purge_at(town, NINE + 36 * DAY)
        assert town.states() == ["waiting"], "only the reminder, which nobody sent"
        assert purge_at(town, NINE + 38 * DAY).last.appointments == 1


async def test_who_follows_a_ticket_is_known_for_a_day(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        subscribe(town, "ticket-1", NINE)
        subscribe(town, booking, NINE - 7 * DAY)
        assert purge_at(town, NINE + DAY).last.subscriptions == 0
        assert purge_at(town, NINE + DAY + 1).last.subscriptions == 1
        assert purge_at(town, NINE + 31 * DAY).last.subscriptions == 1


async def test_what_was_sent_beforehand_goes_with_the_rest(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        old, new = await town.book(), await town.book(when=TEN + 7 * DAY)
        for booking in (old, new):
            (tmp_path / "data/uploads" / HALL / booking).mkdir(parents=True)
            (tmp_path / "data/uploads" / HALL / booking / "pasfoto.jpg").touch()
        assert purge_at(town, NINE + 31 * DAY).last.uploads == 1
    assert [each.name for each in (tmp_path / "data/uploads" / HALL).iterdir()] == [new]


async def test_the_audit_trail_says_what_was_forgotten_and_nobodys_name(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        purge_at(town, NINE + 31 * DAY)
        purge_at(town, NINE + 31 * DAY)
        trail = list(Trail(town.store.writing, town.store.reading).newest(9))
    assert [(deed.who, deed.what) for deed in trail] == [("house", "forgotten")], "a run without work is no line"
    assert trail[0].about.startswith("contacts 1")


async def test_a_disk_that_refuses_is_told_and_tried_again(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        with unwritable(town.store):
            purge = purge_at(town, NINE + 31 * DAY)
        assert (purge.failing, purge.last_run) == ("NotStored", None)
        purge.once()
        assert (purge.failing, purge.last_run) == ("", NINE + 31 * DAY)
