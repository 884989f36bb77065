"""API keys: lookup, tenants and refusal."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, select, update

from service.errors import Unauthorized
from service.storage import DatabaseStores, migrate, open_stores
from service.storage.tables import KeyRow
from service.usecases.keys import ensure_local_key


def test_a_key_names_its_tenant(stores: DatabaseStores) -> None:
    key = stores.keys.make("c", "for tests")

    assert stores.keys.tenant_of(key) == "c"


@pytest.mark.parametrize(
    "broken",
    ["", "cm_", "cm__", "x", "cm_123_abc", "{key}x", "x{key}", "{prefix}_", "{prefix}_é\ud800", "cm_%_x"],
)
def test_a_key_that_is_not_ours_is_refused(stores: DatabaseStores, broken: str) -> None:
    key = stores.keys.make("c", "for tests")
    prefix = "_".join(key.split("_")[:2])

    with pytest.raises(Unauthorized):
        stores.keys.tenant_of(broken.replace("{key}", key).replace("{prefix}", prefix))


def test_of_many_first_starts_one_makes_the_key(stores: DatabaseStores) -> None:
    with stores.database.writing() as session:
        session.execute(delete(KeyRow))

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: stores.keys.make_first("local", "x"), range(6)))

    assert sum(key is not None for key in made) == 1


def test_a_revoked_key_is_refused(stores: DatabaseStores) -> None:
    key = stores.keys.make("c", "for tests")
    with stores.database.writing() as session:
        session.execute(update(KeyRow).values(revoked_at="2026-01-31T00:00:00Z"))

    with pytest.raises(Unauthorized):
        stores.keys.tenant_of(key)


def test_the_secret_is_kept_nowhere(stores: DatabaseStores) -> None:
    key = stores.keys.make("c", "for tests")

    with stores.database.reading() as session:
        rows = session.scalars(select(KeyRow)).all()

    assert not any(key.split("_", 2)[2] in repr(vars(row)) for row in rows)


def test_the_first_start_makes_one_key_and_the_next_none(url: str) -> None:
    migrate(url)
    stores = open_stores(url)

    key = ensure_local_key(stores)

    assert key is not None
    assert stores.keys.tenant_of(key) == "local"
    assert ensure_local_key(stores) is None
    stores.close()
