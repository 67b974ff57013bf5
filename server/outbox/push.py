"""Messages to browsers that asked for them (RFC 8030): a turn that comes, an appointment that is near or was moved."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx2
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from server.backups.label import PUSH_KEY_FILE
from server.floor.town import Instant
from server.outbox.carriers import Nobody, NotNow, Refused, Sending, Unreachable
from server.outbox.ears import base64url
from server.outbox.sealing import SALT_BYTES, authorization, point, sealed
from server.outbox.sms import judge
from server.outbox.subscriptions import Subscription, Subscriptions
from server.outgoing import client

ANSWERS_WITHIN_S = 20.0
KEPT_FOR_S = {"called": 120}
"""A call that comes later than this helps nobody. Everything else may wait for a phone that is off."""
KEPT_AT_MOST_S = 12 * 3_600
GONE = (404, 410)
"""The browser does not want it any more (RFC 8030, 7.3)."""

Compose = Callable[[Sending, Subscription], bytes]


@dataclass(frozen=True, slots=True)
class Push:
    """Sends to every browser that follows what the message is about. `compose` makes the message for one of them."""

    key: EllipticCurvePrivateKey
    contact: str
    subscriptions: Subscriptions
    compose: Compose
    now: Callable[[], Instant]

    @property
    def public_key(self) -> str:
        """What a browser must be told when it subscribes."""
        return base64url(point(self.key.public_key()))

    async def send(self, sending: Sending) -> None:
        """Send to all of them; raises as Carrier says when none took it."""
        browsers = await asyncio.to_thread(self.subscriptions.of, sending.hall, sending.about)
        failures = [await self._failure(sending, each) for each in browsers]
        if not browsers or all(isinstance(failure, Nobody) for failure in failures):
            raise Nobody
        # Whoever took it once would be rung twice if the message were sent again for another.
        if None not in failures:
            raise next(failure for failure in failures if failure and not isinstance(failure, Nobody))

    async def _failure(self, sending: Sending, browser: Subscription) -> Exception | None:
        try:
            await self._send(sending, browser)
        except Nobody as gone:
            await asyncio.to_thread(self.subscriptions.forget, sending.hall, sending.about, browser.endpoint)
            return gone
        except (NotNow, Refused) as failure:
            return failure
        return None

    async def _send(self, sending: Sending, browser: Subscription) -> None:
        message = await asyncio.to_thread(self.compose, sending, browser)
        try:
            body = sealed(message, browser.ears, generate_private_key(SECP256R1()), os.urandom(SALT_BYTES))
        except ValueError:
            raise Nobody from None
        headers = {
            "authorization": authorization(browser.endpoint, self.key, self.contact, self.now() // 1000),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(KEPT_FOR_S.get(sending.kind, KEPT_AT_MOST_S)),
            "urgency": "high",
        }
        try:
            async with await client(ANSWERS_WITHIN_S) as calling:
                answer = await calling.post(browser.endpoint, content=body, headers=headers)
        except httpx2.HTTPError as failure:
            raise Unreachable(type(failure).__name__) from None
        if answer.status_code in GONE:
            raise Nobody
        judge(answer.status_code)


def push_key(folder: Path) -> EllipticCurvePrivateKey:
    """The key of this data folder, made on the first start: browsers know the house by it."""
    path = folder / PUSH_KEY_FILE
    if not path.exists():
        fresh = path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            made = generate_private_key(SECP256R1())
            file.write(made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(path)
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise ValueError(f"{path} is not a key for messages to browsers")
    return key
