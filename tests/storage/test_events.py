"""Events: written with what they tell, numbered in the order of commits."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from service.errors import NotFound, Stale
from service.storage import DatabaseStores
from service.usecases.records import Correction
from tests.storage.builders import a_profile, a_resume, a_score

FACTS = Correction({"people_managed": 4}, "verified", None)


def _told(stores: DatabaseStores, tenant: str = "a") -> list[tuple[int, str, str, int]]:
    events = stores.events.after(tenant, 0, limit=100)
    return [(each.number, each.kind, each.subject, each.revision) for each in events]


def test_every_change_of_a_resume_is_told_in_order(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1", external_id="x"))
    stores.resumes.correct("a", "res_1", FACTS, revisions=None)
    stores.resumes.add("a", a_resume("res_2", external_id="x", content=b"other"))
    stores.resumes.erase("a", "res_2", revisions=None)

    assert _told(stores) == [
        (1, "resume.added", "res_1", 0),
        (2, "resume.corrected", "res_1", 1),
        (3, "resume.superseded", "res_1", 1),
        (4, "resume.added", "res_2", 0),
        (5, "resume.erased", "res_1", 0),
        (6, "resume.erased", "res_2", 0),
    ]
    assert stores.events.last("a") == 6
    assert (stores.events.last("b"), _told(stores, "b")) == (0, [])


def test_what_changes_nothing_is_not_told(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1", external_id="x"))

    stores.resumes.add("a", a_resume("res_2", external_id="x"))
    with pytest.raises(Stale):
        stores.resumes.correct("a", "res_1", FACTS, revisions=frozenset({7}))

    assert [event[1] for event in _told(stores)] == ["resume.added"]


def test_an_older_file_that_comes_again_is_the_newest_version(stores: DatabaseStores) -> None:
    first, _ = stores.resumes.add("a", a_resume("res_1", external_id="x", content=b"A"))
    stores.resumes.add("a", a_resume("res_2", external_id="x", content=b"B"))

    third, new = stores.resumes.add("a", a_resume("res_3", external_id="x", content=b"A"))

    assert (third.version, third.latest, new) == (3, True, True)
    assert [each.id for each in stores.resumes.pool("a")] == ["res_3"]
    assert first.sha256 == third.sha256


def test_writes_that_belong_together_are_kept_together(stores: DatabaseStores) -> None:
    with stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        stores.scores.add("a", a_score("res_1"))
        seen = stores.resumes.get("a", "res_1")

    assert seen.id == "res_1"
    assert [event[1] for event in _told(stores)] == ["resume.added", "score.added"]


def test_writes_that_belong_together_are_taken_back_together(stores: DatabaseStores) -> None:
    with pytest.raises(NotFound), stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        stores.resumes.correct("a", "res_9", FACTS, revisions=None)

    assert (list(stores.resumes.pool("a")), _told(stores)) == ([], [])


def test_a_refused_write_among_others_takes_only_itself_back(stores: DatabaseStores) -> None:
    with stores.together():
        stores.resumes.add("a", a_resume("res_1"))
        with pytest.raises(Stale):
            stores.resumes.correct("a", "res_1", FACTS, revisions=frozenset({7}))
        stores.resumes.correct("a", "res_1", FACTS, revisions=frozenset({0}))

    assert [event[1:] for event in _told(stores)] == [
        ("resume.added", "res_1", 0),
        ("resume.corrected", "res_1", 1),
    ]


def test_numbers_have_no_gaps_under_many_writers(stores: DatabaseStores) -> None:
    def add(number: int) -> None:
        stores.resumes.add("ab"[number % 2], a_resume(f"res_{number}"))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(40)))

    assert [event[0] for event in _told(stores, "a")] == list(range(1, 21))
    assert [event[0] for event in _told(stores, "b")] == list(range(1, 21))


def test_the_state_of_a_resume_at_a_number_is_its_last_event_until_then(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1"))
    stores.resumes.add("a", a_resume("res_2"))
    stores.resumes.correct("a", "res_1", FACTS, revisions=None)
    stores.resumes.erase("a", "res_2", revisions=None)

    then = stores.events.states("a", ["res_1", "res_2", "res_9"], 2)
    now = stores.events.states("a", ["res_1", "res_2", "res_9"], 4)

    assert {key: (event.kind, event.revision) for key, event in then.items()} == {
        "res_1": ("resume.added", 0),
        "res_2": ("resume.added", 0),
    }
    assert {key: (event.kind, event.revision) for key, event in now.items()} == {
        "res_1": ("resume.corrected", 1),
        "res_2": ("resume.erased", 0),
    }


def test_the_time_of_the_last_change_is_kept(stores: DatabaseStores) -> None:
    added, _ = stores.resumes.add("a", a_resume("res_1"))

    corrected = stores.resumes.correct("a", "res_1", FACTS, revisions=None)

    assert added.updated_at == added.created_at < corrected.updated_at
    assert corrected.read == a_profile()
