"""Tells a partner over HTTP what happened, signed, so that it can tell our requests from those of others."""

import asyncio
import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2

from server.appointments.problems import moment
from server.floor.town import Instant
from server.outbox.arising import MessageChannel
from server.outbox.carriers import Carrier, NotNow, Overtaken, Sending, Unreachable
from server.outbox.composing import Place
from server.outgoing import client
from server.partners.webhooks import PREFIX, Webhooks

ANSWERS_WITHIN_S = 10.0
SIGNATURE, ID, EVENT = "onthaal-signature", "onthaal-id", "onthaal-event"


@dataclass(frozen=True, slots=True)
class Delivering:
    """Sends to webhooks. `secret` gives that of one by its id; `now` is the real time, by which a signature is judged.

    What is told of an appointment is what is true when it is told; what happened, and when, is of its time.
    """

    webhooks: Webhooks
    places: Mapping[str, Place]
    secret: Callable[[str], str]
    now: Callable[[], Instant]

    async def send(self, sending: Sending) -> None:
        """Deliver it; raises as Carrier says."""
        # The id of a message ends in that of its way of sending.
        webhook = await asyncio.to_thread(self.webhooks.get, sending.id.rpartition(".")[2])
        if webhook is None:
            raise Overtaken
        body = json.dumps(self._told(sending), separators=(",", ":")).encode()
        headers = {
            "content-type": "application/json",
            "user-agent": "onthaal",
            ID: sending.id,
            EVENT: sending.kind,
            SIGNATURE: signature(self.secret(webhook.id), self.now() // 1000, body),
        }
        try:
            async with (
                asyncio.timeout(ANSWERS_WITHIN_S),
                await client(ANSWERS_WITHIN_S) as calling,
                # What is answered besides the status is of no use, and may be without end.
                calling.stream("POST", webhook.url, content=body, headers=headers) as answer,
            ):
                status = answer.status_code
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as failure:
            raise Unreachable(type(failure).__name__) from None
        if not 200 <= status < 300:
            raise NotNow(str(status))

    def _told(self, sending: Sending) -> dict[str, Any]:
        hall = self.places[sending.hall].hall
        booking, zone = hall.agenda.bookings.get(sending.about), hall.town.zone
        told: dict[str, Any] = {"id": sending.about}
        if booking is not None:
            at = booking.place.agreed
            told |= {
                "state": booking.state,
                "at": moment(at, zone).isoformat(),
                "until": moment(at + booking.minutes * 60_000, zone).isoformat(),
                "channel": booking.channel,
                "services": [{"service": each.service, "amount": each.amount} for each in booking.services],
                "sequence": booking.sequence,
            }
        when = moment(sending.at, zone).isoformat()
        return {"id": sending.id, "event": sending.kind, "at": when, "hall": sending.hall, "appointment": told}


def signature(secret: str, seconds: int, body: bytes) -> str:
    """The header: when it was signed, in seconds since 1970, and the HMAC-SHA256 of that, a full stop and the body."""
    mac = hmac.digest(secret.encode(), f"{seconds}.".encode() + body, "sha256")
    return f"t={seconds},v1={mac.hex()}"


class Ways(Mapping[str, Carrier]):
    """The ways of sending of the house, and those to webhooks, which come and go while it runs."""

    def __init__(self, own: Mapping[MessageChannel, Carrier], delivering: Delivering) -> None:
        self._own: Mapping[str, Carrier] = {str(channel): carrier for channel, carrier in own.items()}
        self._delivering = delivering

    def __getitem__(self, channel: str) -> Carrier:
        return self._delivering if channel.startswith(PREFIX) else self._own[channel]

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (each.id for each in self._delivering.webhooks.all())

    def __len__(self) -> int:
        return sum(1 for _ in self)
