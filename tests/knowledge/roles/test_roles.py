"""Are rows of roles, laws and the ladder checked, and do they become the positions that people mean?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from service.domain.requirement import Gate, LicenceBar, Origin
from service.errors import NotFound, RoleNotRankable
from service.knowledge.load import read_tables
from service.knowledge.roles import catalogue as roles
from service.knowledge.roles.catalogue import Roles
from service.knowledge.tables import Tables
from tests.knowledge.roles.posted import row

ROOT = Path(__file__).parents[3]
BROKEN = ROOT / "tests" / "data" / "broken"

FIXTURES = sorted(path for prefix in ("roles", "ladder", "laws") for path in BROKEN.glob(f"{prefix}_*.yaml"))

VOCABULARIES: dict[str, dict[str, Any]] = {
    "ontology/competencies": {"ops.daily": {}},
    "ontology/families": {"nursing": {}, "biology": {}, "related": {"members": ["nursing", "biology"]}},
    "ontology/licences": {"rn": {"type": "RN"}},
    "ontology/settings": {"home_health": {}},
    "ontology/states": {"TX": {}, "OH": {}},
    "policy/weights": {"com_care": {"education": 1, "duties": 2}},
}

CATALOGUE = (
    "chief_clinical_officer",
    "clinical_director",
    "clinical_manager",
    "clinical_operations_manager",
    "clinical_operations_manager_research",
    "clinical_operations_manager_strict",
    "clinical_services_coordinator",
    "clinical_services_manager",
    "clinical_supervisor",
    "department_director",
    "director_clinical_operations",
    "director_clinical_services",
    "director_clinical_services_strict",
    "exec_director_clinical_services",
    "health_information_manager",
    "healthcare_consultant",
    "medical_health_services_manager",
    "nursing_home_administrator",
    "office_manager",
    "quality_assurance_manager",
    "vp_clinical_operations",
    "vp_clinical_services",
)


def tables_with(files: dict[str, Any]) -> Tables:
    kinds = yaml.safe_load((ROOT / "data/policy/requirement_kinds.yaml").read_text("utf-8"))
    return Tables({**VOCABULARIES, "policy/requirement_kinds": kinds, **files})


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_broken_row_is_named_with_its_file_row_and_key(path: Path) -> None:
    text = path.read_text("utf-8")
    expected = text.splitlines()[0].removeprefix("# ")

    found = [str(problem) for problem in roles.problems(tables_with(yaml.safe_load(text)))]

    assert found == [expected]


def test_the_catalogue_has_no_problems() -> None:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")

    assert [str(problem) for problem in roles.problems(tables)] == []


def test_every_published_role_can_be_ranked(catalogue: Roles) -> None:
    assert catalogue.rankable == CATALOGUE


@pytest.mark.parametrize("role_id", CATALOGUE)
def test_every_rankable_role_has_requirements_duties_and_weights(catalogue: Roles, role_id: str) -> None:
    role = catalogue.get(role_id)

    assert any(item.gate in (Gate.HARD, Gate.SOFT) for item in role.requirements)
    assert 8 <= len(role.duties) <= 14
    assert role.weights


def test_a_feeder_role_is_known_but_not_offered(catalogue: Roles) -> None:
    assert catalogue.all["registered_nurse"].level == 2
    with pytest.raises(RoleNotRankable):
        catalogue.get("registered_nurse")


def test_an_unknown_role_is_not_found(catalogue: Roles) -> None:
    with pytest.raises(NotFound):
        catalogue.get("astronaut")


@pytest.mark.parametrize(
    ("title", "role_id"),
    [
        ("Director of Clinical Services", "director_clinical_services"),
        ("LNHA", "nursing_home_administrator"),
        ("Nurse Manager", "clinical_manager"),
        ("HIM Director", "health_information_manager"),
        ("Clinical Trial Manager", "clinical_operations_manager_research"),
    ],
)
def test_a_title_leads_to_its_role(catalogue: Roles, title: str, role_id: str) -> None:
    assert catalogue.by_alias[roles.title_key(title)] == role_id


def test_hard_items_of_a_template_are_marked_as_such_and_those_of_a_strict_variant_are_the_recruiters(
    catalogue: Roles,
) -> None:
    template = {item.origin for item in catalogue.get("director_clinical_services").requirements}
    strict = catalogue.get("director_clinical_services_strict").requirements
    master = next(item for item in strict if item.id == "education.master")

    assert template == {Origin.TEMPLATE}
    assert (master.gate, master.origin) == (Gate.HARD, Origin.RECRUITER)
    assert "education.bachelor" not in {item.id for item in strict}


def test_the_ladder_leads_upwards(catalogue: Roles) -> None:
    assert "vp_clinical_services" in catalogue.above("director_clinical_services")
    assert all(
        catalogue.all[rung.lower].level <= catalogue.all[rung.upper].level for rung in catalogue.ladder
    )


def test_the_law_joins_a_role_that_is_placed_in_its_state_and_setting(catalogue: Roles) -> None:
    placed = catalogue.placed("director_clinical_services", "CA", "home_health")
    elsewhere = catalogue.placed("director_clinical_services", "TX", "home_health")

    law = {item.id: item for item in placed.requirements}["law.ca_home_health_director"]
    assert (law.gate, law.origin) == (Gate.HARD, Origin.LAW)
    assert not any(item.origin is Origin.LAW for item in elsewhere.requirements)


def test_a_law_makes_the_same_requirement_of_the_template_hard(catalogue: Roles) -> None:
    placed = catalogue.placed("nursing_home_administrator", "PA")

    licences = [item for item in placed.requirements if item.id == "licence.nha"]
    assert [(item.origin, item.bar) for item in licences] == [(Origin.LAW, LicenceBar(("NHA",), "PA"))]


def test_a_law_that_may_be_meant_is_suggested_and_not_applied(catalogue: Roles) -> None:
    placed = catalogue.placed("chief_clinical_officer", "MA", "hospital_acute")

    laws = catalogue.laws_for("chief_clinical_officer", placed.settings, "MA")
    assert ("ma_hospital_head_of_nursing", "suggest") in {(law.id, law.applies) for law in laws}
    assert not any(item.origin is Origin.LAW for item in placed.requirements)


def test_sets_of_fields_are_written_out() -> None:
    rows = row(
        requirements=[
            {
                "id": "d",
                "gate": "soft",
                "label": "Degree",
                "degree": {"min_level": 4, "families": ["RELATED"]},
            }
        ]
    )

    role = roles.build(tables_with({"roles/ward": {"ward": rows}})).get("ward")

    assert role.requirements[0].bar.families == ("biology", "nursing")
