"""Bearer tokens (JWT): whose they are, whether they hold, and what they give.

A token names its issuer and audience, which together name one tenant; only a key of that tenant proves it.
Nothing of a token is believed, or told, before its signature was checked.
"""

import json
from functools import lru_cache
from typing import Any

import jwt

from service.domain.canonical import canonical_json
from service.errors import Unauthorized
from service.usecases.access import SCOPES, Access, TokenIssuer
from service.usecases.jwks import ALGORITHMS, usable_keys
from service.usecases.ports import Stores

LEEWAY_SECONDS = 30
_LONGEST_SUBJECT = 200
_MOST_AUDIENCES = 20
_REQUIRED = ["exp", "iss", "aud", "sub"]
_BROKEN = (jwt.PyJWTError, ValueError, TypeError, OverflowError, RecursionError)
_UNKNOWN = "the token is not known: expected one that the issuer of a tenant signed for its audience"


def is_token(word: str) -> bool:
    """Return whether a bearer is a token rather than a key."""
    return word.count(".") == 2


def access_of_token(token: str, stores: Stores) -> Access:
    """Return what a token gives; raises Unauthorized, with a reason only if the signature is right."""
    try:
        header = jwt.get_unverified_header(token)
        claimed = jwt.decode(token, options={"verify_signature": False})
        issuer = _issuer(claimed, stores)
        algorithm = header.get("alg")
        if algorithm not in ALGORITHMS or "crit" in header:
            raise Unauthorized(_UNKNOWN)
        claims = _proved(token, _key(issuer, algorithm, header.get("kid")), algorithm, issuer)
    except _BROKEN:
        raise Unauthorized(_UNKNOWN) from None
    tenant = stores.tenants.get(issuer.tenant)
    if tenant.disabled_at is not None:
        raise Unauthorized(f"the tenant of the token was disabled at {tenant.disabled_at}")
    actor = f"token:{_subject(claims)}"
    return Access(tenant.name, actor, _scopes(claims), rate_limit=tenant.rate_limit)


def _issuer(claimed: dict[str, Any], stores: Stores) -> TokenIssuer:
    """Return the one whose issuer and audience a token claims."""
    audience = claimed.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    named = [
        each for each in (claimed.get("iss"), *audiences) if isinstance(each, str) and each.isprintable()
    ]
    if len(named) != 1 + len(audiences):
        raise Unauthorized(_UNKNOWN)
    found = stores.tenants.issuers(named[0], named[1 : 1 + _MOST_AUDIENCES])
    if len(found) != 1:
        raise Unauthorized(_UNKNOWN)
    return found[0]


def _key(issuer: TokenIssuer, algorithm: str, kid: object) -> jwt.PyJWK:
    """Return the key that must have signed; without a `kid` only one may come into question."""
    keys = [
        key
        for key in _keys(canonical_json(issuer.jwks))
        if key.algorithm_name == algorithm and (kid is None or key.key_id == kid)
    ]
    if len(keys) != 1:
        raise Unauthorized(_UNKNOWN)
    return keys[0]


@lru_cache(64)
def _keys(jwks: str) -> tuple[jwt.PyJWK, ...]:
    return usable_keys(json.loads(jwks))


def _proved(token: str, key: jwt.PyJWK, algorithm: str, issuer: TokenIssuer) -> dict[str, Any]:
    """Return the claims of a token that this key signed and that holds now."""
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            audience=issuer.audience,
            issuer=issuer.issuer,
            leeway=LEEWAY_SECONDS,
            options={"require": _REQUIRED},
        )
    except jwt.ExpiredSignatureError:
        raise Unauthorized("the token has expired") from None
    except jwt.ImmatureSignatureError:
        raise Unauthorized("the token is not valid yet (nbf or iat)") from None
    except jwt.MissingRequiredClaimError as error:
        raise Unauthorized(f"the token has no claim {error.claim}") from None
    return claims


def _subject(claims: dict[str, Any]) -> str:
    subject = claims["sub"]
    if not isinstance(subject, str) or not subject.isprintable() or not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise Unauthorized(f"the claim sub: expected 1 to {_LONGEST_SUBJECT} printable characters")
    return subject


def _scopes(claims: dict[str, Any]) -> frozenset[str]:
    """Return our scopes among those of `scope`, else of `scp`: a text with blanks between, or a list."""
    given = claims.get("scope", claims.get("scp", ""))
    words = given.split() if isinstance(given, str) else given if isinstance(given, list) else ()
    return frozenset(word for word in words if isinstance(word, str) and word in SCOPES)
