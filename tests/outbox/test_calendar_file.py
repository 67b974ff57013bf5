"""The calendar file, read back by another author's reading of the standard: zone, changes, and what it keeps quiet."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from server.agenda.codes import plain
from server.agenda.commands import CancelBooking, MoveBooking
from server.outbox.calendar_file import calendar_file
from server.outbox.invitations import Invitation
from tests.agenda.towns import MINUTE, MONDAY, WEB, ZONE, at
from tests.config.towns import HALL
from tests.outbox.post import PostOffice, part, post_office
from tests.outbox.towns import NINE, TEN, open_town, with_mail

INVITATION = Invitation(
    booking="booking0001",
    language="nl",
    at=NINE,
    until=NINE + 16 * MINUTE,
    zone=ZONE,
    channel="hall",
    hall="Gemeentehuis",
    address="Marktplein 1, 1000 Voorbeeld",
    code="K7P 4MX",
    services=("Reispas",),
    papers=("Uw identiteitskaart", "Een pasfoto; recent, in kleur"),
    phone="02 555 01 23",
    link="https://onthaal.gemeente.example/appointment/booking0001/sleutel",
    site="https://onthaal.gemeente.example",
    sequence=0,
    cancelled=False,
)


def read(file: bytes) -> Any:
    """The calendar as vobject understands it, with its own reading of the zone in the file."""
    return vobject.readOne(file.decode())


def event(told: Invitation = INVITATION) -> Any:
    return read(calendar_file(told, NINE)).vevent


def test_every_field_comes_back() -> None:
    calendar = read(calendar_file(INVITATION, at(MONDAY, "08:00"), "onthaal@gemeente.example"))
    found = calendar.vevent
    assert (calendar.method.value, found.status.value, found.sequence.value) == ("PUBLISH", "CONFIRMED", "0")
    assert (found.summary.value, found.uid.value) == ("Afspraak Gemeentehuis", "booking0001@onthaal")
    assert found.location.value == "Gemeentehuis, Marktplein 1, 1000 Voorbeeld"
    assert found.organizer.value == "mailto:onthaal@gemeente.example"
    assert found.dtend.value - found.dtstart.value == timedelta(minutes=16)
    assert found.valarm.trigger.value == timedelta(hours=-1)


def test_code_papers_and_page_are_in_it_but_not_what_it_is_for() -> None:
    told = event().description.value.splitlines()
    assert told[0] == "Uw code om u aan te melden: K7P 4MX"
    assert "- Een pasfoto; recent, in kleur" in told
    assert told[-1] == INVITATION.link
    assert "Reispas" not in calendar_file(INVITATION, NINE).decode()


@pytest.mark.parametrize(
    ("date", "offset_h"), [("2026-03-27", 1), ("2026-03-30", 2), ("2026-10-23", 2), ("2026-10-26", 1)]
)
def test_nine_is_nine_on_both_sides_of_both_clock_changes(date: str, offset_h: int) -> None:
    start = event(replace(INVITATION, at=at(date, "09:00"), until=at(date, "09:16"))).dtstart.value
    assert start.isoformat()[:16] == f"{date}T09:00"
    # The offset is what the file's own VTIMEZONE says, not what this machine knows of the zone.
    assert start.utcoffset() == timedelta(hours=offset_h)
    assert round(start.timestamp() * 1000) == at(date, "09:00")


def test_the_zone_of_the_file_is_right_on_every_day_of_the_year() -> None:
    zone, brussels = event().dtstart.value.tzinfo, ZoneInfo(ZONE)
    days = [datetime(2025, 1, 2, 12, tzinfo=brussels) + timedelta(days=day) for day in range(3 * 365)]
    assert [day for day in days if day.replace(tzinfo=zone).utcoffset() != day.utcoffset()] == []


def test_the_clocks_change_at_the_right_minute() -> None:
    zone = event().dtstart.value.tzinfo
    told = [datetime(2026, 3, 29, 1, 59, tzinfo=zone), datetime(2026, 3, 29, 3, tzinfo=zone)]
    told += [datetime(2026, 10, 25, 1, 59, tzinfo=zone), datetime(2026, 10, 25, 3, tzinfo=zone)]
    assert [each.utcoffset() for each in told] == [timedelta(hours=hours) for hours in (1, 2, 2, 1)]


def test_no_line_is_longer_than_the_standard_allows() -> None:
    lines = calendar_file(replace(INVITATION, papers=("Een heel lang papier " * 20,)), NINE).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_a_call_and_a_visit_at_home_say_where() -> None:
    assert event(replace(INVITATION, channel="phone")).location.value == "Wij bellen u op"
    assert "Uw code" not in event(replace(INVITATION, channel="home")).description.value


async def test_over_moves_and_a_cancellation_it_stays_one_event_with_a_growing_sequence(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        await town.post()
        for when in (TEN, NINE):
            await town.tell(MoveBooking(booking, when), WEB)
            await town.post()
        await town.tell(CancelBooking(booking), WEB)
        await town.post()
        code = town.booking(booking).code
    files = [read(file) for file in attached(post)]
    assert [each.method.value for each in files] == ["PUBLISH", "PUBLISH", "PUBLISH", "CANCEL"]
    assert [each.vevent.sequence.value for each in files] == ["0", "1", "2", "3"]
    assert {each.vevent.uid.value for each in files} == {f"{booking}@onthaal"}
    assert [each.vevent.dtstart.value.hour for each in files] == [9, 10, 9, 9]
    assert files[-1].vevent.status.value == "CANCELLED"
    assert code in plain(files[0].vevent.description.value)


async def test_the_mail_says_what_its_attachment_does(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        await town.post()
        file = part(post.mails[0], "text/calendar")
        assert town.outbox.calendar(HALL, booking) == attached(post)[0]
    assert (file.get_param("method"), file.get_filename()) == ("PUBLISH", "afspraak.ics")


def attached(post: PostOffice) -> list[bytes]:
    found = [part(mail, "text/calendar").get_payload(decode=True) for mail in post.mails]
    return [each for each in found if isinstance(each, bytes)]
