"""How messages leave the house, as config.toml tells it: mail, text messages and messages to a phone's browser."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from server.config.problems import Problem
from server.config.values import PublicUrl, Strict

if TYPE_CHECKING:
    from server.config.file import File

BROWSER_MAKERS = (
    "fcm.googleapis.com", "updates.push.services.mozilla.com", "web.push.apple.com", "notify.windows.com",
)  # fmt: skip

LOOPBACK = ("localhost", "127.0.0.1", "::1")

_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+")


def _mail(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise ValueError('expected a mail address such as "onthaal@gemeente.example"')
    return text


MailAddress = Annotated[str, AfterValidator(_mail)]


class MailPart(Strict):
    """The town's mail server. `sender` is the address that visitors see; `user` and `password_file` go together."""

    host: str = Field(min_length=1)
    port: int = Field(default=587, ge=1, le=65535)
    tls: Literal["none", "starttls", "tls"] = "starttls"
    sender: MailAddress
    user: str | None = Field(default=None, min_length=1)
    password_file: str | None = Field(default=None, min_length=1)


class SmsPart(Strict):
    """A gateway that takes text messages over HTTP: JSON with `from`, `to` and `text`, the token as a bearer's."""

    url: PublicUrl
    token_file: str = Field(min_length=1)
    sender: str = Field(min_length=1, max_length=20)
    country: str = Field(default="32", pattern=r"^[1-9]\d{0,2}$")


class PushPart(Strict):
    """Messages to browsers that asked for them. `contact`: whom their makers can write to when something is wrong.

    `services` are the hosts of the makers: a browser names the address that the house then posts to.
    """

    contact: MailAddress
    services: tuple[str, ...] = Field(default=BROWSER_MAKERS, min_length=1)


def kept_inside(mail: MailPart | None, sms: SmsPart | None) -> dict[str, MailPart | SmsPart | None]:
    """What is left of sending while somebody tries it out: only what stays on this machine, for people are made up."""
    here = sms is not None and urlsplit(sms.url).hostname in LOOPBACK
    return {"mail": mail if mail and mail.host in LOOPBACK else None, "sms": sms if here else None}


def check_sending(file: "File", folder: Path) -> Iterator[Problem]:
    """Everything about sending that does not agree; `folder` is that of config.toml."""
    if file.server.public_url is None:
        for name, part in (("mail", file.mail), ("sms", file.sms), ("push", file.push)):
            if part is not None:
                yield Problem((name,), "expected public_url under [server] too: every message has a link in it")
    if file.mail is not None:
        yield from _mail_server(file.mail, folder)
    if file.sms is not None:
        yield from _secret(("sms", "token_file"), file.sms.token_file, folder)


def _mail_server(mail: MailPart, folder: Path) -> Iterator[Problem]:
    if (mail.user is None) != (mail.password_file is None):
        yield Problem(("mail",), "expected user and password_file together, or neither")
    if mail.user is not None and mail.tls == "none":
        yield Problem(("mail", "tls"), "expected starttls or tls: everybody on the way could read the password")
    if mail.password_file is not None:
        yield from _secret(("mail", "password_file"), mail.password_file, folder)


def _secret(key: tuple[str, str], name: str, folder: Path) -> Iterator[Problem]:
    try:
        if not (folder / name).read_text("utf-8").strip():
            yield Problem(key, f"the file {name} is empty")
    except OSError as error:
        yield Problem(key, f"the file {name} cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        yield Problem(key, f"the file {name} is not text")
