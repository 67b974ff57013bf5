"""Partners hear over HTTP what happens to appointments: signed, again until they do, and nothing personal."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from server.agenda.commands import CancelBooking, CheckIn, MoveBooking
from server.floor.commands.asker import By
from server.floor.commands.contacts import CallNext, Finish, Start
from server.floor.commands.counters import TakeCounter
from server.outbox.sending import GIVE_UP_AFTER_MS
from server.partners.keeping import BadPartner, Partners
from server.partners.webhooks import HOOK_EVENTS, Webhook, Webhooks, webhook_secret
from tests.agenda.towns import ANN, MONDAY, WEB, at
from tests.appointments.office import ELS, town
from tests.config.towns import SAMPLE
from tests.house import house as a_house
from tests.outbox.towns import LINKS, TEN, Town, open_town
from tests.partners.ears import ears, is_ours
from tests.partners.programs import added, program

BEGIN = at(MONDAY, "08:00")


def hook(it: Town, url: str, *scopes: str, name: str = "Loket", hall: str = "") -> tuple[Webhook, By]:
    """Where a new partner hears of everything, and as whom it asks."""
    store = it.store
    partner, _ = Partners(store.writing, store.reading).add(name, ("webhooks", *scopes), hall, BEGIN)
    webhook = Webhooks(store.writing, store.reading).add(name, url, HOOK_EVENTS, BEGIN)
    return webhook, replace(WEB, partner=partner.id)


async def test_a_partner_hears_of_its_appointments_from_first_to_last(tmp_path: Path) -> None:
    async with ears() as loket, open_town(tmp_path, SAMPLE) as it:
        webhook, them = hook(it, loket.url)
        booking = await it.book("passport", by=them)
        await it.tell(MoveBooking(booking, TEN), them)
        await it.tell(CancelBooking(booking), them)
        await it.post()
    assert [each.told["event"] for each in sorted(loket.heard, key=lambda each: each.told["id"])] == [
        "booked", "moved", "cancelled",
    ]  # fmt: skip
    assert all(is_ours(each, webhook_secret(LINKS, webhook.id)) for each in loket.heard)
    assert not any(is_ours(each, webhook_secret(LINKS, "webhook-other")) for each in loket.heard)
    assert len({each.headers["onthaal-id"] for each in loket.heard}) == 3


async def test_what_is_told_is_what_when_and_where_and_never_who(tmp_path: Path) -> None:
    async with ears() as loket, open_town(tmp_path, SAMPLE) as it:
        webhook, them = hook(it, loket.url)
        booking = await it.book("passport", by=them)
        await it.post()
    [heard] = loket.heard
    assert heard.told == {
        "id": heard.headers["onthaal-id"],
        "event": "booked",
        "at": "2026-04-13T08:00:00+02:00",
        "hall": "gemeentehuis",
        "appointment": {
            "id": booking,
            "state": "booked",
            "at": "2026-04-20T09:00:00+02:00",
            "until": "2026-04-20T09:10:00+02:00",
            "channel": "hall",
            "services": [{"service": "passport", "amount": 1}],
            "sequence": 0,
        },
    }
    assert heard.headers["onthaal-event"] == "booked"
    assert webhook.id in heard.told["id"]


async def test_a_partner_hears_only_of_what_it_made_unless_it_may_manage(tmp_path: Path) -> None:
    async with ears() as one, ears() as all_of_it, ears() as south, open_town(tmp_path, SAMPLE) as it:
        hook(it, one.url)
        hook(it, all_of_it.url, "manage", name="Beheer")
        hook(it, south.url, "manage", name="Zuid", hall="dienstpunt")
        await it.book("passport")
        await it.post()
    assert (len(one.heard), len(all_of_it.heard), len(south.heard)) == (0, 1, 0)


async def test_a_partner_that_fails_is_tried_again_and_knows_a_repeat_by_its_id(tmp_path: Path) -> None:
    async with ears(status=500) as loket, open_town(tmp_path, SAMPLE) as it:
        _, them = hook(it, loket.url)
        await it.book("passport", by=them)
        await it.post()
        loket.status = 204
        await it.post()
        assert (loket.tried, loket.heard) == (1, []), "it is tried a minute later, not at once"
        await it.later(at(MONDAY, "08:01"))
        await it.post()
        [row] = it.rows("booked")
    assert (loket.tried, loket.heard[0].headers["onthaal-id"], row.state) == (2, row.id, "sent")


async def test_one_partner_that_hangs_keeps_another_from_nothing(tmp_path: Path) -> None:
    async with ears(status=0) as deaf, ears() as loket, open_town(tmp_path, SAMPLE, takes_at_most_s=0.5) as it:
        hook(it, deaf.url, "manage", name="Doof")
        hook(it, loket.url, "manage", name="Loket")
        await it.book("passport")
        await it.post()
        assert sorted(it.states("booked")) == ["sent", "waiting"]
        assert len(loket.heard) == 1
        told = it.outbox.told()
    assert (told["waiting"], [*told["failing"].values()]) == (1, ["no answer"])


async def test_after_three_days_it_is_given_up_and_told(tmp_path: Path) -> None:
    async with ears() as gone:
        pass
    async with open_town(tmp_path, SAMPLE) as it:
        _, them = hook(it, gone.url)
        await it.book("passport", by=them)
        await it.post()
        await it.later(BEGIN + GIVE_UP_AFTER_MS)
        await it.post()
        assert it.states("booked") == ["given_up"]
        assert it.outbox.told()["given_up"] == 1


async def test_a_partner_whose_key_was_revoked_hears_nothing_more(tmp_path: Path) -> None:
    async with ears() as loket, open_town(tmp_path, SAMPLE) as it:
        _, them = hook(it, loket.url)
        await it.book("passport", by=them)
        Partners(it.store.writing, it.store.reading).revoke("Loket", BEGIN)
        await it.post()
        await it.book("passport", by=them, when=TEN)
        assert (loket.tried, it.states("booked")) == (0, ["overtaken"])


async def test_check_in_call_and_end_are_told_of_who_had_an_appointment(tmp_path: Path) -> None:
    async with ears() as loket, open_town(tmp_path, SAMPLE) as it:
        _, them = hook(it, loket.url)
        booking = await it.book("passport", when=at(MONDAY, "09:00"), by=them)
        await it.later(at(MONDAY, "09:00"))
        await it.tell(CheckIn(booking=booking, slip=False), them)
        [ticket] = it.hall.floor.tickets
        await it.floor(TakeCounter("D1"), ANN)
        await it.floor(CallNext("D1"), ANN)
        await it.floor(Start("D1"), ANN)
        await it.floor(Finish("D1"), ANN)
        await it.post()
    told = {each.told["event"]: each.told["appointment"]["id"] for each in loket.heard}
    assert told == dict.fromkeys(("booked", "checked_in", "called", "finished"), booking)
    assert ticket not in json.dumps([each.told for each in loket.heard])


async def test_a_call_is_told_also_when_it_is_read_a_day_later(tmp_path: Path) -> None:
    async with ears() as loket:
        async with open_town(tmp_path, SAMPLE) as it:
            _, them = hook(it, loket.url)
            booking = await it.book("passport", when=at(MONDAY, "09:00"), by=them)
            await it.later(at(MONDAY, "09:00"))
            await it.tell(CheckIn(booking=booking, slip=False), them)
            for command in (TakeCounter("D1"), CallNext("D1")):
                await it.hall.do(command, ANN, f"later {command}")
        async with open_town(tmp_path, SAMPLE) as it:
            await it.later(at("2026-04-14", "08:00"))
            await it.post()
    assert "called" in {each.told["event"] for each in loket.heard}


@pytest.mark.parametrize("url", ["http://loket.example/", "ftp://x", "https://", "https://u:p@loket.example/"])
async def test_an_address_that_others_could_read_along_is_refused(tmp_path: Path, url: str) -> None:
    async with open_town(tmp_path, SAMPLE) as it:
        with pytest.raises(BadPartner):
            hook(it, url)


async def test_a_power_cut_loses_nothing_that_a_partner_must_hear(tmp_path: Path) -> None:
    words = ("--config", str(town(tmp_path)))
    async with ears(status=0) as loket, a_house(tmp_path, accounts={"Ann": ("staff",)}, arguments=words) as house:
        key = await added(house, "Loket", "read", "book", "webhooks")
        done = house.command("partner", "hook", "Loket", loket.url, "--event", "booked")
        secret = done.stdout.strip().splitlines()[-1]
        async with program(house, key) as them:
            first = (await them.got("/locations?service=passport"))["locations"][0]
            status, told = await them.hold(first["first_free"], hall=first["hall"], book=True, contact=ELS)
            assert status == 201, told
        await loket.tries(1)
        await house.kill9()
        loket.status = 200
        await house.restart()
        [heard] = await loket.after(1)
        assert (heard.told["appointment"]["id"], is_ours(heard, secret)) == (told["id"], True)
        assert "Traceback" not in house.log
