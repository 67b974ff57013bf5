"""Phone numbers as gateways want them: `0470 12 34 56` is `+32470123456`."""

import re

SHORTEST, LONGEST = 8, 15
"""Figures with the country (E.164); what is shorter is no number that one can send to."""


def international(typed: str, country: str) -> str | None:
    """The number with its country; None when it is none. `country` is the calling code of numbers without one."""
    if re.search(r"[^\d\s+()./-]", typed):
        return None
    # In "+32 (0)470" the zero is for those who do not dial the country.
    figures = re.sub(r"\D", "", typed.replace("(0)", ""))
    if figures.startswith("00"):
        figures = figures[2:]
    elif not typed.strip().startswith("+"):
        figures = country + figures[1:] if figures.startswith("0") else ""
    return f"+{figures}" if SHORTEST <= len(figures) <= LONGEST else None
