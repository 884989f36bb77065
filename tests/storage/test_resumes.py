"""Resumes: storage, correction and erasure."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from service.errors import NotFound, Stale
from service.storage import DatabaseStores
from service.usecases.records import Answer, Correction
from tests.storage.builders import a_profile, a_resume, a_score
from tests.storage.places import places_of


def test_a_kept_resume_comes_back_equal(stores: DatabaseStores) -> None:
    added, new = stores.resumes.add("a", a_resume())

    found = stores.resumes.get("a", "res_1")

    assert new
    assert found == added
    assert found.read == a_profile()
    assert stores.resumes.contact("a", "res_1").name == "Ayşe Öz"


def test_the_same_external_id_and_bytes_give_the_first_resume(stores: DatabaseStores) -> None:
    first, _ = stores.resumes.add("a", a_resume("res_1", external_id="x"))

    again, new = stores.resumes.add("a", a_resume("res_2", external_id="x"))

    assert (again, new) == (first, False)


def test_other_bytes_of_an_external_id_make_a_new_version(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1", external_id="x"))

    second, new = stores.resumes.add("a", a_resume("res_2", external_id="x", content=b"other"))

    assert new
    assert (second.version, second.latest) == (2, True)
    assert not stores.resumes.get("a", "res_1").latest
    assert [resume.id for resume in stores.resumes.pool("a")] == ["res_2"]


def test_the_same_bytes_without_an_external_id_are_two_resumes(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))
    stores.resumes.add("a", a_resume("res_2"))

    assert [resume.id for resume in stores.resumes.pool("a")] == ["res_1", "res_2"]


def test_a_retry_with_the_same_id_makes_nothing_twice(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))

    _, new = stores.resumes.add("a", a_resume("res_1"))

    assert not new


def test_a_resume_of_another_tenant_does_not_exist(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1", external_id="x"))

    with pytest.raises(NotFound):
        stores.resumes.get("b", "res_1")
    with pytest.raises(NotFound):
        stores.resumes.erase("b", "res_1", revisions=None)
    with pytest.raises(NotFound):
        stores.resumes.correct("b", "res_1", _correction(), revisions=None)
    assert list(stores.resumes.pool("b")) == []
    assert stores.resumes.page("b", external_id="x", after=None, limit=5).items == ()


def test_pages_walk_every_resume_once_in_order_of_arrival(stores: DatabaseStores) -> None:
    names = ["res_5", "res_1", "res_4", "res_2", "res_3"]
    for name in names:
        stores.resumes.add("a", a_resume(name))

    seen, after = [], None
    while True:
        page = stores.resumes.page("a", external_id=None, after=after, limit=2)
        seen += [resume.id for resume in page.items]
        after = page.next
        if after is None:
            break

    assert seen == names


def test_a_correction_is_kept_beside_what_was_read(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())

    changed = stores.resumes.correct("a", "res_1", _correction(), revisions=frozenset({0}))

    assert changed.read == a_profile()
    assert changed.revision == 1
    assert changed.corrections[0].facts == {"people_managed": 30}


def test_a_correction_of_an_old_state_is_refused(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())
    stores.resumes.correct("a", "res_1", _correction(), revisions=frozenset({0}))

    with pytest.raises(Stale):
        stores.resumes.correct("a", "res_1", _correction(), revisions=frozenset({0}))


def test_of_two_corrections_at_once_one_wins(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())

    def correct(_: int) -> bool:
        try:
            stores.resumes.correct("a", "res_1", _correction(), revisions=frozenset({0}))
        except Stale:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        won = list(pool.map(correct, range(8)))

    assert won.count(True) == 1


def test_many_writers_of_one_external_id_make_one_resume(stores: DatabaseStores) -> None:
    with ThreadPoolExecutor(4) as pool:
        added = list(
            pool.map(lambda n: stores.resumes.add("a", a_resume(f"res_{n}", external_id="x")), range(12))
        )

    assert sum(new for _, new in added) == 1
    assert len({resume.id for resume, _ in added}) == 1


def test_many_writers_of_versions_number_them_without_gaps(stores: DatabaseStores) -> None:
    def add(n: int) -> int:
        new = a_resume(f"res_{n}", external_id="x", content=str(n).encode())
        return stores.resumes.add("a", new)[0].version

    with ThreadPoolExecutor(3) as pool:
        versions = sorted(pool.map(add, range(6)))

    assert versions == [1, 2, 3, 4, 5, 6]
    assert len(list(stores.resumes.pool("a"))) == 1


def test_erasing_leaves_no_word_of_the_person_on_the_disk(stores: DatabaseStores, url: str) -> None:
    canary = "Zanzibarquux"
    kept, gone = a_resume("res_0"), a_resume("res_1", text=f"{canary} {'x' * 9000}", content=canary.encode())
    stores.resumes.add("a", kept)
    stores.resumes.add("a", gone)
    fact = Correction({"people_managed": 3}, "verified", canary)
    stores.resumes.correct("a", "res_1", fact, revisions=None)
    stores.scores.add("a", a_score("res_1", body=canary.encode()))
    stores.answers.begin("a", "POST /v1/resumes", "key", "0")
    stores.answers.finish("a", "POST /v1/resumes", "key", Answer(201, {}, canary.encode()), "res_1")

    stores.resumes.erase("a", "res_1", revisions=None)

    with pytest.raises(NotFound):
        stores.resumes.get("a", "res_1")
    with pytest.raises(NotFound):
        stores.scores.get("a", "scr_1")
    assert stores.resumes.get("a", "res_0").id == "res_0"
    assert places_of(canary, stores, url) == []


def test_erasing_takes_every_version_with_it(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1", external_id="x"))
    stores.resumes.add("a", a_resume("res_2", external_id="x", content=b"other"))

    stores.resumes.erase("a", "res_1", revisions=None)

    assert stores.resumes.page("a", external_id="x", after=None, limit=5).items == ()


def test_erasing_an_old_state_is_refused(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())
    stores.resumes.correct("a", "res_1", _correction(), revisions=None)

    with pytest.raises(Stale):
        stores.resumes.erase("a", "res_1", revisions=frozenset({0}))


def _correction() -> Correction:
    return Correction({"people_managed": 30}, "self_reported", "said so on the phone")
