"""Text messages reach a gateway with the right number, and only who wants or needs one gets it."""

import json
from pathlib import Path

import pytest

from server.agenda.commands import MoveBooking
from server.outbox.phones import international
from tests.agenda.towns import ANN, WEB
from tests.config.towns import SAMPLE, changed
from tests.outbox.gateways import gateway
from tests.outbox.post import post_office
from tests.outbox.towns import NINE, TEN, open_town, with_mail

DAY = 24 * 3_600_000


def with_sms(folder: Path, url: str, text: str = SAMPLE) -> str:
    """The town with a gateway for text messages."""
    (folder / "token").write_text("geheim\n")
    part = f'[sms]\nurl = "{url}/send"\ntoken_file = "token"\nsender = "Gemeente"\n\n# [was]\n'
    return changed("# [sms]\n", part, text.replace('# public_url = "https://onthaal', 'public_url = "https://onthaal'))


async def test_who_gave_only_a_phone_number_is_told_by_text_message(tmp_path: Path) -> None:
    with gateway() as sms:
        async with open_town(tmp_path, with_sms(tmp_path, sms.url)) as town:
            booking = await town.book(mail="", phone="0470 12 34 56")
            await town.post()
            code = town.booking(booking).code
    [posted] = sms.posted
    body = json.loads(posted.body)
    assert (posted.headers["authorization"], body["from"], body["to"]) == ("Bearer geheim", "Gemeente", "+32470123456")
    assert body["text"].startswith(
        f"Gemeentehuis: afspraak op maandag 20 april om 9.00 uur. Code: {code[:3]} {code[3:]}. "
        "https://onthaal.gemeente.example/appointment/"
    )


async def test_the_reminder_cancels_in_one_touch(tmp_path: Path) -> None:
    with gateway() as sms:
        async with open_town(tmp_path, with_sms(tmp_path, sms.url)) as town:
            await town.book(mail="", phone="0470 12 34 56")
            await town.post()
            await town.later(NINE - DAY)
            await town.post()
    text = json.loads(sms.posted[1].body)["text"]
    assert "Annuleer met één tik: https://" in text
    assert text.endswith("#cancel")


async def test_who_has_mail_too_gets_only_what_must_be_seen_in_time(tmp_path: Path) -> None:
    async with post_office() as post:
        with gateway() as sms:
            async with open_town(tmp_path, with_sms(tmp_path, sms.url, with_mail(post.port))) as town:
                booking = await town.book(phone="0470 12 34 56")
                await town.tell(MoveBooking(booking, TEN), WEB)
                await town.post()
                assert (len(sms.posted), town.rows("booked")[1].state) == (0, "nobody")
                await town.tell(MoveBooking(booking, NINE), ANN)
                await town.post()
    assert "wij moesten uw afspraak verplaatsen" in json.loads(sms.posted[0].body)["text"]


@pytest.mark.parametrize(
    ("status", "state"), [(200, "sent"), (400, "refused"), (401, "waiting"), (429, "waiting"), (503, "waiting")]
)
async def test_what_a_gateway_answers_decides_whether_it_is_tried_again(
    tmp_path: Path, status: int, state: str
) -> None:
    with gateway(status) as sms:
        async with open_town(tmp_path, with_sms(tmp_path, sms.url)) as town:
            await town.book(mail="", phone="0470 12 34 56")
            await town.post()
            assert town.states("booked") == [state]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0470 12 34 56", "+32470123456"), ("+32 (0)470/12.34.56", "+32470123456"),
        ("0032 470 12 34 56", "+32470123456"),
        ("+31 6 12345678", "+31612345678"), ("470123456", None), ("12", None), ("bel mij 0470123456", None), ("", None),
    ],
)  # fmt: skip
def test_numbers_are_understood_as_people_type_them(typed: str, number: str | None) -> None:
    assert international(typed, "32") == number
