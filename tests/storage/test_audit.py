"""The audit: entered with each change, sealed in order, and every tamper found."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import delete, func, select, text, update

from service.errors import NotFound
from service.storage import DatabaseStores
from service.storage.tables import AuditRow, TenantRow
from service.usecases.audit import AuditBreak, act_as
from tests.storage.builders import a_resume

Tamper = Callable[[DatabaseStores], object]


@pytest.fixture
def audited(stores: DatabaseStores) -> DatabaseStores:
    """Five entries about tenant t."""
    stores.keys.admit("t")
    for number in range(4):
        stores.resumes.add("t", a_resume(f"res_{number}"))
    stores.resumes.erase("t", "res_0", revisions=None)
    return stores


def change(stores: DatabaseStores, entry: int, /, **values: object) -> None:
    with stores.database.writing() as session:
        session.execute(
            update(AuditRow).where(AuditRow.tenant_id == "t", AuditRow.number == entry).values(**values)
        )


def remove(stores: DatabaseStores, *numbers: int) -> None:
    with stores.database.writing() as session:
        session.execute(delete(AuditRow).where(AuditRow.tenant_id == "t", AuditRow.number.in_(numbers)))


def swap(stores: DatabaseStores, one: int, other: int) -> None:
    change(stores, one, number=99)
    change(stores, other, number=one)
    change(stores, 99, number=other)


def put_in(stores: DatabaseStores, number: int) -> None:
    with stores.database.writing() as session:
        last = stores.audit.after("t", 4, limit=1)[0]
        values = {"at": last.at, "actor": "x", "action": "x", "detail": "{}", "previous": last.hash}
        session.add(AuditRow(tenant_id="t", number=number, hash="0" * 64, **values))


def turn_back(stores: DatabaseStores) -> None:
    with stores.database.writing() as session:
        kept = stores.audit.after("t", 2, limit=1)[0]
        session.execute(update(TenantRow).where(TenantRow.tenant_id == "t").values(audit_hash=kept.hash))


def test_each_change_is_entered_with_who_did_it(stores: DatabaseStores) -> None:
    with ThreadPoolExecutor(1) as other:
        other.submit(act_as, "key:abc", "req_1").result()
        other.submit(stores.resumes.add, "a", a_resume("res_1")).result()

    entry = stores.audit.after("a", stores.audit.head("a").number - 1, limit=5)[0]
    assert (entry.actor, entry.request_id) == ("key:abc", "req_1")
    assert (entry.action, entry.object, entry.detail) == ("resume.added", "res_1", '{"revision":0}')


def test_the_audit_of_changes_erasures_and_keys_is_whole(audited: DatabaseStores) -> None:
    key = audited.keys.make("t", "desk")
    audited.keys.rotate(key.split("_")[1], overlap_days=1)
    audited.keys.revoke(key.split("_")[1])
    audited.tenants.disable("t")

    actions = [entry.action for entry in audited.audit.all("t")]
    assert actions[:5] == ["resume.added"] * 4 + ["resume.erased"]
    assert sorted(actions[5:]) == ["key.made", "key.made", "key.revoked", "key.rotated", "tenant.disabled"]
    assert audited.audit.first_break("t") is None
    assert audited.audit.head("t").number == 10


def test_what_is_taken_back_is_not_entered(stores: DatabaseStores) -> None:
    before = stores.audit.head("a")

    with pytest.raises(NotFound), stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        stores.resumes.get("a", "res_2")

    assert stores.audit.head("a") == before


def test_reads_are_entered_together_with_their_time_and_ids(audited: DatabaseStores) -> None:
    audited.audit.note_read("t", "read.ranking", "role_1", ["res_1", "res_2"])
    audited.audit.note_read("t", "read.resume", "res_1")
    waiting = audited.audit.head("t").number

    audited.audit.reads.flush()

    ranking, resume = audited.audit.after("t", 5, limit=9)
    assert waiting == 5
    assert (ranking.action, ranking.object) == ("read.ranking", "role_1")
    assert ranking.detail == '{"ids":["res_1","res_2"]}' and resume.detail == "{}"
    assert audited.audit.first_break("t") is None


def test_writers_at_once_leave_one_chain(stores: DatabaseStores) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: stores.resumes.add("a", a_resume(f"res_{number}")), range(20)))

    assert stores.audit.first_break("a") is None
    assert [each.number for each in stores.audit.all("a")] == list(
        range(1, stores.audit.head("a").number + 1)
    )


@pytest.mark.parametrize(
    ("tamper", "number"),
    [
        (lambda stores: change(stores, 3, actor="key:other"), 3),
        (lambda stores: change(stores, 3, at="2026-01-31T12:00:00.000000Z"), 3),
        (lambda stores: change(stores, 3, object=None), 3),
        (lambda stores: change(stores, 3, request_id=""), 3),
        (lambda stores: change(stores, 3, detail='{"revision": 0}'), 3),
        (lambda stores: change(stores, 3, detail="{"), 3),
        (lambda stores: change(stores, 3, hash="0" * 64), 3),
        (lambda stores: change(stores, 1, previous="1" * 64), 1),
        (lambda stores: remove(stores, 1), 1),
        (lambda stores: remove(stores, 3), 3),
        (lambda stores: remove(stores, 5), 5),
        (lambda stores: remove(stores, 4, 5), 4),
        (lambda stores: remove(stores, 1, 2, 3, 4, 5), 1),
        (lambda stores: swap(stores, 2, 3), 2),
        (lambda stores: put_in(stores, 6), 6),
        (lambda stores: put_in(stores, 0), 1),
        (turn_back, 5),
    ],
)
def test_a_tamper_is_found_at_the_first_entry_that_is_not_right(
    audited: DatabaseStores, tamper: Tamper, number: int
) -> None:
    tamper(audited)

    found = audited.audit.first_break("t")
    assert isinstance(found, AuditBreak)
    assert found.number == number
    assert audited.audit.first_break("a") is None


def test_every_letter_of_every_column_is_sealed(audited: DatabaseStores) -> None:
    columns = ("at", "actor", "action", "object", "detail", "previous", "hash")
    unseen = []

    for column in columns:
        with audited.database.reading() as session:
            value = session.scalar(
                select(getattr(AuditRow, column)).where(AuditRow.tenant_id == "t", AuditRow.number == 2)
            )
        for place in range(0, len(value), 7):
            other = "x" if value[place] != "x" else "y"
            change(audited, 2, **{column: value[:place] + other + value[place + 1 :]})
            found = audited.audit.first_break("t")
            unseen += [] if found and found.number == 2 else [(column, place)]
        change(audited, 2, **{column: value})

    assert unseen == []
    assert audited.audit.first_break("t") is None


def test_the_audit_stays_when_a_person_is_erased_and_holds_no_fact(audited: DatabaseStores) -> None:
    with audited.database.reading() as session:
        kept = session.scalar(select(func.count()).select_from(AuditRow).where(AuditRow.object == "res_0"))
        rows = repr(session.execute(text("SELECT * FROM audit")).all())

    assert kept == 2
    assert "Ayşe" not in rows
