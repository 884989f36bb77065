"""Public keys of an issuer of tokens (JWKS): checked when they are stored, and those that may sign.

RSA of 2,048 bits or more, P-256 and Ed25519; never a shared secret.
"""

from collections.abc import Mapping
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from service.errors import InvalidInput

ALGORITHMS = ("RS256", "ES256", "EdDSA")
_KINDS = {("RSA", None): "RS256", ("EC", "P-256"): "ES256", ("OKP", "Ed25519"): "EdDSA"}
_PRIVATE = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
_FEWEST_BITS = 2048
_MOST_KEYS = 20
_EXPECTED = "expected RSA of 2048 bits or more for RS256, P-256 for ES256, or Ed25519 for EdDSA"


def checked_jwks(value: Any) -> Mapping[str, Any]:
    """Return a set of public keys; raises InvalidInput for one that cannot be used whole."""
    keys = value.get("keys") if isinstance(value, dict) else None
    if not isinstance(keys, list) or not 0 < len(keys) <= _MOST_KEYS:
        raise InvalidInput(f"JWKS: expected an object with 1 to {_MOST_KEYS} `keys`")
    for place, key in enumerate(keys):
        if not isinstance(key, dict):
            raise InvalidInput(f"JWKS: keys[{place}]: expected an object")
        if not _PRIVATE.isdisjoint(key):
            raise InvalidInput(f"JWKS: keys[{place}] is private or a shared secret: expected a public key")
        if _usable(key) is None:
            raise InvalidInput(f"JWKS: keys[{place}]: {_EXPECTED}")
    names = [(key.get("kid"), _KINDS[_kind(key)]) for key in keys]
    if len(set(names)) < len(names):
        raise InvalidInput("JWKS: two keys of one algorithm have the same `kid`: expected one each")
    return {"keys": keys}


def usable_keys(jwks: Mapping[str, Any]) -> tuple[jwt.PyJWK, ...]:
    """Return the keys that tokens may be signed with."""
    return tuple(key for each in jwks["keys"] if (key := _usable(each)) is not None)


def _kind(key: Mapping[str, Any]) -> tuple[str, str | None]:
    kind, curve = key.get("kty"), key.get("crv")
    return str(kind), curve if kind in ("EC", "OKP") and isinstance(curve, str) else None


def _usable(key: Mapping[str, Any]) -> jwt.PyJWK | None:
    algorithm = _KINDS.get(_kind(key))
    uses = key.get("key_ops", ["verify"])
    meant = key.get("use", "sig") == "sig" and isinstance(uses, list) and "verify" in uses
    if algorithm is None or not meant or key.get("alg", algorithm) != algorithm:
        return None
    if not isinstance(key.get("kid", ""), str):
        return None
    try:
        made = jwt.PyJWK(dict(key), algorithm=algorithm)
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        return None
    short = isinstance(made.key, RSAPublicKey) and made.key.key_size < _FEWEST_BITS
    return None if short else made
