"""Keep the session of the person who sits at the counter for the next press of the key."""

import os
from pathlib import Path


def kept(session: Path | None) -> str | None:
    """The session of an earlier press, if it was kept."""
    return session.read_text("utf-8").strip() or None if session and session.exists() else None


def keep(session: Path | None, cookie: str) -> None:
    """Keep it where only this user of the machine can read it."""
    if session is None:
        return
    session.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(session, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(cookie)
