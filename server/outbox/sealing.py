"""What is pushed to a browser: sealed for it alone (RFC 8291, RFC 8188), and signed as ours (RFC 8292)."""

import json
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from server.outbox.ears import Ears, base64url, unbase64

RECORD_BYTES = 4096
LAST_RECORD = b"\x02"
SALT_BYTES, KEY_BYTES, NONCE_BYTES, POINT_BYTES, HALF_BYTES = 16, 16, 12, 65, 32
TOKEN_VALID_S = 12 * 3_600
"""At most a day by the standard."""


def sealed(message: bytes, ears: Ears, ours: EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """The message for this browser, with a key of ours that is used once. Raises ValueError for impossible ears."""
    their_point, secret = unbase64(ears.p256dh), unbase64(ears.auth)
    theirs = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), their_point)
    our_point = point(ours.public_key())
    shared = _derived(ours.exchange(ECDH(), theirs), secret, b"WebPush: info\0" + their_point + our_point, 32)
    key = _derived(shared, salt, b"Content-Encoding: aes128gcm\0", KEY_BYTES)
    nonce = _derived(shared, salt, b"Content-Encoding: nonce\0", NONCE_BYTES)
    header = salt + RECORD_BYTES.to_bytes(4, "big") + bytes((POINT_BYTES,)) + our_point
    return header + AESGCM(key).encrypt(nonce, message + LAST_RECORD, None)


def authorization(endpoint: str, key: EllipticCurvePrivateKey, contact: str, now_s: int) -> str:
    """The header that says who sends: a signed token for this push service, and the key it can be checked with."""
    where = urlsplit(endpoint)
    claims = {"aud": f"{where.scheme}://{where.netloc}", "exp": now_s + TOKEN_VALID_S, "sub": f"mailto:{contact}"}
    said = f"{_json64({'typ': 'JWT', 'alg': 'ES256'})}.{_json64(claims)}"
    r, s = decode_dss_signature(key.sign(said.encode(), ECDSA(SHA256())))
    signature = r.to_bytes(HALF_BYTES, "big") + s.to_bytes(HALF_BYTES, "big")
    return f"vapid t={said}.{base64url(signature)}, k={base64url(point(key.public_key()))}"


def point(key: EllipticCurvePublicKey) -> bytes:
    """A public key as browsers want it."""
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derived(secret: bytes, salt: bytes, about: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, about).derive(secret)


def _json64(told: dict[str, object]) -> str:
    return base64url(json.dumps(told, separators=(",", ":")).encode())
