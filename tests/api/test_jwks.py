"""Public keys of issuers, checked when they are stored."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from jwt.algorithms import get_default_algorithms

from service.errors import InvalidInput
from service.usecases.jwks import checked_jwks, usable_keys
from tests.api.token_issuer import private_key, public_jwk

RSA = public_jwk(private_key("RS256"), "RS256", kid="r")
EC = public_jwk(private_key("ES256"), "ES256", kid="e")
EDWARDS = public_jwk(private_key("EdDSA"), "EdDSA")


def test_public_keys_of_three_kinds_are_usable() -> None:
    jwks = checked_jwks({"keys": [RSA, EC, EDWARDS], "more": 1})

    assert jwks == {"keys": [RSA, EC, EDWARDS]}
    assert [key.algorithm_name for key in usable_keys(jwks)] == ["RS256", "ES256", "EdDSA"]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, "1 to 20 `keys`"),
        ([], "1 to 20 `keys`"),
        ({"keys": []}, "1 to 20 `keys`"),
        ({"keys": [RSA] * 21}, "1 to 20 `keys`"),
        ({"keys": ["x"]}, "keys\\[0\\]: expected an object"),
        ({"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}, "private or a shared secret"),
        ({"keys": [{**EC, "d": "x"}]}, "private or a shared secret"),
        ({"keys": [EC, {"kty": "RSA"}]}, "keys\\[1\\]: expected RSA of 2048"),
        ({"keys": [{**EC, "use": "enc"}]}, "expected RSA of 2048"),
        ({"keys": [{**EC, "alg": "ES384"}]}, "expected RSA of 2048"),
        ({"keys": [{**EC, "x": "AAAA"}]}, "expected RSA of 2048"),
        ({"keys": [{**EC, "kid": 7}]}, "expected RSA of 2048"),
        ({"keys": [{**EC, "crv": ["P-256"]}]}, "expected RSA of 2048"),
        ({"keys": [{**EC, "key_ops": None}]}, "expected RSA of 2048"),
        ({"keys": [public_jwk(private_key("ES384"), "ES384")]}, "expected RSA of 2048"),
        ({"keys": [EC, public_jwk(private_key("ES256"), "ES256", kid="e")]}, "the same `kid`"),
    ],
)
def test_keys_that_could_not_be_used_are_refused(value: Any, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        checked_jwks(value)


def test_a_short_key_is_refused() -> None:
    short = generate_private_key(65537, 1024)
    made = get_default_algorithms()["RS256"].to_jwk(short.public_key(), as_dict=True)

    with pytest.raises(InvalidInput, match="expected RSA of 2048"):
        checked_jwks({"keys": [made]})
