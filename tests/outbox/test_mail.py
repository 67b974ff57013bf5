"""Mails reach a real mail server, say what is true when they leave, and survive a server that does not take them."""

from pathlib import Path

import pytest

from server.agenda.commands import CancelBooking, MoveBooking
from server.outbox.sending import GIVE_UP_AFTER_MS, LONGEST_PAUSE_MS, pause_ms
from tests.agenda.towns import ANN, MINUTE, MONDAY, WEB, at
from tests.config.towns import HALL, changed
from tests.outbox.post import hanging_office, part, post_office, text_of
from tests.outbox.towns import LINKS, NINE, TEN, open_town, with_mail

HOUR = 60 * MINUTE
DAY = 24 * HOUR


async def test_who_books_hears_when_where_with_which_code_and_papers(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book("passport")
        await town.post()
        [mail] = post.mails
        text = text_of(mail)
        code = town.booking(booking).code
    assert (mail["subject"], mail["to"]) == ("Uw afspraak op maandag 20 april om 9.00 uur", "jan@voorbeeld.example")
    assert "Gemeentehuis, Marktplein 1, 1000 Voorbeeld" in text
    assert f"Uw code: {code[:3]} {code[3:]}" in text
    assert "Breng dit mee:\n- " in text
    key = LINKS.appointment_key(HALL, booking)
    assert f"https://onthaal.gemeente.example/appointment/{booking}/{key}#cancel" in text


async def test_the_page_of_a_mail_says_the_same_in_the_same_language(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book("passport")
        await town.post()
        [mail] = post.mails
    page = str(part(mail, "text/html").get_content())
    assert '<html lang="nl">' in page
    assert '<img src="cid:code" alt="QR-code van uw code' in page
    assert part(mail, "image/png").get_payload(decode=True)[:8] == b"\x89PNG\r\n\x1a\n"  # type: ignore[index]
    for line in filter(None, text_of(mail).splitlines()):
        assert line.removeprefix("- ").split(": ")[-1].rstrip(":") in page.replace("&#x27;", "'"), line


async def test_what_nobody_may_know_is_not_in_the_mail(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book("intake", when=TEN)
        await town.post()
        [mail] = post.mails
    whole = mail.as_string() + text_of(mail) + str(part(mail, "text/calendar").get_content())
    assert not any(word in whole.lower() for word in ("maatschappelijk", "rekeningen", "intake", "sociaal"))
    assert "identiteitskaart" in text_of(mail)


async def test_who_moves_and_cancels_hears_of_both_and_is_not_reminded(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        await town.post()
        await town.tell(MoveBooking(booking, TEN), WEB)
        await town.post()
        await town.tell(CancelBooking(booking), WEB)
        await town.post()
        assert town.states("reminder") == ["overtaken", "overtaken"]
    assert [mail["subject"].split(" op ")[0] for mail in post.mails] == [
        "Uw afspraak", "Uw afspraak is nu", "Uw afspraak"
    ]  # fmt: skip
    assert "maandag 20 april om 10.00 uur" in post.mails[1]["subject"]
    assert post.mails[2]["subject"].endswith("gaat niet door")


async def test_who_is_moved_by_staff_hears_that_it_can_be_another_time(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.confirmed()
        await town.tell(MoveBooking(booking, TEN), ANN)
        await town.post()
    assert "Wij hebben uw afspraak verplaatst naar maandag 20 april om 10.00 uur" in [m["subject"] for m in post.mails]
    assert "#move" in text_of(post.mails[-1])


async def test_the_reminder_comes_a_day_before_and_cancels_in_one_touch(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        await town.later(NINE - DAY - 1)
        await town.post()
        assert len(post.mails) == 1
        await town.later(NINE - DAY)
        await town.post()
    [_, reminder] = post.mails
    assert reminder["subject"] == "Herinnering: uw afspraak op maandag 20 april om 9.00 uur"
    steps = text_of(reminder)
    assert steps.index("#cancel") < steps.index("#move")
    assert "Breng dit mee" in steps


async def test_a_moved_appointment_is_reminded_of_at_its_own_time(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        booking = await town.book()
        await town.tell(MoveBooking(booking, NINE + DAY), WEB)
        assert [(row.state, row.due) for row in town.rows("reminder")] == [
            ("overtaken", NINE - DAY), ("waiting", NINE)
        ]  # fmt: skip


async def test_who_books_for_today_is_not_reminded(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book(when=at(MONDAY, "11:00"))
        assert town.rows("reminder") == []


async def test_a_booking_far_ahead_is_confirmed_by_the_link_in_a_mail(tmp_path: Path) -> None:
    text = changed("# confirm_beyond_days = 30", "confirm_beyond_days = 3", with_mail(1))
    async with post_office() as post, open_town(tmp_path, changed("port = 1\n", f"port = {post.port}\n", text)) as town:
        await town.confirmed()
        await town.post()
        [mail] = post.mails
    assert mail["subject"] == "Bevestig uw afspraak op maandag 20 april om 9.00 uur"
    assert "#confirm" in text_of(mail)
    assert "Uw code" not in text_of(mail)


async def test_who_did_not_come_hears_how_to_book_again(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        await town.later(NINE + HOUR)
        await town.post()
    assert post.mails[-1]["subject"] == "Wij hebben u gemist op maandag 20 april om 9.00 uur"
    assert "https://onthaal.gemeente.example/appointment\n" in text_of(post.mails[-1])


async def test_without_an_address_nothing_is_sent_and_nothing_waits(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book(mail="")
        await town.post()
        assert (post.asked, town.states("booked")) == (0, ["nobody"])


async def test_without_a_mail_server_nothing_is_queued(tmp_path: Path) -> None:
    text = changed('# public_url = "https://onthaal', 'public_url = "https://onthaal')
    async with open_town(tmp_path, text) as town:
        await town.book()
        assert (town.rows(), town.outbox.mail) == ([], False)


async def test_a_mail_that_is_refused_for_good_is_not_repeated(tmp_path: Path) -> None:
    async with (
        post_office(to_recipient="550 5.1.1 no such jan@voorbeeld.example") as post,
        open_town(tmp_path, with_mail(post.port)) as town,
    ):
        await town.book()
        await town.post()
        await town.later(NINE - 2 * DAY)
        await town.post()
        assert (post.asked, town.states("booked")) == (1, ["refused"])
        assert town.rows("booked")[0].error == "550", "a row holds no address"


async def test_a_mail_that_is_refused_for_now_is_sent_a_minute_later(tmp_path: Path) -> None:
    async with post_office(to_mail="451 busy") as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        await town.post()
        post.to_mail = "250 OK"
        await town.post()
        assert post.mails == []
        await town.later(at(MONDAY, "08:01"))
        await town.post()
        assert (len(post.mails), town.states("booked")) == (1, ["sent"])


async def test_a_server_that_hangs_keeps_nobody_waiting(tmp_path: Path) -> None:
    async with hanging_office() as port, open_town(tmp_path, with_mail(port), takes_at_most_s=0.05) as town:
        await town.book()
        await town.book(when=TEN)
        await town.post()
        tried = [row.tries for row in town.rows("booked")]
        assert sorted(tried) == [0, 1] or tried == [1, 1]
        assert town.outbox.sender.failing == {"mail": "no answer"}


async def test_a_server_that_was_down_gets_everything_when_it_is_back(tmp_path: Path) -> None:
    async with post_office() as post:
        port = post.port
    async with open_town(tmp_path, with_mail(port)) as town:
        await town.book()
        await town.book(when=TEN)
        await town.post()
        assert "waiting" in town.states("booked")
        async with post_office(port) as post:
            await town.later(at(MONDAY, "08:05"))
            await town.post()
        assert (len(post.mails), town.states("booked")) == (2, ["sent", "sent"])
        assert town.outbox.sender.failing == {}


async def test_what_was_cancelled_while_the_server_was_down_is_not_confirmed_any_more(tmp_path: Path) -> None:
    async with post_office() as post:
        port = post.port
    async with open_town(tmp_path, with_mail(port)) as town:
        booking = await town.book()
        await town.post()
        await town.tell(CancelBooking(booking), WEB)
        async with post_office(port) as post:
            await town.later(at(MONDAY, "08:05"))
            await town.post()
        assert [mail["subject"][-14:] for mail in post.mails] == ["gaat niet door"]


async def test_after_three_days_it_is_given_up_and_told(tmp_path: Path) -> None:
    async with post_office() as post:
        port = post.port
    async with open_town(tmp_path, with_mail(port)) as town:
        await town.book()
        await town.post()
        await town.later(at(MONDAY, "08:00") + GIVE_UP_AFTER_MS)
        await town.post()
        assert town.states("booked") == ["given_up"]
        told = town.outbox.told()
    assert (told["given_up"], told["waiting"], told["failing"]) == (1, 0, {"mail": "SMTPConnectError"})


def test_pauses_grow_from_a_minute_to_six_hours() -> None:
    assert [pause_ms(tries) // MINUTE for tries in range(1, 12)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]
    assert pause_ms(1_000) == LONGEST_PAUSE_MS


async def test_the_same_message_always_has_the_same_message_id(tmp_path: Path) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book()
        await town.post()
        [row] = town.rows("booked")
        expected = f"<{LINKS.secret('outbox', row.id)}@gemeente.example>"
    assert post.mails[0]["message-id"] == expected


@pytest.mark.parametrize("address", ["jan", "jan@", "jan@x.example\nBcc: all@x.example", "jä@voorbeeld.example"])
async def test_what_is_no_address_is_refused_and_nothing_else(tmp_path: Path, address: str) -> None:
    async with post_office() as post, open_town(tmp_path, with_mail(post.port)) as town:
        await town.book(mail=address)
        await town.post()
        assert (post.asked, town.states("booked")) == (0, ["refused"])
