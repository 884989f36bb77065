"""Are rows of roles, laws and the ladder checked, and do they become the positions that people mean?"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from service.domain.requirement import Gate, GroupBar, LicenceBar, Origin, YearsBar
from service.errors import InvalidRole, NotFound, RoleNotRankable
from service.knowledge import roles
from service.knowledge.load import read_tables
from service.knowledge.roles import Roles
from service.knowledge.tables import Tables

ROOT = Path(__file__).parent.parent.parent
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


@pytest.fixture(scope="module")
def catalogue() -> Roles:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return roles.build(tables)


def tables_with(files: dict[str, Any]) -> Tables:
    return Tables({**VOCABULARIES, **files})


def row(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Ward Manager",
        "level": 3,
        "track": "care_delivery",
        "requirements": [{"id": "rn", "gate": "hard", "label": "RN licence", "licence": {"types": ["RN"]}}],
        "duties": [{"id": "run", "text": "Runs the ward"}],
        **changes,
    }


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


def test_a_federal_employer_accepts_the_licence_of_any_state(catalogue: Roles) -> None:
    role = catalogue.from_row(
        "r",
        {
            "base": "clinical_manager",
            "jurisdiction": "OH",
            "setting": "military_va",
            "requirements": [{"id": "rn", "gate": "hard", "label": "RN", "licence": {"types": ["RN"]}}],
        },
    )

    assert role.requirements[0].bar == LicenceBar(("RN",), None, any_state=True)


def test_a_law_that_may_be_meant_is_suggested_and_not_applied(catalogue: Roles) -> None:
    placed = catalogue.placed("chief_clinical_officer", "MA", "hospital_acute")

    assert "ma_hospital_head_of_nursing" in {law.id for law in catalogue.suggestions(placed)}
    assert not any(item.origin is Origin.LAW for item in placed.requirements)


def test_a_posted_role_asks_for_licences_in_its_state(catalogue: Roles) -> None:
    role = catalogue.from_row("r", row(jurisdiction="TX"))

    assert role.requirements[0].bar == LicenceBar(("RN",), "TX")
    assert role.requirements[0].origin is Origin.RECRUITER


def test_a_posted_role_on_a_base_replaces_what_it_names_and_keeps_the_rest(catalogue: Roles) -> None:
    base = catalogue.get("office_manager")
    role = catalogue.from_row(
        "r",
        {
            "base": "office_manager",
            "without": ["education.bachelor"],
            "requirements": [
                {
                    "id": "experience.medical_office",
                    "gate": "soft",
                    "label": "Four years",
                    "years": {"months": 48, "tags": ["office_admin"]},
                }
            ],
        },
    )

    assert role.requirements[0].bar == YearsBar(48, ("office_admin",))
    assert len(role.requirements) == len(base.requirements) - 1
    assert role.duties == base.duties


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


def test_every_problem_of_a_posted_role_is_reported_at_once(catalogue: Roles) -> None:
    rows = row(
        level=9,
        colour="blue",
        requirements=[
            {"id": "a", "gate": "hard", "label": "RN", "licence": {"types": "RN"}},
            {"id": "b", "gate": "soft", "label": "Years", "years": {"tags": ["clinical"]}},
        ],
    )

    with pytest.raises(InvalidRole) as raised:
        catalogue.from_row("r", rows)

    assert str(raised.value).splitlines() == [
        "colour: is not known",
        "requirements[0].licence.types: holds 'RN': expected a list of texts",
        "requirements[1].years.months: is missing",
        "level: holds 9: expected 0 to 7",
    ]


def nested(depth: int) -> dict[str, Any]:
    item: dict[str, Any] = {"id": "leaf", "gate": "soft", "label": "Staff", "people": {"number": 5}}
    for level in range(depth):
        item = {"id": f"group_{level}", "gate": "soft", "label": "Any", "any_of": [item]}
    return item


@pytest.mark.parametrize(
    "changes",
    [
        {"weights": ["com_care"]},
        {"weights": {"education": -1}},
        {"weights": {"education": 0}},
        {"requirements": [{"id": "x", "gate": "soft", "label": "X", "years": {"months": 0}}]},
        {"requirements": [{"id": "x", "gate": "soft", "label": "X", "people": {"number": 0}}]},
        {"without": 5},
        {"requirements": "RN"},
        {"requirements": [7]},
        {"requirements": [{"id": [], "gate": {}, "label": 3, "people": []}]},
        {"requirements": [nested(900)]},
        {
            "requirements": [
                {"id": "x", "gate": "soft", "label": "X", "people": {"number": 5}, "factor": ["a"]}
            ]
        },
        {"requirements": [{"id": "x", "gate": "soft", "label": "X", "any_of": []}]},
        {"duties": [None]},
        {"duties": {"id": "run"}},
        {"settings": "home_health"},
        {"setting": "the moon"},
        {"jurisdiction": 12},
        {"track": []},
        {"level": True},
        {"title": ""},
        {"aliases": [1]},
    ],
)
def test_a_malformed_posted_role_is_refused_and_never_an_accident(
    catalogue: Roles, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidRole):
        catalogue.from_row("r", row(**changes))


@pytest.mark.parametrize(
    ("bar", "factor"),
    [
        ({"years": {"months": 12, "tags": ["healthcare", "people_mgmt"]}}, "people_management"),
        ({"years": {"months": 12, "any_tags": ["lead"]}}, "people_management"),
        ({"years": {"months": 12, "tags": ["clinical"]}}, "domain_experience"),
        ({"worked_as": {"roles": ["office_manager"]}}, "domain_experience"),
        ({"degree": {"min_level": 4}}, "education"),
        ({"licence": {"types": ["RN"]}}, "licence"),
        ({"certification": {"ids": ["cphq"]}}, "credentials"),
        ({"people": {"number": 5}}, "people_management"),
        ({"competency": {"ids": ["reg.cms"]}}, "regulation"),
        ({"competency": {"ids": ["qual"]}}, "regulation"),
        ({"competency": {"ids": ["fin.budget"]}}, "finance"),
        ({"competency": {"ids": ["rec.ehr"]}}, "tools"),
        ({"competency": {"ids": ["soft"]}}, "soft"),
        ({"competency": {"ids": ["ops.daily"]}}, "duties"),
        ({"budget": {}}, "finance"),
        ({"level": {"level": 4}}, "trajectory"),
        ({"progression": {}}, "trajectory"),
        ({"setting": {"settings": ["snf"]}}, "setting"),
        ({"membership": {"ids": ["ache"]}}, "soft"),
    ],
)
def test_the_factor_follows_from_what_is_asked(catalogue: Roles, bar: dict[str, Any], factor: str) -> None:
    role = catalogue.from_row("r", row(requirements=[{"id": "x", "gate": "soft", "label": "Asked", **bar}]))

    assert role.requirements[0].factor == factor


def test_a_group_takes_the_factor_of_its_first_leaf_and_hands_down_its_gate(catalogue: Roles) -> None:
    group = {
        "id": "route",
        "gate": "hard",
        "label": "Either",
        "any_of": [
            {"id": "route.a", "label": "Degree", "degree": {"min_level": 4}},
            {"id": "route.b", "label": "Years", "years": {"months": 60}},
        ],
    }

    item = catalogue.from_row("r", row(requirements=[group])).requirements[0]

    assert item.factor == "education"
    assert isinstance(item.bar, GroupBar)
    assert [child.gate for child in item.bar.children] == [Gate.HARD, Gate.HARD]
