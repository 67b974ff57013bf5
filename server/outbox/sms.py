"""Text messages through a gateway that takes JSON over HTTP. Another gateway is another module like this one."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import httpx2

from server.outbox.carriers import Nobody, NotNow, Refused, Sending, Unreachable
from server.outbox.composing import Short
from server.outbox.phones import international
from server.outgoing import client

ANSWERS_WITHIN_S = 20.0
TOO_MANY = 429


@dataclass(frozen=True, slots=True)
class Gateway:
    """Where text messages go, and as whom. `country` is the calling code of numbers that are typed without one."""

    url: str
    token: str
    sender: str
    country: str


@dataclass(frozen=True, slots=True)
class Sms:
    """Sends text messages. `compose` makes one when it is sent; it raises Nobody or Overtaken."""

    gateway: Gateway
    compose: Callable[[Sending], Short]

    async def send(self, sending: Sending) -> None:
        """Hand it to the gateway; raises as Carrier says."""
        text = await asyncio.to_thread(self.compose, sending)
        to = international(text.phone, self.gateway.country)
        if to is None:
            raise Nobody
        # The gateway knows a message that it has taken already by its reference.
        body = {"from": self.gateway.sender, "to": to, "text": text.text, "reference": sending.id}
        headers = {"authorization": f"Bearer {self.gateway.token}", "idempotency-key": sending.id}
        try:
            async with await client(ANSWERS_WITHIN_S) as calling:
                answer = await calling.post(self.gateway.url, json=body, headers=headers)
        except httpx2.HTTPError as failure:
            raise Unreachable(type(failure).__name__) from None
        judge(answer.status_code)


def judge(status: int) -> None:
    """What an answer means: taken, refused for good, or not now. Raises as Carrier says."""
    if status in (401, 403):
        # Our own name or token is not liked: IT can put that right.
        raise Unreachable(str(status))
    if status == TOO_MANY or status >= 500:
        raise NotNow(str(status))
    if status >= 300:
        raise Refused(str(status))
