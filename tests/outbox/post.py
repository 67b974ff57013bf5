"""Real mail servers on this machine: one that takes everything, and those that do not."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope


@dataclass
class PostOffice:
    """Takes mails, or answers to the recipient or the mail as it was told to. `arrived` is set at each new mail."""

    to_recipient: str
    to_mail: str
    mails: list[EmailMessage] = field(default_factory=list)
    asked: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0

    async def handle_RCPT(self, _s: Any, _n: Any, envelope: Envelope, address: str, _o: Any) -> str:  # noqa: N802
        """The answer to a recipient."""
        self.asked += 1
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        """The answer to a mail."""
        if self.to_mail.startswith("250"):
            mail = message_from_bytes(envelope.original_content or b"", policy=default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
            self.arrived.set()
        return self.to_mail

    async def after(self, count: int) -> list[EmailMessage]:
        """The mails, once there are so many."""
        while len(self.mails) < count:
            self.arrived.clear()
            await self.arrived.wait()
        return self.mails


@asynccontextmanager
async def post_office(
    port: int = 0, to_recipient: str = "250 OK", to_mail: str = "250 OK"
) -> AsyncIterator[PostOffice]:
    """A mail server that is open inside."""
    office = PostOffice(to_recipient, to_mail)
    async with _open(lambda: SMTP(office, hostname="post.test"), port) as office.port:
        yield office


class Silent(asyncio.Protocol):
    """Takes the call and says nothing."""


@asynccontextmanager
async def hanging_office() -> AsyncIterator[int]:
    """The port of a server that takes the call and says nothing."""
    async with _open(Silent, 0) as port:
        yield port


@asynccontextmanager
async def _open(protocol: Callable[[], asyncio.BaseProtocol], port: int) -> AsyncIterator[int]:
    calls: list[asyncio.BaseTransport] = []

    def answered() -> asyncio.BaseProtocol:
        made = protocol()
        connect = made.connection_made

        def connected(transport: asyncio.BaseTransport) -> None:
            calls.append(transport)
            connect(transport)

        made.connection_made = connected  # type: ignore[method-assign]
        return made

    server = await asyncio.get_running_loop().create_server(answered, "127.0.0.1", port)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for call in calls:
            call.close()


def part(mail: EmailMessage, kind: str) -> EmailMessage:
    """The part of this content type."""
    [found] = [each for each in mail.walk() if each.get_content_type() == kind]
    assert isinstance(found, EmailMessage)
    return found


def text_of(mail: EmailMessage) -> str:
    """What is read in plain text."""
    return str(part(mail, "text/plain").get_content()).replace("\r\n", "\n")
