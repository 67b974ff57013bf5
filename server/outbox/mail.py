"""Mail through the town's own server."""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Literal

import aiosmtplib
from aiosmtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
    SMTPTimeoutError,
)

from server.outbox.carriers import NotNow, Refused, Sending, Unreachable

FOR_GOOD = 500
"""Answers from here on will be the same tomorrow (RFC 5321, 4.2.1)."""
ANSWERS_WITHIN_S = 20.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail goes, and as whom. `password` is read once, from a file that only the server can read."""

    host: str
    port: int
    tls: Literal["none", "starttls", "tls"]
    sender: str
    user: str | None = None
    password: str | None = None
    answers_within_s: float = ANSWERS_WITHIN_S


@dataclass(frozen=True, slots=True)
class Mail:
    """Sends mails. `compose` makes one when it is sent; it raises Nobody or Overtaken."""

    server: MailServer
    compose: Callable[[Sending], EmailMessage]

    async def send(self, sending: Sending) -> None:
        """Hand it to the server; raises as Carrier says."""
        mail = await asyncio.to_thread(self.compose, sending)
        try:
            await self._deliver(mail)
        except SMTPRecipientsRefused as refused:
            raise _refusal(min(each.code for each in refused.recipients)) from None
        except SMTPDataError as refused:
            raise _refusal(refused.code) from None
        except (SMTPAuthenticationError, SMTPConnectError, SMTPServerDisconnected, SMTPTimeoutError) as failure:
            raise Unreachable(_told(failure)) from None
        except SMTPResponseException as failure:
            # The sender or the connection is not liked: that is for IT to put right, and no fault of the mail.
            raise NotNow(_told(failure)) from None
        except (SMTPException, OSError, ssl.SSLError) as failure:
            raise Unreachable(_told(failure)) from None

    async def _deliver(self, mail: EmailMessage) -> None:
        server = self.server
        await aiosmtplib.send(
            mail,
            sender=server.sender,
            hostname=server.host,
            port=server.port,
            username=server.user,
            password=server.password,
            use_tls=server.tls == "tls",
            start_tls=server.tls == "starttls",
            timeout=server.answers_within_s,
        )


def _refusal(code: int) -> Exception:
    return Refused(str(code)) if code >= FOR_GOOD else NotNow(str(code))


def _told(failure: Exception) -> str:
    """A code without the words of the other side, which may hold an address."""
    return str(failure.code) if isinstance(failure, SMTPResponseException) else type(failure).__name__
