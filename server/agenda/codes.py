"""The code of an appointment, which a visitor reads, types or shows: short, and never two people's at once."""

from hashlib import sha256
from itertools import count

from server.agenda.state import Agenda

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""32 letters and figures, without those that are read for one another."""
LENGTH = 6
"""A thousand million codes: nobody finds one of a day's two hundred by trying at a kiosk."""


def free_code(agenda: Agenda, hall: str, booking: str) -> str:
    """A code that no other booking has. It follows from the id, which is random."""
    return next(code for turn in count() if (code := _code(f"{hall} {booking} {turn}")) not in agenda.codes)


def plain(typed: str) -> str:
    """What somebody typed or a scanner read, as a code: without the spaces, in capitals."""
    return "".join(each for each in typed.upper() if each.isalnum())


def shown(code: str) -> str:
    """A code as people read it: `K7P 4MX`."""
    return f"{code[:3]} {code[3:]}"


def _code(text: str) -> str:
    digest = sha256(text.encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:LENGTH])
