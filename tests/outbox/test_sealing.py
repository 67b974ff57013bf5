"""A push is sealed as the standard's own example shows, number for number, and its token can be checked by its key."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
    derive_private_key,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from server.outbox.ears import Ears, unbase64
from server.outbox.sealing import authorization, point, sealed

# RFC 8291, section 5 and appendix A.
THEIRS = Ears(
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", "BTBZMqHH6r4Tts7J_aSIgg"
)
OURS = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
SEALED = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl"
    "7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_the_example_of_the_standard_comes_out() -> None:
    key = derive_private_key(int.from_bytes(unbase64(OURS), "big"), SECP256R1())
    made = sealed(b"When I grow up, I want to be a watermelon", THEIRS, key, unbase64(SALT))
    assert made == unbase64(SEALED)


def test_the_token_is_for_the_service_of_the_browser_and_signed_by_the_key_beside_it() -> None:
    key = generate_private_key(SECP256R1())
    header = authorization("https://push.example/send/abc", key, "ict@gemeente.example", 1_000)
    token, shown = header.removeprefix("vapid t=").split(", k=")
    said, _, signature = token.rpartition(".")
    check(key.public_key(), said, unbase64(signature))
    assert unbase64(shown) == point(key.public_key())
    claims = json.loads(unbase64(said.split(".")[1]))
    assert claims == {"aud": "https://push.example", "exp": 1_000 + 12 * 3_600, "sub": "mailto:ict@gemeente.example"}


@pytest.mark.parametrize("ears", [Ears("", ""), Ears("BCVx", "BTBZ"), Ears("BA" + "A" * 85, "BTBZMqHH6r4Tts7J_aSIgg")])
def test_what_is_no_subscription_is_refused(ears: Ears) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the words are the library's)
        sealed(b"x", ears, generate_private_key(SECP256R1()), b"s" * 16)


def check(key: EllipticCurvePublicKey, said: str, signature: bytes) -> None:
    halves = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    key.verify(encode_dss_signature(*halves), said.encode(), ECDSA(SHA256()))
