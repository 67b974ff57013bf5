"""Hashes and checks passwords with argon2id, and says which ones are too weak to keep."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 10
# argon2 reads every byte: a long text would be a cheap way to keep the server busy.
LONGEST = 200

# OWASP's recommendation for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class WeakPassword(ValueError):
    """The password cannot be kept; the text says what to do."""


def hashed(password: str) -> str:
    """The argon2id hash to store; raises WeakPassword."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise WeakPassword(f"a password has {SHORTEST} to {LONGEST} characters")
    return _HASHER.hash(password)


def fits(stored: str | None, password: str) -> bool:
    """Whether this is the password of that hash; takes as long when there is no hash."""
    try:
        _HASHER.verify(stored or _nobodys(), password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


@cache
def _nobodys() -> str:
    # Checked when a name is unknown, so that an unknown name takes as long as a wrong password.
    return _HASHER.hash("nobody's password")
