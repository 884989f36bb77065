"""Bearer tokens (JWT): who is let in, for which tenant, and who is not."""

import base64
import hmac
import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.storage import DatabaseStores
from service.usecases.tenants import trust_issuer
from tests.api.token_issuer import AUDIENCE, ISSUER, Issuer, issuer, public_jwk

UNKNOWN = "the token is not known"


@pytest.fixture
def trusted(stores: DatabaseStores) -> Issuer:
    """The issuer of tenant a."""
    made = issuer()
    stores.keys.admit("a")
    trust_issuer("a", ISSUER, AUDIENCE, made.jwks(), stores)
    return made


def call(client: FlaskClient, token: str, path: str = "/v1/resumes") -> TestResponse:
    return client.get(path, headers={"Authorization": f"Bearer {token}"})


def refusal(answer: TestResponse) -> str:
    assert (answer.status_code, answer.get_json()["code"]) == (401, "unauthorized")
    return str(answer.get_json()["detail"])


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "EdDSA"])
def test_a_token_of_the_issuer_is_let_in(client: FlaskClient, stores: DatabaseStores, algorithm: str) -> None:
    signer = issuer(algorithm)
    stores.keys.admit("a")
    trust_issuer("a", ISSUER, AUDIENCE, signer.jwks(), stores)

    answer = call(client, signer.token())

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("claims", "opened"),
    [
        ({"scope": "recruiter"}, True),
        ({"scope": "openid ingest recruiter"}, True),
        ({"scope": None, "scp": ["recruiter", "other"]}, True),
        ({"scope": None, "scp": "privacy"}, True),
        ({"scope": "ingest"}, False),
        ({"scope": "Recruiter"}, False),
        ({"scope": None}, False),
        ({"scope": {"recruiter": True}}, False),
        ({"scope": None, "scp": [["recruiter"], 7]}, False),
    ],
)
def test_a_token_opens_what_its_scopes_open(
    client: FlaskClient, trusted: Issuer, claims: dict[str, Any], opened: bool
) -> None:
    answer = call(client, trusted.token(**claims))

    assert answer.status_code == (200 if opened else 403)


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"exp": int(time.time()) - 3600}, "the token has expired"),
        ({"exp": None}, "the token has no claim exp"),
        ({"sub": None}, "the token has no claim sub"),
        ({"nbf": int(time.time()) + 3600}, "not valid yet"),
        ({"iat": int(time.time()) + 3600}, "not valid yet"),
        ({"sub": ""}, "the claim sub"),
        ({"sub": "x" * 201}, "the claim sub"),
        ({"sub": "a\nb"}, "the claim sub"),
        ({"exp": "soon"}, UNKNOWN),
        ({"exp": 1e400}, UNKNOWN),
        ({"iss": "https://other.example.org"}, UNKNOWN),
        ({"iss": None}, UNKNOWN),
        ({"iss": ["https://login.example.org"]}, UNKNOWN),
        ({"aud": "other"}, UNKNOWN),
        ({"aud": None}, UNKNOWN),
        ({"aud": [7]}, UNKNOWN),
        ({"aud": []}, UNKNOWN),
    ],
)
def test_a_token_that_does_not_hold_is_refused(
    client: FlaskClient, trusted: Issuer, claims: dict[str, Any], reason: str
) -> None:
    answer = call(client, trusted.token(**claims))

    assert reason in refusal(answer)


def test_a_clock_that_differs_a_little_does_not_matter(client: FlaskClient, trusted: Issuer) -> None:
    now = int(time.time())

    answer = call(client, trusted.token(exp=now - 5, nbf=now + 5))

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"alg": "none"},
        {"alg": "HS256"},
        {"alg": "RS256"},
        {"alg": "ES384"},
        {"alg": 7},
        {"kid": "second"},
        {"kid": 7},
        {"crit": ["exp"]},
        {"crit": []},
    ],
)
def test_a_header_that_names_another_way_of_signing_is_refused(
    client: FlaskClient, trusted: Issuer, headers: dict[str, Any]
) -> None:
    head, payload, signature = trusted.token().split(".")
    other = {**json.loads(base64.urlsafe_b64decode(head + "==")), **headers}

    answer = call(client, f"{_part(other)}.{payload}.{signature}")

    assert refusal(answer).startswith(UNKNOWN)


def test_an_unsigned_token_is_refused(client: FlaskClient, trusted: Issuer) -> None:
    unsigned = jwt.encode(trusted.claims(), None, "none")

    assert refusal(call(client, unsigned)).startswith(UNKNOWN)


