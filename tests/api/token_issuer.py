"""An issuer of tokens with real keys, for tests."""

import json
import time
from dataclasses import dataclass, field
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, SECP384R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as make_ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key as make_rsa
from jwt.algorithms import get_default_algorithms

ISSUER, AUDIENCE = "https://login.example.org", "clinmatch"


def private_key(algorithm: str) -> Any:
    """Return a new key for an algorithm."""
    if algorithm.startswith("RS"):
        return make_rsa(65537, 2048)
    return Ed25519PrivateKey.generate() if algorithm == "EdDSA" else make_ec(curve_of(algorithm))


def curve_of(algorithm: str) -> SECP256R1 | SECP384R1:
    """Return the curve of an algorithm."""
    return SECP256R1() if algorithm == "ES256" else SECP384R1()


def public_jwk(key: Any, algorithm: str, **more: Any) -> dict[str, Any]:
    """Return the public half of a key as a JWK."""
    made = get_default_algorithms()[algorithm].to_jwk(key.public_key())
    found: dict[str, Any] = json.loads(made) if isinstance(made, str) else dict(made)
    return {**found, **more}


@dataclass(frozen=True, slots=True)
class Issuer:
    """Signs tokens with one key."""

    algorithm: str
    kid: str = "first"
    issuer: str = ISSUER
    audience: str = AUDIENCE
    key: Any = field(default=None)

    def jwks(self) -> dict[str, Any]:
        """Return its public keys."""
        return {"keys": [public_jwk(self.key, self.algorithm, kid=self.kid, use="sig", alg=self.algorithm)]}

    def claims(self, **changed: Any) -> dict[str, Any]:
        """Return the claims of a token that holds for a minute; those that are None are left out."""
        claims = {
            "iss": self.issuer,
            "aud": self.audience,
            "sub": "user-7",
            "exp": int(time.time()) + 60,
            "scope": "recruiter",
            **changed,
        }
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, *, headers: dict[str, Any] | None = None, **changed: Any) -> str:
        """Return a signed token."""
        named = {"kid": self.kid, **(headers or {})}
        sent = {name: value for name, value in named.items() if value is not None}
        payload = json.dumps(self.claims(**changed)).encode()  # unchecked, as another library might sign it
        return jwt.PyJWS().encode(payload, self.key, self.algorithm, headers=sent)


def issuer(algorithm: str = "ES256", **changed: Any) -> Issuer:
    """Return an issuer with a key of its own."""
    return Issuer(algorithm, key=private_key(algorithm), **changed)
