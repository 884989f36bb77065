"""API keys: lookup, tenants and refusal."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, update

from service.errors import Conflict, NotFound, Unauthorized
from service.storage import DatabaseStores, migrate, open_stores
from service.storage.clock import stamp
from service.storage.tables import KeyRow
from service.usecases.access import Access, Key
from service.usecases.keys import ensure_local_key
from tests.storage.conftest import Clock


def test_a_key_names_its_tenant(stores: DatabaseStores) -> None:
    key = stores.keys.make("c", "for tests")

    assert stores.keys.access_of(key).tenant == "c"


@pytest.mark.parametrize(
    "broken",
    ["", "cm_", "cm__", "x", "cm_123_abc", "{key}x", "x{key}", "{prefix}_", "{prefix}_é\ud800", "cm_%_x"],
)
def test_a_key_that_is_not_ours_is_refused(stores: DatabaseStores, broken: str) -> None:
    key = stores.keys.make("c", "for tests")
    prefix = "_".join(key.split("_")[:2])

    with pytest.raises(Unauthorized):
        stores.keys.access_of(broken.replace("{key}", key).replace("{prefix}", prefix))


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
        stores.keys.access_of(key)


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
    assert stores.keys.access_of(key).tenant == "local"
    assert ensure_local_key(stores) is None
    stores.close()


def test_a_key_gives_its_scopes_until_it_ends(stores: DatabaseStores, clock: Clock) -> None:
    ends = stamp(clock.moment + timedelta(seconds=60))
    key = stores.keys.make("c", "for tests", ["recruiter", "ingest"], ends)

    access = stores.keys.access_of(key)
    clock.pass_seconds(60)

    prefix = key.split("_")[1]
    assert access == Access("c", f"key:{prefix}", frozenset({"ingest", "recruiter"}), prefix)
    with pytest.raises(Unauthorized, match="the key expired at"):
        stores.keys.access_of(key)
    with pytest.raises(Unauthorized, match="the key is not known"):
        stores.keys.access_of(f"{key}x")


def test_looking_up_a_key_waits_for_no_writer(stores: DatabaseStores) -> None:
    key = stores.keys.make("c", "for tests")

    with stores.database.writing() as session, ThreadPoolExecutor(1) as other:
        session.execute(update(KeyRow).values(label="changed"))
        found = other.submit(stores.keys.access_of, key).result(timeout=20)

    assert found.tenant == "c"


def test_the_last_use_is_written_to_the_minute_and_apart(stores: DatabaseStores, clock: Clock) -> None:
    key = stores.keys.make("c", "for tests")
    stores.keys.access_of(key)
    before = _of_c(stores).last_used_at

    stores.keys.use.close()
    written = _of_c(stores).last_used_at
    clock.pass_seconds(60)
    stores.keys.access_of(key)
    stores.keys.use.close()

    assert (before, written) == (None, "2026-01-31T12:00:00.000000Z")
    assert _of_c(stores).last_used_at == "2026-01-31T12:01:00.000000Z"


def test_a_label_has_at_most_two_live_keys(stores: DatabaseStores, clock: Clock) -> None:
    first = stores.keys.make("c", "for tests")
    stores.keys.make("c", "for tests", expires_at=stamp(clock.moment + timedelta(days=1)))

    with pytest.raises(Conflict, match="'for tests' has 2 live keys"):
        stores.keys.make("c", "for tests")
    stores.keys.make("c", "another")
    stores.keys.make("d", "for tests")
    stores.keys.revoke(first.split("_")[1])
    stores.keys.make("c", "for tests")
    clock.pass_seconds(24 * 3600)
    stores.keys.make("c", "for tests")


def test_of_many_at_once_two_make_a_key_of_one_label(stores: DatabaseStores) -> None:
    def made(_: int) -> bool:
        try:
            return bool(stores.keys.make("c", "for tests"))
        except Conflict:
            return False

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(made, range(8))) == 2


def test_a_rotated_key_and_its_follower_both_hold_for_the_overlap(
    stores: DatabaseStores, clock: Clock
) -> None:
    old = stores.keys.make("c", "for tests", ["auditor"], stamp(clock.moment + timedelta(days=30)))

    new = stores.keys.rotate(old.split("_")[1], overlap_days=2)

    both = [stores.keys.access_of(key) for key in (old, new)]
    clock.pass_seconds(2 * 24 * 3600)
    assert [access.scopes for access in both] == [{"auditor"}, {"auditor"}]
    with pytest.raises(Unauthorized, match="the key expired at"):
        stores.keys.access_of(old)
    clock.pass_seconds(27 * 24 * 3600)
    assert stores.keys.access_of(new)
    clock.pass_seconds(24 * 3600)
    with pytest.raises(Unauthorized, match="the key expired at"):
        stores.keys.access_of(new)


def test_a_rotation_without_overlap_ends_the_old_key_at_once(stores: DatabaseStores) -> None:
    old = stores.keys.make("c", "for tests")

    new = stores.keys.rotate(old.split("_")[1], overlap_days=0)

    assert stores.keys.access_of(new)
    with pytest.raises(Unauthorized, match="the key was revoked at"):
        stores.keys.access_of(old)
    with pytest.raises(Conflict, match="is revoked"):
        stores.keys.rotate(old.split("_")[1], overlap_days=0)


def test_an_overlap_never_lengthens_the_life_of_the_old_key(stores: DatabaseStores, clock: Clock) -> None:
    old = stores.keys.make("c", "for tests", expires_at=stamp(clock.moment + timedelta(days=1)))

    stores.keys.rotate(old.split("_")[1], overlap_days=7)

    clock.pass_seconds(24 * 3600)
    with pytest.raises(Unauthorized, match="the key expired at"):
        stores.keys.access_of(old)


def test_an_unknown_prefix_is_not_found(stores: DatabaseStores) -> None:
    for act in (stores.keys.revoke, lambda prefix: stores.keys.rotate(prefix, overlap_days=1)):
        with pytest.raises(NotFound, match="expected the prefix of a key"):
            act("000000000000")


def _of_c(stores: DatabaseStores) -> Key:
    return stores.keys.of("c")[0]