def test_a_token_signed_with_the_public_key_as_a_secret_is_refused(
    client: FlaskClient, stores: DatabaseStores
) -> None:
    signer = issuer("RS256")
    stores.keys.admit("a")
    trust_issuer("a", ISSUER, AUDIENCE, signer.jwks(), stores)
    form = {"encoding": Encoding.PEM, "format": PublicFormat.SubjectPublicKeyInfo}
    signed = f"{_part({'alg': 'HS256', 'kid': signer.kid})}.{_part(signer.claims())}"

    forged = hmac.digest(signer.key.public_key().public_bytes(**form), signed.encode(), "sha256")

    assert refusal(call(client, f"{signed}.{_coded(forged)}")).startswith(UNKNOWN)


def test_a_key_that_comes_in_the_header_proves_nothing(client: FlaskClient, trusted: Issuer) -> None:
    thief = issuer(kid=trusted.kid)
    headers = {"jwk": public_jwk(thief.key, "ES256"), "jku": "https://thief.example.org/keys"}

    assert refusal(call(client, thief.token(headers=headers))).startswith(UNKNOWN)


def test_the_key_of_another_tenant_proves_nothing_here(
    client: FlaskClient, stores: DatabaseStores, trusted: Issuer
) -> None:
    theirs = issuer(kid=trusted.kid, audience="theirs")
    stores.keys.admit("b")
    trust_issuer("b", ISSUER, "theirs", theirs.jwks(), stores)

    assert refusal(call(client, theirs.token(aud=AUDIENCE))).startswith(UNKNOWN)
    assert refusal(call(client, trusted.token(aud=[AUDIENCE, "theirs"]))).startswith(UNKNOWN)
    assert call(client, theirs.token()).status_code == 200


def test_a_token_sees_its_tenant_alone(client: FlaskClient, stores: DatabaseStores, trusted: Issuer) -> None:
    key = stores.keys.make("b", "test")
    sent = {"text": "Nurse", "external_id": "of-b"}
    client.post("/v1/resumes", json=sent, headers={"Authorization": f"Bearer {key}"})

    assert call(client, trusted.token()).get_json()["items"] == []


def test_without_a_kid_only_one_key_may_come_into_question(
    client: FlaskClient, stores: DatabaseStores, trusted: Issuer
) -> None:
    alone = call(client, trusted.token(headers={"kid": None}))
    second = issuer(kid="second")
    trust_issuer("a", ISSUER, AUDIENCE, {"keys": [*trusted.jwks()["keys"], *second.jwks()["keys"]]}, stores)

    assert alone.status_code == 200
    assert refusal(call(client, trusted.token(headers={"kid": None}))).startswith(UNKNOWN)
    assert call(client, trusted.token()).status_code == 200
    assert call(client, second.token()).status_code == 200


def test_a_disabled_tenant_and_a_removed_issuer_are_refused(
    client: FlaskClient, stores: DatabaseStores, trusted: Issuer
) -> None:
    stores.tenants.disable("a")
    disabled = call(client, trusted.token())
    stores.tenants.enable("a")
    enabled = call(client, trusted.token())
    stores.tenants.distrust("a")

    assert "the tenant of the token was disabled at" in refusal(disabled)
    assert enabled.status_code == 200
    assert refusal(call(client, trusted.token())).startswith(UNKNOWN)


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize("text", ["[" * 5000, "7", "null", "{", '{"alg":"ES256","alg":"none"}', "\udcff", ""])
def test_what_is_no_token_is_refused(client: FlaskClient, trusted: Issuer, part: int, text: str) -> None:
    parts = trusted.token().split(".")
    parts[part] = _coded(text.encode("utf-8", "surrogateescape"))

    assert refusal(call(client, ".".join(parts))).startswith(UNKNOWN)


@pytest.mark.parametrize("place", range(0, 90, 9))
def test_one_other_letter_in_the_signature_is_refused(
    client: FlaskClient, trusted: Issuer, place: int
) -> None:
    head, payload, signature = trusted.token().split(".")
    place = min(place, len(signature) - 2)  # the last letter holds bits that count for nothing
    other = "A" if signature[place] != "A" else "B"

    answer = call(client, f"{head}.{payload}.{signature[:place]}{other}{signature[place + 1 :]}")

    assert refusal(answer).startswith(UNKNOWN)


def _part(value: Any) -> str:
    return _coded(json.dumps(value).encode())


def _coded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")
