"""Rate limits: who is admitted, what the headers say, and what a storage that fails does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from limits.storage import MemoryStorage

from service.app import create_app
from service.config import PREFIX, read_settings
from service.storage import DatabaseStores
from service.storage.limits import open_counts
from service.usecases.deps import Deps
from service.usecases.rate_limits import HitCounter
from service.usecases.tenants import limit_rate
from tests.api.conftest import Caller
from tests.api.serving import serving

Limited = Callable[..., FlaskClient]


@dataclass
class Broken:
    """A storage that is away."""

    calls: list[str] = field(default_factory=list)

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        self.calls.append(key)
        raise ConnectionError("away")

    def get_expiry(self, key: str) -> float:
        raise ConnectionError("away")


@pytest.fixture
def limited(deps: Deps, monkeypatch: pytest.MonkeyPatch) -> Iterator[Limited]:
    """An app with limits: `limited("3/minute")`."""
    monkeypatch.delenv(f"{PREFIX}RATE_LIMIT", raising=False)

    def make(rate: str, by_address: str = "off", counter: HitCounter | None = None) -> FlaskClient:
        settings = replace(read_settings(), rate_limit=rate, rate_limit_by_address=by_address)
        return create_app(deps, settings, counter=counter or MemoryStorage()).test_client()

    yield make


def test_a_tenant_is_admitted_up_to_its_limit_and_then_told_when_to_come_again(
    limited: Limited, stores: DatabaseStores
) -> None:
    client = limited("3/minute")
    call, same, other = (Caller(client, stores.keys.make(name, "x")) for name in ("a", "a", "b"))

    answers = [call("GET", "/v1/roles?limit=1"), same("GET", "/v1/nothing"), call("GET", "/v1/resumes")]
    refused = call("GET", "/v1/resumes")

    assert [each.headers["RateLimit-Remaining"] for each in answers] == ["2", "1", "0"]
    assert [each.status_code for each in answers] == [200, 404, 200]
    assert "Retry-After" not in answers[0].headers
    assert (refused.status_code, refused.get_json()["code"]) == (429, "rate_limited")
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["RateLimit-Limit"] == "3"
    assert refused.headers["RateLimit-Policy"] == "3;w=60"
    assert int(refused.headers["RateLimit-Reset"]) <= 60
    assert other("GET", "/v1/roles?limit=1").status_code == 200


def test_the_tightest_of_several_windows_is_told(limited: Limited, stores: DatabaseStores) -> None:
    call = Caller(limited("10/minute;2/hour"), stores.keys.make("a", "x"))

    first = call("GET", "/v1/resumes")
    call("GET", "/v1/resumes")
    refused = call("GET", "/v1/resumes")

    assert (first.headers["RateLimit-Limit"], first.headers["RateLimit-Remaining"]) == ("2", "1")
    assert set(first.headers["RateLimit-Policy"].split(", ")) == {"10;w=60", "2;w=3600"}
    assert refused.status_code == 429 and int(refused.headers["Retry-After"]) > 60


def test_a_tenant_may_have_a_limit_of_its_own(limited: Limited, stores: DatabaseStores) -> None:
    client = limited("2/minute")
    call = Caller(client, stores.keys.make("a", "x"))
    limit_rate("a", "1/minute", stores)

    statuses = [call("GET", "/v1/resumes").status_code for _ in range(2)]
    limit_rate("a", "off", stores)
    free = [call("GET", "/v1/resumes") for _ in range(5)]

    assert statuses == [200, 429]
    assert {each.status_code for each in free} == {200} and "RateLimit-Limit" not in free[0].headers


def test_callers_without_a_key_are_counted_by_address_and_never_against_a_tenant(
    limited: Limited, stores: DatabaseStores
) -> None:
    client = limited("2/minute", "2/minute")
    call = Caller(client, stores.keys.make("a", "x"))
    wrong = {"Authorization": "Bearer cm_1_2"}

    unknown = [client.get("/v1/resumes", headers=wrong).status_code for _ in range(3)]
    page = client.get("/openapi.json")
    elsewhere = client.get("/v1/resumes", environ_base={"REMOTE_ADDR": "192.0.2.1"})
    one = client.get("/v1/resumes", environ_base={"REMOTE_ADDR": "2001:db8::1"})
    same_network = client.get("/v1/resumes", environ_base={"REMOTE_ADDR": "2001:db8::2"})

    assert unknown == [401, 401, 429]
    assert page.status_code == 429 and "Retry-After" in page.headers
    assert elsewhere.status_code == 401
    assert one.headers["RateLimit-Remaining"] == "1" and same_network.headers["RateLimit-Remaining"] == "0"
    assert call("GET", "/v1/resumes").status_code == 200
    assert {client.get(path).status_code for path in ("/healthz",) * 5} == {200}


def test_a_storage_that_is_away_lets_requests_through_and_is_left_alone_for_a_while(
    limited: Limited, stores: DatabaseStores
) -> None:
    broken = Broken()
    call = Caller(limited("1/minute", counter=broken), stores.keys.make("a", "x"))

    answers = [call("GET", "/v1/resumes") for _ in range(5)]

    assert {each.status_code for each in answers} == {200}
    assert "RateLimit-Limit" not in answers[0].headers
    assert len(broken.calls) == 1


@pytest.mark.usefixtures("only_on_sqlite")
def test_a_file_of_counts_that_cannot_be_opened_lets_requests_through(
    limited: Limited, stores: DatabaseStores, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    counter = open_counts(str(tmp_path / "folder"), stores.database.engine)
    call = Caller(limited("1/minute", counter=counter), stores.keys.make("a", "x"))

    assert [call("GET", "/v1/resumes").status_code for _ in range(3)] == [200, 200, 200]


@pytest.mark.server
def test_two_processes_admit_exactly_the_limit(home: Path, database: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    from service.storage import open_stores

    with serving(home, database) as server:
        stores = open_stores(database)
        limit_rate("local", "40/hour", stores)
        stores.close()
        with ThreadPoolExecutor(8) as pool:
            asked = pool.map(lambda _: server.call(server.key, "GET", "/v1/resumes")[0], range(100))
            statuses = list(asked)

    assert (statuses.count(200), statuses.count(429)) == (40, 60)


@pytest.mark.server
def test_a_server_that_stops_enters_the_last_reads(home: Path, database: str) -> None:
    from service.storage import open_stores

    with serving(home, database) as server:
        sent = server.call(server.key, "POST", "/v1/resumes", {"text": "Registered nurse"})
        resume = server.call(server.key, "GET", "/v1/resumes")[1]

    stores = open_stores(database)
    actions = [entry.action for entry in stores.audit.all("local")]
    stores.close()
    assert sent[0] == 201 and resume
    assert actions == ["key.made", "resume.added", "read.resumes"]
