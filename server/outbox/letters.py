"""A mail: the same words as plain text and as a page, the code as a QR picture, and the calendar file."""

import io
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape

import segno

from server.floor.town import Instant
from server.outbox.arising import Kind
from server.outbox.invitations import Invitation
from server.outbox.wording import Step, Wording
from server.words import say

WITH_FILE: tuple[Kind, ...] = ("booked", "moved", "moved_by_us", "cancelled")
"""Mails that change the visitor's own calendar."""
WITH_CODE: tuple[Kind, ...] = ("booked", "moved", "moved_by_us", "reminder")
QUIET = 4
PIXELS_A_MODULE = 8


def letter(
    kind: Kind, words: Wording, told: Invitation, sender: str, to: str, message_id: str, now: Instant
) -> EmailMessage:
    """The whole mail, ready to send."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = words.subject
    mail["From"] = Address(told.hall, addr_spec=sender)
    mail["To"] = Address(addr_spec=to)
    mail["Date"] = format_datetime(datetime.fromtimestamp(now / 1000, UTC))
    mail["Message-ID"] = message_id
    mail["Content-Language"] = told.language
    # Holiday messages are for people, and nobody reads them here.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(as_text(words, told))
    with_code = kind in WITH_CODE and told.channel == "hall"
    mail.add_alternative(as_page(words, told, with_code), subtype="html")
    if with_code:
        [_, page] = mail.iter_parts()
        page.add_related(_picture(told.code), "image", "png", cid="<code>", filename="code.png", disposition="inline")
    if kind in WITH_FILE:
        # Only who sends one loads the library for it.
        from server.outbox.calendar_file import calendar_file

        method = "CANCEL" if told.cancelled else "PUBLISH"
        file, name = calendar_file(told, now, sender), say(told.language, "mail.file")
        mail.add_attachment(file, "text", "calendar", filename=name, params={"method": method, "charset": "utf-8"})
    return mail


def as_text(words: Wording, told: Invitation) -> str:
    """The words for who reads plain text, or has it read aloud."""
    blocks = [words.lead, "\n".join(f"{label}: {fact}" for label, fact in words.facts)]
    if words.papers:
        blocks.append("\n".join((say(told.language, "mail.bring"), *(f"- {paper}" for paper in words.papers))))
    blocks += [f"{step.words}:\n{step.link}" for step in words.steps]
    blocks += [*words.closing, told.hall]
    return "\n\n".join(filter(None, blocks)) + "\n"


def as_page(words: Wording, told: Invitation, with_code: bool) -> str:
    """The same as a page that needs nothing from outside: no script, no style sheet, no picture but the code."""
    language, title = escape(told.language), escape(words.subject)
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>\n'
        f'<body style="{_BODY}"><main><h1 style="{_TITLE}">{title}</h1>\n<p>{escape(words.lead)}</p>\n'
        f"{_facts(words)}{_code(told) if with_code else ''}{_papers(words, told)}{_steps(words.steps)}"
        f"{''.join(f'<p>{escape(each)}</p>' for each in (*words.closing, told.hall))}\n</main></body></html>\n"
    )


_BODY = (
    "font-family:system-ui,sans-serif;font-size:1.0625rem;line-height:1.5;"
    "max-width:34rem;margin:1.5rem auto;padding:0 1rem"
)
_TITLE = "font-size:1.5em;line-height:1.25"
# The colour of the text stays readable in the dark, where that of links in some programs does not.
_BUTTON = (
    "color:inherit;display:inline-block;padding:0.75em 1.25em;border:2px solid;border-radius:0.5em;font-weight:600"
)
_FACT = "margin:0 0 0.6em;font-weight:600;font-size:1.15em"
_LINK = "color:inherit;display:inline-block;padding:0.5em 0"


def _facts(words: Wording) -> str:
    rows = (f'<dt>{escape(label)}</dt><dd style="{_FACT}">{escape(fact)}</dd>' for label, fact in words.facts)
    return f"<dl>{''.join(rows)}</dl>\n" if words.facts else ""


def _code(told: Invitation) -> str:
    about = escape(say(told.language, "mail.code_picture", code=told.code))
    words = escape(say(told.language, "mail.code_use"))
    return f'<p><img src="cid:code" alt="{about}" width="200" height="200"></p><p>{words}</p>\n'


def _papers(words: Wording, told: Invitation) -> str:
    items = "".join(f"<li>{escape(paper)}</li>" for paper in words.papers)
    heading = escape(say(told.language, "mail.bring"))
    return f'<h2 style="font-size:1.2em">{heading}</h2><ul>{items}</ul>\n' if items else ""


def _steps(steps: tuple[Step, ...]) -> str:
    return "".join(
        f'<p><a href="{escape(step.link)}" style="{_BUTTON if step.first else _LINK}">{escape(step.words)}</a></p>\n'
        for step in steps
    )


def _picture(code: str) -> bytes:
    picture = io.BytesIO()
    plain = code.replace(" ", "")
    # Dark on white in every theme: scanners read nothing else.
    segno.make_qr(plain, error="m").save(picture, kind="png", border=QUIET, scale=PIXELS_A_MODULE)
    return picture.getvalue()
