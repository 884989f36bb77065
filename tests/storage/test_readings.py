"""Readings by several reader versions of one resume."""

import pytest

from service.domain.profile import Contact
from service.errors import NotFound, Stale
from service.storage import DatabaseStores
from service.usecases.records import Correction, Reading
from tests.storage.builders import TEXT, a_profile, a_resume
from tests.storage.places import places_of

OTHER = f"{TEXT}Texas\n"


def _reading(text: str = OTHER, version: str = "tomorrow") -> Reading:
    return Reading("text/plain", a_profile(text), Contact(name="Ayşe Öz-Kaya"), version)


def _people(number: int) -> Correction:
    return Correction({"people_managed": number}, "verified", "said so")


def test_other_facts_make_a_new_revision_and_replace_who_the_person_is(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())

    read = stores.readings.put("a", "res_1", _reading(), (), revision=0)

    assert (read.read.text, read.revision, read.reader_version) == (OTHER, 1, "tomorrow")
    assert stores.resumes.get("a", "res_1") == read
    assert stores.resumes.contact("a", "res_1").name == "Ayşe Öz-Kaya"


def test_the_same_facts_are_marked_as_read_by_the_other_reader_and_make_no_revision(
    stores: DatabaseStores,
) -> None:
    stores.resumes.add("a", a_resume())

    read = stores.readings.put("a", "res_1", _reading(TEXT), (), revision=0)

    assert (read.revision, read.reader_version) == (0, "tomorrow")
    assert stores.readings.earlier("a", "res_1") == ()


def test_a_resume_is_found_as_it_was_at_every_revision(stores: DatabaseStores) -> None:
    first, second, third = _people(1), _people(2), _people(3)
    states = [stores.resumes.add("a", a_resume())[0]]
    states.append(stores.resumes.correct("a", "res_1", first, revisions=None))
    states.append(stores.readings.put("a", "res_1", _reading(), states[-1].corrections, revision=1))
    states.append(stores.resumes.correct("a", "res_1", second, revisions=None))
    states.append(stores.resumes.correct("a", "res_1", third, revisions=None))
    states.append(
        stores.readings.put("a", "res_1", _reading(TEXT, "later"), states[-1].corrections, revision=4)
    )
    states.append(stores.readings.put("a", "res_1", _reading(), states[-1].corrections, revision=5))

    assert [state.revision for state in states] == list(range(7))
    assert [stores.readings.at("a", "res_1", revision) for revision in range(7)] == states
    assert [profile.text for profile in stores.readings.earlier("a", "res_1")] == [TEXT, OTHER, TEXT]


def test_a_reading_of_an_old_state_is_refused(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())
    stores.resumes.correct("a", "res_1", _people(30), revisions=None)

    with pytest.raises(Stale):
        stores.readings.put("a", "res_1", _reading(), (), revision=0)

    assert stores.resumes.get("a", "res_1").read == a_profile()


def test_a_correction_of_the_state_before_a_reading_is_refused(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())
    stores.readings.put("a", "res_1", _reading(), (), revision=0)

    with pytest.raises(Stale):
        stores.resumes.correct("a", "res_1", _people(30), revisions=frozenset({0}))


def test_resumes_of_other_readers_are_outdated_in_all_their_versions(stores: DatabaseStores) -> None:
    for name, content in (("res_3", b"1"), ("res_1", b"2"), ("res_2", b"3")):
        stores.resumes.add("a", a_resume(name, external_id="x", content=content))
    stores.resumes.add("b", a_resume("res_4"))

    stores.readings.put("a", "res_2", _reading(TEXT), (), revision=0)

    assert stores.readings.outdated("a", "tomorrow") == ("res_1", "res_3")
    assert stores.readings.outdated("a", "today") == ("res_2",)
    assert stores.readings.outdated("b", "today") == ()


def test_the_file_comes_back_as_it_came(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume(content=b"\xff the file"))

    assert stores.readings.file("a", "res_1") == (b"\xff the file", "resume.txt")


def test_a_resume_of_another_tenant_cannot_be_read_again(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())

    with pytest.raises(NotFound):
        stores.readings.file("b", "res_1")
    with pytest.raises(NotFound):
        stores.readings.put("b", "res_1", _reading(), (), revision=0)
    with pytest.raises(NotFound):
        stores.readings.at("b", "res_1", 0)
    assert stores.readings.earlier("b", "res_1") == ()


def test_another_reading_is_told_with_the_revision_that_it_makes(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())

    stores.readings.put("a", "res_1", _reading(), (), revision=0)

    told = stores.events.after("a", 1, limit=9)
    assert [(each.kind, each.subject, each.revision) for each in told] == [("resume.reread", "res_1", 1)]


def test_many_resumes_are_given_as_they_were_without_those_erased(stores: DatabaseStores) -> None:
    for name in ("res_3", "res_1", "res_2"):
        stores.resumes.add("a", a_resume(name))
    stores.readings.put("a", "res_1", _reading(), (), revision=0)
    stores.resumes.erase("a", "res_2", revisions=None)
    stores.resumes.add("b", a_resume("res_4"))

    found = stores.readings.at_all("a", {"res_3": 0, "res_1": 0, "res_2": 0, "res_4": 0})

    assert found == (stores.readings.at("a", "res_1", 0), stores.resumes.get("a", "res_3"))


def test_erasing_leaves_no_word_of_an_earlier_reading_on_the_disk(stores: DatabaseStores, url: str) -> None:
    canary = "Zanzibarquux"
    stores.resumes.add("a", a_resume("res_1", text=f"{canary} {'x' * 9000}"))
    stores.readings.put("a", "res_1", _reading(), (), revision=0)
    assert stores.readings.earlier("a", "res_1")[0].text.startswith(canary)

    stores.resumes.erase("a", "res_1", revisions=None)

    assert places_of(canary, stores, url) == []
    assert stores.readings.earlier("a", "res_1") == ()


def test_every_tenant_is_listed_in_order(stores: DatabaseStores) -> None:
    stores.keys.admit("0")

    assert stores.keys.tenants() == ("0", "a", "b")
