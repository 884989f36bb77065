"""Groups, gates and tiers (docs/domain.md 2.0, 2.3)."""

from dataclasses import replace

import pytest

from service.domain.requirement import (
    CertificationBar,
    ChecklistBar,
    Combine,
    CompetencyBar,
    DegreeBar,
    Duty,
    Gate,
    LicenceBar,
    Origin,
    WorkedAsBar,
    YearsBar,
)
from service.errors import RoleTooThin
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    a_statement,
    asks,
    group,
)

BACHELOR, LICENCE, CARD = DegreeBar(4), LicenceBar(("RN",)), CertificationBar(("cphq",))
CLINICAL = YearsBar(60, tags=("clinical",))
PROFILE = a_profile(
    degrees=(a_degree(3, "nursing"),),
    licences=(a_licence(),),
    jobs=(a_job("2022-02", "present", "clinical"),),  # 48 months of 60
)


@pytest.mark.parametrize(
    ("combine", "k", "expected"),
    [
        (Combine.ANY_OF, 1, ("met", 10_000, "branch 1")),
        (Combine.ALL_OF, 1, ("not_met", 0, None)),
        (Combine.N_OF, 1, ("met", 10_000, "branch 1")),
        (Combine.N_OF, 2, ("unknown", 8_000, "branch 1 + branch 3")),  # k-th best of each
        (Combine.N_OF, 3, ("partial", 5_000, "branch 1 + branch 3 + branch 2")),
    ],
)
def test_a_group_takes_the_verdict_and_the_credit_at_its_place(combine, k, expected):
    item = group(combine, BACHELOR, LICENCE, CLINICAL, CARD, k=k)
    first = a_match(PROFILE, a_role(item)).contributions[0]

    assert (first.verdict, first.credit, first.route) == expected


def test_an_all_of_without_shortfall_is_as_strong_as_its_weakest():
    item = group(Combine.ALL_OF, LICENCE, CARD)
    result = a_match(PROFILE, a_role(item))

    assert (result.contributions[0].verdict, result.tier) == ("unknown", "verify")


def test_groups_nest():
    inner = group(Combine.ALL_OF, LICENCE, YearsBar(48, tags=("clinical",)))
    item = group(Combine.ANY_OF, BACHELOR, inner.bar)
    first = a_match(PROFILE, a_role(item)).contributions[0]

    assert (first.verdict, first.route) == ("met", "branch 1")


@pytest.mark.parametrize(
    ("bar", "gate", "origin", "expected"),
    [
        (LICENCE, Gate.HARD, Origin.POSTING, "qualified"),
        (CARD, Gate.HARD, Origin.POSTING, "verify"),
        (CLINICAL, Gate.HARD, Origin.POSTING, "near_miss"),
        (BACHELOR, Gate.SOFT, Origin.POSTING, "near_miss"),
        (BACHELOR, Gate.HARD, Origin.POSTING, "not_qualified"),
        (BACHELOR, Gate.HARD, Origin.LAW, "not_qualified"),
        (BACHELOR, Gate.HARD, Origin.RECRUITER, "not_qualified"),
        (BACHELOR, Gate.HARD, Origin.TEMPLATE, "near_miss"),
        (BACHELOR, Gate.PREFERRED, Origin.POSTING, "qualified"),
        (CompetencyBar(("reg.cms",)), Gate.SOFT, Origin.POSTING, "qualified"),
        (WorkedAsBar(1, roles=("physician",)), Gate.SOFT, Origin.POSTING, "near_miss"),
    ],
)
def test_required_items_decide_the_tier(bar, gate, origin, expected):
    assert a_match(PROFILE, a_role(asks(bar, gate, origin=origin))).tier == expected


def test_a_templates_knock_out_is_soft_and_says_so():
    item = asks(BACHELOR, Gate.HARD, origin=Origin.TEMPLATE)
    result = a_match(PROFILE, a_role(item))

    assert result.contributions[0].gate == "soft"
    assert "template_knockout" in {flag.code for flag in result.flags}


def test_a_competency_inside_an_all_of_never_moves_the_tier():
    item = group(Combine.ALL_OF, LICENCE, CompetencyBar(("reg.cms",)))
    result = a_match(PROFILE, a_role(item))

    assert (result.contributions[0].verdict, result.tier) == ("unknown", "qualified")


def test_a_checklist_item_is_never_scored():
    travel = asks(ChecklistBar("travel"), id="travel")
    result = a_match(PROFILE, a_role(asks(LICENCE), travel))

    assert [part.id for part in result.contributions] == ["item"]


def test_a_role_of_duties_alone_is_too_thin():
    with pytest.raises(RoleTooThin):
        a_match(PROFILE, a_role(duties=(Duty("budget", "Manages the budget"),)))


def test_bounds_replace_unknowns_by_the_worst_and_the_best():
    role = a_role(asks(LICENCE, id="a", factor="licence"), asks(CARD, id="b", factor="credentials"))
    result = a_match(PROFILE, role)

    assert (result.low_points, result.score_points, result.high_points) == (6667, 8334, 10_000)


def test_questions_name_their_item_and_required_ones_come_first():
    preferred = asks(LICENCE, Gate.PREFERRED, id="a", label="Licence", factor="licence")
    required = asks(CARD, id="b", label="Card", factor="credentials")
    result = a_match(a_profile(), a_role(preferred, required))

    assert [question.split(":")[0] for question in result.questions] == ["Card", "Licence"]


def test_evidence_comes_from_the_branch_that_wins():
    statement = a_statement("audited charts", competencies=("reg.cms",))
    profile = a_profile(
        jobs=(a_job(),), statements=(statement,), certifications=(a_certification("cphq", "current"),)
    )
    item = group(Combine.ANY_OF, CARD, CompetencyBar(("reg.cms",)))
    first = a_match(profile, a_role(item)).contributions[0]

    assert [span.quote for span in first.evidence] == ["CPHQ"]


def test_a_law_forgives_no_month_in_any_branch():
    short = a_profile(jobs=(a_job("2021-03", "present", "clinical"),))  # 59 months of 60
    routes = group(Combine.ANY_OF, CLINICAL)

    verdicts = [
        a_match(short, a_role(replace(routes, origin=origin))).contributions[0].verdict
        for origin in (Origin.POSTING, Origin.LAW)
    ]

    assert verdicts == ["met", "partial"]
