"""Messages to a browser: only it can read them, the house signs them, and who left gets no more."""

import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server.agenda.commands import MoveBooking
from server.outbox.ears import Ears, base64url, unbase64
from server.outbox.push import Push, push_key
from server.outbox.sealing import point
from server.outbox.subscriptions import AT_MOST, Subscription, Subscriptions
from tests.agenda.towns import ANN
from tests.config.towns import HALL, SAMPLE, changed
from tests.outbox.gateways import Posted, gateway
from tests.outbox.test_sealing import check
from tests.outbox.towns import NINE, TEN, Town, open_town

SECRET = b"a" * 16


def with_push() -> str:
    """The town that sends to browsers."""
    text = changed('# public_url = "https://onthaal', 'public_url = "https://onthaal', SAMPLE)
    return changed("# [push]\n", '[push]\ncontact = "ict@gemeente.example"\n\n# [was]\n', text)


def follow(town: Town, about: str, url: str, key: EllipticCurvePrivateKey) -> Subscriptions:
    """A browser with this key asks for messages."""
    subscriptions = Subscriptions(town.store.writing, town.store.reading)
    ears = Ears(base64url(point(key.public_key())), base64url(SECRET))
    assert subscriptions.add(HALL, about, Subscription(url, ears, "nl"), NINE)
    return subscriptions


async def test_who_is_moved_by_staff_reads_it_in_the_browser_that_asked(tmp_path: Path) -> None:
    key = generate_private_key(SECP256R1())
    with gateway(201) as maker:
        async with open_town(tmp_path, with_push()) as town:
            booking = await town.book()
            follow(town, booking, f"{maker.url}/send/1", key)
            await town.tell(MoveBooking(booking, TEN), ANN)
            await town.post()
            assert town.states("moved_by_us") == ["sent"]
    [posted] = maker.posted
    told = opened(posted.body, key)
    assert told["title"] == "Gemeentehuis"
    assert "verplaatsen naar maandag 20 april om 10.00 uur" in told["body"]
    assert told["url"].startswith(f"https://onthaal.gemeente.example/appointment/{booking}/")


async def test_the_message_is_signed_with_the_key_that_the_browser_was_told(tmp_path: Path) -> None:
    with gateway(201) as maker:
        async with open_town(tmp_path, with_push()) as town:
            booking = await town.book()
            follow(town, booking, f"{maker.url}/send/1", generate_private_key(SECP256R1()))
            await town.tell(MoveBooking(booking, TEN), ANN)
            await town.post()
            carrier = town.outbox.carriers["push"]
            assert isinstance(carrier, Push)
            public = carrier.public_key
    token, shown = signed(maker.posted[0])
    assert shown == public
    said, _, signature = token.rpartition(".")
    check(EllipticCurvePublicKey.from_encoded_point(SECP256R1(), unbase64(public)), said, unbase64(signature))
    assert json.loads(unbase64(said.split(".")[1]))["aud"] == maker.url


async def test_a_browser_that_left_is_forgotten(tmp_path: Path) -> None:
    with gateway(410) as maker:
        async with open_town(tmp_path, with_push()) as town:
            booking = await town.book()
            subscriptions = follow(town, booking, f"{maker.url}/send/1", generate_private_key(SECP256R1()))
            await town.tell(MoveBooking(booking, TEN), ANN)
            await town.post()
            assert (town.states("moved_by_us"), subscriptions.of(HALL, booking)) == (["nobody"], [])


async def test_a_maker_that_is_away_is_tried_again(tmp_path: Path) -> None:
    with gateway(503) as maker:
        async with open_town(tmp_path, with_push()) as town:
            booking = await town.book()
            follow(town, booking, f"{maker.url}/send/1", generate_private_key(SECP256R1()))
            await town.tell(MoveBooking(booking, TEN), ANN)
            await town.post()
            assert town.states("moved_by_us") == ["waiting"]


async def test_one_appointment_has_so_many_browsers_and_no_more(tmp_path: Path) -> None:
    async with open_town(tmp_path, with_push()) as town:
        subscriptions = Subscriptions(town.store.writing, town.store.reading)
        each = [Subscription(f"https://push/{number}", Ears("p", "a"), "nl") for number in range(AT_MOST + 1)]
        assert [subscriptions.add(HALL, "b", one, NINE) for one in each] == [True] * AT_MOST + [False]
        assert subscriptions.add(HALL, "b", each[0], NINE), "the same browser again is no other"


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = point(push_key(tmp_path).public_key())
    assert point(push_key(tmp_path).public_key()) == first
    assert (tmp_path / "push.key").stat().st_mode & 0o777 == 0o600


def signed(posted: Posted) -> tuple[str, str]:
    token, key = posted.headers["authorization"].removeprefix("vapid t=").split(", k=")
    return token, key


def opened(body: bytes, key: EllipticCurvePrivateKey) -> Any:
    """What the browser reads: the other side of RFC 8291, written apart from ours."""
    salt, point_length = body[:16], body[20]
    theirs = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), body[21 : 21 + point_length])
    info = b"WebPush: info\0" + point(key.public_key()) + body[21 : 21 + point_length]
    shared = HKDF(SHA256(), 32, SECRET, info).derive(key.exchange(ECDH(), theirs))
    content = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\0").derive(shared)
    nonce = HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\0").derive(shared)
    plain = AESGCM(content).decrypt(nonce, body[21 + point_length :], None)
    return json.loads(plain.rstrip(b"\0").removesuffix(b"\x02"))
