"""Storage of roles and scores."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from service.domain.evidence import Evidence
from service.domain.posting import LintWarning
from service.domain.requirement import (
    Combine,
    DegreeBar,
    Duty,
    Gate,
    GroupBar,
    LicenceBar,
    Requirement,
    Role,
    WorkedAsBar,
)
from service.errors import NotFound, Stale
from service.storage import DatabaseStores
from service.usecases.records import OwnRole, RoleChange
from tests.storage.builders import a_resume, a_score

QUOTE = Evidence(0, 4, "RN ü", "posting")


def _role(role_id: str = "rol_1") -> Role:
    nurse = Requirement("licence.rn", Gate.HARD, "RN", LicenceBar(("RN",), "TX"), "licence", quote=QUOTE)
    degree = Requirement("degree", Gate.SOFT, "BSN", DegreeBar(4, ("nursing",)), "education")
    both = GroupBar(Combine.ALL_OF, (nurse, degree))
    route = Requirement("route", Gate.SOFT, "Route", both, "licence")
    other = Requirement("worked", Gate.SOFT, "Worked as", WorkedAsBar(12, ("clinical_director",)), "setting")
    group = Requirement("group", Gate.HARD, "Either", GroupBar(Combine.ANY_OF, (route, other)), "licence")
    return Role(
        role_id,
        "Director",
        5,
        "care_delivery",
        (group,),
        (Duty("d", "Leads", ("a",), QUOTE),),
        (("duties", 3),),
    )


def test_a_role_with_nested_groups_comes_back_equal(stores: DatabaseStores) -> None:
    own = OwnRole(_role(), "RN ü wanted", (LintWarning("rigid_degree", "words", (QUOTE,)),))

    added, new = stores.roles.add("a", own)
    found = stores.roles.get("a", "rol_1")

    assert new
    assert found == added
    assert (added.role, added.posting, added.lint) == (own.role, own.posting, own.lint)


def test_the_same_role_is_kept_once(stores: DatabaseStores) -> None:
    stores.roles.add("a", OwnRole(_role()))

    _, new = stores.roles.add("a", OwnRole(_role()))

    assert not new
    assert [own.role.id for own in stores.roles.all("a")] == ["rol_1"]


def test_of_many_writers_of_one_role_one_makes_it(stores: DatabaseStores) -> None:
    with ThreadPoolExecutor(4) as pool:
        added = list(pool.map(lambda _: stores.roles.add("a", OwnRole(_role()))[1], range(8)))

    assert added.count(True) == 1


def test_changes_are_kept_beside_the_role_in_order(stores: DatabaseStores) -> None:
    added, _ = stores.roles.add("a", OwnRole(_role()))
    first = RoleChange({"level": 4}, replace(added.read, level=4), "as asked")

    stores.roles.change("a", "rol_1", first, revision=0)
    changed = stores.roles.change("a", "rol_1", RoleChange({}, replace(added.read, level=3)), revision=1)

    assert stores.roles.all("a") == (changed,)
    assert (changed.read, changed.role.level, changed.revision) == (added.read, 3, 2)
    assert [change.role.level for change in changed.changes] == [4, 3]
    assert (changed.changes[0].change, changed.changes[0].reason) == ({"level": 4}, "as asked")


def test_of_many_changes_to_one_state_one_is_kept(stores: DatabaseStores) -> None:
    added, _ = stores.roles.add("a", OwnRole(_role()))

    def change(_: int) -> bool:
        try:
            stores.roles.change("a", "rol_1", RoleChange({}, added.read), revision=0)
        except Stale:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(change, range(8)))

    assert kept.count(True) == 1


def test_an_erased_role_is_gone_with_its_changes(stores: DatabaseStores) -> None:
    added, _ = stores.roles.add("a", OwnRole(_role()))
    stores.roles.change("a", "rol_1", RoleChange({}, added.read), revision=0)

    stores.roles.erase("a", "rol_1", revisions=frozenset({1}))
    again, new = stores.roles.add("a", OwnRole(_role()))

    assert (new, again.revision) == (True, 0)
    with pytest.raises(NotFound):
        stores.roles.erase("b", "rol_1", revisions=None)


def test_a_role_of_another_tenant_does_not_exist(stores: DatabaseStores) -> None:
    stores.roles.add("a", OwnRole(_role()))

    assert stores.roles.get("b", "rol_1") is None
    assert stores.roles.all("b") == ()


def test_a_score_comes_back_byte_by_byte_and_the_first_one_stays(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())
    first = a_score("res_1", body='{"é":1}'.encode())

    stores.scores.add("a", first)
    kept = stores.scores.add("a", a_score("res_1", body=b"other"))

    assert kept == first
    assert stores.scores.get("a", "scr_1") == first


def test_a_score_of_a_resume_that_does_not_exist_is_not_kept(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())

    with pytest.raises(NotFound):
        stores.scores.add("b", a_score("res_1"))


def test_a_score_of_another_tenant_does_not_exist(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume())
    stores.scores.add("a", a_score("res_1"))

    with pytest.raises(NotFound):
        stores.scores.get("b", "scr_1")
