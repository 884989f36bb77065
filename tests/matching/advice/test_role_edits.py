"""Edits of one requirement, and the requirements of laws that they may not relax."""

import pytest

from service.domain.requirement import (
    ChecklistBar,
    Combine,
    CompetencyBar,
    DegreeBar,
    Gate,
    LicenceBar,
    Origin,
    WorkedAsBar,
    YearsBar,
)
from service.errors import InvalidInput
from service.matching.advice.role_edits import (
    Edit,
    edited,
    held_by_law,
    is_rigid_degree,
    loosenings,
    months_of,
)
from service.matching.checks.registry import acting_gate
from tests.builders import a_role, asks, group

ROLE = a_role(
    asks(DegreeBar(4), Gate.HARD, id="degree", origin=Origin.TEMPLATE),
    asks(YearsBar(36), id="years"),
    asks(LicenceBar(("RN",)), Gate.HARD, id="law.rn", origin=Origin.LAW),
    asks(YearsBar(24), id="law.years", origin=Origin.LAW),
    asks(CompetencyBar(("reg",)), Gate.PREFERRED, id="reg"),
    asks(ChecklistBar("travel"), id="travel"),
)


def the(role, item_id):
    return next(item for item in role.requirements if item.id == item_id)


def test_every_required_item_but_those_of_law_can_be_made_preferred() -> None:
    assert [edit.item_id for edit in loosenings(ROLE)] == ["degree", "years"]
    assert {edit.gate for edit in loosenings(ROLE)} == {Gate.PREFERRED}
    assert [item.id for item in held_by_law(ROLE)] == ["law.rn", "law.years"]


def test_an_edit_leaves_everything_else_as_it_is() -> None:
    after = edited(ROLE, Edit("years", Gate.PREFERRED, 24))

    assert (the(after, "years").gate, months_of(the(after, "years"))) == (Gate.PREFERRED, 24)
    assert [item for item in after.requirements if item.id != "years"] == [
        item for item in ROLE.requirements if item.id != "years"
    ]


def test_a_hard_gate_that_is_asked_for_is_the_recruiters_and_knocks_out() -> None:
    assert acting_gate(the(ROLE, "degree")) is Gate.SOFT

    assert acting_gate(the(edited(ROLE, Edit("degree", Gate.HARD)), "degree")) is Gate.HARD


def test_months_alone_leave_the_gate_and_who_asks() -> None:
    after = the(edited(ROLE, Edit("law.years", months=36)), "law.years")

    assert (after.gate, after.origin, months_of(after)) == (Gate.SOFT, Origin.LAW, 36)


def test_the_parts_of_a_group_take_its_gate() -> None:
    role = a_role(group(Combine.ANY_OF, DegreeBar(4), YearsBar(12), gate=Gate.HARD))

    after = edited(role, Edit("item", Gate.PREFERRED)).requirements[0]

    assert [child.gate for child in after.bar.children] == [Gate.PREFERRED, Gate.PREFERRED]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (
            Edit("degrees", Gate.PREFERRED),
            "'degrees' is no requirement of 'role': expected one of degree, law",
        ),
        (Edit("travel", Gate.PREFERRED), "'travel' is no requirement"),
        (Edit("degree", months=12), "'degree' asks for no months"),
        (Edit("law.rn", Gate.PREFERRED), "'law.rn' is asked by law"),
        (Edit("law.years", months=12), "'law.years' is asked by law"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why(edit: Edit, told: str) -> None:
    with pytest.raises(InvalidInput, match=told):
        edited(ROLE, edit)


@pytest.mark.parametrize(
    ("item", "rigid"),
    [
        (asks(DegreeBar(4)), True),
        (asks(DegreeBar(4), Gate.PREFERRED), False),
        (asks(DegreeBar(2)), False),
        (asks(DegreeBar(4, experience_months_per_missing_year=24)), False),
        (group(Combine.ALL_OF, DegreeBar(6), YearsBar(12)), True),
        (group(Combine.ANY_OF, DegreeBar(6), YearsBar(12)), False),
        (asks(WorkedAsBar(12, roles=("registered_nurse",))), False),
    ],
)
def test_a_degree_is_rigid_where_nothing_stands_in_for_it(item, rigid) -> None:
    assert is_rigid_degree(item) is rigid
