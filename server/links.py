"""The unguessable link of a ticket: an HMAC of its id under a key that never leaves the data folder."""

import base64
import hmac
import os
import secrets
from pathlib import Path

KEY_FILE = "links.key"
KEY_BYTES = 32
SECRET_BYTES = 16
"""128 bits, as docs/operations.md promises."""


class Links:
    """Makes the links of one town."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def secret(self, hall: str, ticket: str) -> str:
        """The secret of a ticket: 26 letters and digits, in lower case so that a QR code stays small."""
        mac = hmac.digest(self._key, f"{hall} {ticket}".encode(), "sha256")[:SECRET_BYTES]
        return base64.b32encode(mac).decode().rstrip("=").lower()


def links_of(folder: Path) -> Links:
    """The links under the key of this data folder, which is made on the first start."""
    path = folder / KEY_FILE
    if not path.exists():
        fresh = path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(path)
    return Links(path.read_bytes())
