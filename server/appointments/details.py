"""The contact details that somebody gave, checked: what is asked is there and can be used, the rest is not kept."""

import re

from server.appointments.problems import Problem
from server.appointments.shapes import ContactGiven, Fields

_PART = r"[^@\s<>,;:\"()\[\]\\]+"
MAIL = re.compile(rf"{_PART}@{_PART}\.{_PART}")
"""Loose: whether it exists is seen when a mail is sent. What could begin another header is not let in."""
PHONE = re.compile(r"\+?[0-9(][0-9 ./()-]{5,28}")


def checked(given: ContactGiven, asked: Fields, *, strict: bool = True) -> ContactGiven:
    """What is asked of what was given. `strict`: all that is required must be there. Raises Problem."""
    kept = {name: " ".join(getattr(given, name).split()) for name in asked}
    missing = next((name for name, field in asked.items() if field.need == "required" and not kept[name]), None)
    if strict and missing:
        raise Problem("missing_field", missing)
    if kept.get("mail") and not MAIL.fullmatch(kept["mail"]):
        raise Problem("wrong_mail", "mail")
    if kept.get("phone") and not PHONE.fullmatch(kept["phone"]):
        raise Problem("wrong_phone", "phone")
    if not kept.get("name", "").isprintable():
        raise Problem("malformed", "name")
    return ContactGiven.model_validate(kept)
