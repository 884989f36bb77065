"""Posted roles: read, completed from their base, and refused with every reason at once."""

from typing import Any

import pytest

from service.domain.requirement import Gate, GroupBar, LicenceBar, Origin, YearsBar
from service.errors import InvalidRole
from service.knowledge.roles.catalogue import Roles
from tests.knowledge.roles.posted import nested, row


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
        "colour: is not known: expected one of aliases, base, duties, family, jurisdiction, level, rankable, "
        "requirements, setting, settings, source, specialties, strict, title, track, weights, without",
        "requirements[0].licence.types: holds 'RN': expected a list of texts",
        "requirements[1].years.months: is missing",
        "level: holds 9: expected 0 to 7",
    ]


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
