"""A device shows a code, a manager says yes once, and from then on its token opens the door until it is revoked."""

import asyncio

import pytest

from server.accounts.trail import Trail
from server.devices.device import Device
from server.devices.devices import Devices
from server.devices.pairings import AT_MOST, AT_MOST_PER_ADDRESS, LASTS_MS, Pairing, TooManyPairings
from server.journal.entry import NotStored
from server.journal.store import Store
from tests.server.conftest import unwritable

HERE = "192.0.2.7"


def devices(store: Store) -> Devices:
    return Devices(store.writing, store.reading)


def asking(known: Devices, name: str = "kiosk-1", address: str = HERE) -> Pairing:
    return known.begin_pairing("kiosk", name, "gemeentehuis", address, 1_000)


async def paired(known: Devices, name: str = "kiosk-1") -> tuple[Device, str]:
    pairing = asking(known, name)
    device = await known.confirm(pairing.code, "p-1", HERE, 2_000)
    token = await pairing.answer
    assert device
    assert token
    return device, token


async def test_a_confirmed_device_is_known_by_its_token(store: Store) -> None:
    known = devices(store)
    device, token = await paired(known)
    assert (device.role, device.name, device.hall) == ("kiosk", "kiosk-1", "gemeentehuis")
    assert known.known(token) == device
    assert known.known("another token") is None
    assert known.known(None) is None


async def test_a_restart_knows_the_device_again(store: Store) -> None:
    known = devices(store)
    device, token = await paired(known)
    known.seen(device.id, 9_000)
    await known.save_seen()
    again = devices(store)
    assert again.known(token) == device
    assert again.last_seen(device.id) == 9_000


async def test_a_code_has_six_digits_and_ten_minutes(store: Store) -> None:
    pairing = asking(devices(store))
    assert len(pairing.code) == 6
    assert pairing.code.isdecimal()
    assert pairing.expires == 1_000 + 10 * 60_000


async def test_a_code_is_used_once(store: Store) -> None:
    known = devices(store)
    pairing = asking(known)
    answers = await asyncio.gather(*(known.confirm(pairing.code, "p-1", HERE, 2_000) for _ in range(5)))
    assert [answer for answer in answers if answer] == list(known.all())
    assert not await known.refuse(pairing.code, "p-1", HERE, 3_000)


async def test_a_refused_device_hears_so(store: Store) -> None:
    known = devices(store)
    pairing = asking(known)
    assert await known.refuse(pairing.code, "p-1", HERE, 2_000)
    assert await pairing.answer is None
    assert known.all() == ()


async def test_a_code_runs_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.devices.pairings.LASTS_MS", LASTS_MS // LASTS_MS)
    known = devices(store)
    pairing = asking(known)
    assert await pairing.answer is None
    assert known.pending() == ()
    assert await known.confirm(pairing.code, "p-1", HERE, 2_000) is None


async def test_a_device_that_hangs_up_takes_its_code_back(store: Store) -> None:
    known = devices(store)
    pairing = asking(known)
    pairing.answer.cancel()
    await asyncio.sleep(0)
    assert known.pending() == ()


async def test_a_device_that_asks_again_gets_another_code(store: Store) -> None:
    known = devices(store)
    first, second = asking(known), asking(known)
    assert await first.answer is None
    assert known.pending() == (second,)


async def test_who_asks_for_many_codes_gets_no_more(store: Store) -> None:
    known = devices(store)
    for number in range(AT_MOST_PER_ADDRESS):
        asking(known, f"kiosk-{number}")
    with pytest.raises(TooManyPairings):
        asking(known, "one more")
    for number in range(AT_MOST - AT_MOST_PER_ADDRESS):
        asking(known, "elsewhere", f"198.51.100.{number}")
    with pytest.raises(TooManyPairings):
        asking(known, "one more", "203.0.113.1")


async def test_a_revoked_device_is_cut_off_for_good(store: Store) -> None:
    known = devices(store)
    cut: list[str] = []
    known.on_revoked = cut.append
    device, token = await paired(known)
    assert await known.revoke(device.id, "p-1", HERE, 3_000)
    assert cut == [device.id]
    assert known.known(token) is None
    assert devices(store).known(token) is None
    assert not await known.revoke(device.id, "p-1", HERE, 4_000)


async def test_a_device_that_is_paired_anew_replaces_the_old_one(store: Store) -> None:
    known = devices(store)
    _, old = await paired(known)
    device, new = await paired(known)
    assert known.known(old) is None
    assert known.known(new) == device
    assert known.all() == devices(store).all() == (device,)


async def test_the_manager_is_told_of_every_change(store: Store) -> None:
    known = devices(store)
    changes: list[int] = []
    known.on_change = lambda: changes.append(len(known.pending()))
    device, _ = await paired(known)
    assert changes[0] == 1
    assert changes[-1] == 0
    await known.revoke(device.id, "p-1", HERE, 3_000)
    assert len(changes) > 2


async def test_no_token_can_be_read_from_the_database(store: Store) -> None:
    _, token = await paired(devices(store))
    assert token.encode() not in b"".join(path.read_bytes() for path in store.folder.iterdir())


async def test_every_decision_about_a_device_leaves_a_trail(store: Store) -> None:
    known = devices(store)
    device, _ = await paired(known)
    await known.refuse(asking(known, "kiosk-2").code, "p-1", HERE, 3_000)
    await known.revoke(device.id, "p-2", HERE, 4_000)
    deeds = list(Trail(store.writing, store.reading).newest(9))
    assert [(deed.who, deed.what, deed.about) for deed in deeds] == [
        ("p-2", "device_revoked", device.id),
        ("p-1", "device_refused", "kiosk kiosk-2"),
        ("p-1", "device_paired", device.id),
    ]


async def test_a_disk_that_refuses_is_told_and_nothing_is_forgotten(store: Store) -> None:
    known = devices(store)
    device, _ = await paired(known)
    known.seen(device.id, 9_000)
    pairing = asking(known, "kiosk-2")
    with unwritable(store):
        with pytest.raises(NotStored):
            await known.save_seen()
        with pytest.raises(NotStored):
            await known.revoke(device.id, "p-1", HERE, 9_500)
        with pytest.raises(NotStored):
            await known.confirm(pairing.code, "p-1", HERE, 9_500)
    assert await pairing.answer is None
    assert known.all() == (device,)
    await known.save_seen()
    assert devices(store).last_seen(device.id) == 9_000
