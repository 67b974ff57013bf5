"""Secrets that a browser or device holds, of which the server keeps a hash only."""

import hashlib
import secrets


def fresh_token() -> str:
    """A new secret of 256 bits, safe in a cookie and in a message."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of it. The token is random, so a plain fast hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
