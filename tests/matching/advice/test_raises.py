"""What would raise a score, and by how much exactly?"""

from datetime import date

import pytest

from service.domain.requirement import (
    CertificationBar,
    Combine,
    CompetencyBar,
    DegreeBar,
    LicenceBar,
    Origin,
    PeopleBar,
    WorkedAsBar,
    YearsBar,
)
from service.matching.advice.raises import with_raises
from service.matching.checks.case import case_of
from service.matching.checks.registry import CHECKS, judge
from service.matching.scoring.tiers import tier_of
from tests.builders import (
    AS_OF,
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_profile,
    a_role,
    asks,
    group,
    known,
    supposed,
    years,
)
from tests.matching.nurse import CARD, PROFILE, ROLE, YEARS


def _explained(profile=PROFILE, role=ROLE):
    return with_raises(a_match(profile, role), profile, role, known())


def _raised(profile=PROFILE, role=ROLE):
    return {part.id: part.raised for part in _explained(profile, role).contributions}


def test_every_open_item_says_what_it_would_bring_and_no_other_does():
    raised = _raised()

    assert [key for key, each in raised.items() if each is not None] == ["licence", "knows", "card"]
    assert raised["licence"].tier == raised["card"].tier == "verify"
    assert all(each.points > 0 for each in raised.values() if each is not None)


def test_scoring_again_with_the_change_gives_exactly_that():
    for key, each in _raised().items():
        if each is not None:
            again = supposed(PROFILE, ROLE, **{key: each.verdict})

            assert (again.score_points, again.tier) == (each.score_points, each.tier)
            assert again.digest != a_match(PROFILE, ROLE).digest


@pytest.mark.parametrize(
    ("bar", "facts", "words"),
    [
        (LicenceBar(("RN",), "TX"), {}, "the item: shown as active and valid in TX"),
        (LicenceBar(("LCSW",), independent=True), {}, "the item: shown as active, for independent practice"),
        (CertificationBar(("cphq",)), {}, "the item: shown as current"),
        (DegreeBar(6), {}, "the item: shown as completed, with its name and field"),
        (
            DegreeBar(4),
            {"degrees": (a_degree(foreign=True),)},
            "the item: an evaluation of the degree earned abroad",
        ),
        (
            YearsBar(60, tags=("clinical",)),
            {"jobs": (a_job("2022-08", "present", "clinical"),)},
            "the item: 18 more months, shown with dates",
        ),
        (
            YearsBar(43, tags=("clinical",)),
            {"jobs": (a_job("2022-08", "2025-12", "clinical"),)},  # 41 months, one of grace
            "the item: 2 more months, shown with dates",
        ),
        (YearsBar(60, tags=("clinical",)), {"jobs": (a_job(),)}, "the item: 60 months, shown with dates"),
        (
            YearsBar(24, tags=("clinical",)),
            {"jobs": (years("2020", "2022", "clinical"),)},
            "the item: the same work, with exact dates and hours",
        ),
        (
            YearsBar(60, tags=("clinical",)),
            {"jobs": (years("2020", "2023", "clinical"),)},  # 36 months at best, 26 for certain
            "the item: 34 more months, shown with dates",
        ),
        (PeopleBar(15), {}, "the item: at least 15 people managed at once, shown in a dated job"),
        (
            WorkedAsBar(20, roles=("nurse_manager",)),
            {"jobs": (a_job("2025-02", "present", role="nurse_manager"),)},
            "the item: 8 more months, shown with dates",
        ),
        (CompetencyBar(("reg.cms",)), {}, "the item: own responsibility for it, shown in a dated job"),
    ],
)
def test_a_change_is_a_fact_that_a_person_can_ask_for(bar, facts, words):
    role = a_role(asks(bar), asks(LicenceBar(("LPN",)), id="other", factor="licence"))
    profile = a_profile(**facts)

    assert _raised(profile, role)["item"].change == words


MORE_CLINICAL = a_job("2015-01", "2016-06", "clinical")  # 18 months


@pytest.mark.parametrize(
    ("bar", "facts", "more"),
    [
        (LicenceBar(("RN",), "TX"), {}, {"licences": (a_licence("RN", "active", "TX"),)}),
        (CertificationBar(("cphq",)), {}, {"certifications": (a_certification("cphq", "current"),)}),
        (DegreeBar(6), {}, {"degrees": (a_degree(6),)}),
        (
            DegreeBar(4),
            {"degrees": (a_degree(foreign=True),)},
            {"degrees": (a_degree(foreign=True, evaluated=True),)},
        ),
        (
            YearsBar(60, tags=("clinical",)),
            {"jobs": (a_job("2022-08", "present", "clinical"),)},
            {"jobs": (a_job("2022-08", "present", "clinical"), MORE_CLINICAL)},
        ),
        (PeopleBar(15), {"jobs": (a_job(),)}, {"jobs": (a_job(people_managed=15),)}),
    ],
)
def test_facts_that_say_what_the_change_asks_for_bring_what_it_says(bar, facts, more):
    role = a_role(asks(bar), asks(CompetencyBar(("reg.cms",)), id="other", factor="regulation"))
    said = _raised(a_profile(**facts), role)["item"]

    after = a_match(a_profile(**{**facts, **more}), role)

    item = next(part for part in after.contributions if part.id == "item")
    assert (item.verdict, after.tier) == (said.verdict, said.tier)
    surplus = sum(part.points for part in after.contributions if part.id == "item.surplus")
    assert after.score_points - surplus == said.score_points


def test_a_met_item_a_duty_and_years_beyond_a_bar_have_no_raise():
    profile = a_profile(jobs=(a_job("2022-08", "present", "clinical"),))
    raised = _raised(profile, a_role(YEARS, CARD, duties=ROLE.duties))

    assert (raised["years"], raised["years.surplus"], raised["duty.budget"]) == (None, None, None)


def test_a_degree_abroad_that_was_evaluated_can_show_no_more():
    profile = a_profile(degrees=(a_degree(foreign=True, evaluated=True),))

    assert _raised(profile, a_role(asks(DegreeBar(4)), CARD))["item"] is None


def test_a_group_names_its_ways_the_shortest_first():
    item = group(Combine.ANY_OF, DegreeBar(6), LicenceBar(("RN",), "TX"))
    both = group(Combine.ALL_OF, DegreeBar(6), CertificationBar(("cphq",)))
    nested = group(Combine.ANY_OF, both.bar, CertificationBar(("cphq",)))

    assert _raised(role=a_role(item))["item"].change == (
        "either branch 0: shown as completed, with its name and field; "
        "or branch 1: shown as active and valid in TX"
    )
    assert _raised(role=a_role(both))["item"].change == (
        "branch 0: shown as completed, with its name and field; and branch 1: shown as current"
    )
    assert _raised(role=a_role(nested))["item"].change.count("branch") == 1


def test_facts_that_belong_together_stand_in_brackets_beside_other_ways():
    both = group(Combine.ALL_OF, CertificationBar(("cphq",)), CertificationBar(("cnml",)))
    item = group(Combine.ANY_OF, both.bar, LicenceBar(("RN",), "TX"))

    assert _raised(role=a_role(item))["item"].change == (
        "either branch 1: shown as active and valid in TX; "
        "or (branch 0: shown as current; and branch 1: shown as current)"
    )


@pytest.mark.parametrize(
    ("k", "words"),
    [
        (2, "either branch 1: shown as current; or branch 2: shown as current"),
        (3, "branch 1: shown as current; and branch 2: shown as current"),
    ],
)
def test_a_group_of_several_asks_for_as_many_more_as_it_lacks(k, words):
    cards = [CertificationBar((name,)) for name in ("cphq", "cnml")]
    item = group(Combine.N_OF, LicenceBar(("RN",)), *cards, k=k)

    assert _raised(role=a_role(item))["item"].change == words


def test_a_group_that_can_be_met_in_very_many_ways_names_three():
    cards = [CertificationBar((f"card_{at}",)) for at in range(40)]
    item = group(Combine.N_OF, *cards, k=2)

    assert _raised(role=a_role(item))["item"].change.count("; or ") == 2


def _sets(profile, role):
    found = _explained(profile, role)
    return [(each.tier, [change.id for change in each.changes]) for each in found.raise_sets]


def test_the_smallest_set_holds_all_items_that_hold_the_tier_and_no_others():
    assert _sets(PROFILE, ROLE) == [("qualified", ["licence", "card"])]
    near_miss = a_role(asks(DegreeBar(4), id="degree", factor="education"), ROLE.requirements[2])
    contrary = a_profile(degrees=(a_degree(2),), jobs=PROFILE.jobs)

    assert _sets(contrary, near_miss) == [("verify", ["degree"])]


def test_a_set_brings_what_it_says():
    for each in _explained().raise_sets:
        again = supposed(PROFILE, ROLE, **{change.id: change.verdict for change in each.changes})

        assert (again.score_points, again.tier) == (each.score_points, each.tier)
        assert each.points == each.score_points - a_match(PROFILE, ROLE).score_points


def test_every_way_of_a_group_is_a_set_of_its_own():
    item = group(Combine.ANY_OF, DegreeBar(6), LicenceBar(("RN",), "TX"))
    found = _explained(role=a_role(item)).raise_sets

    assert [each.changes[0].change.partition(":")[0] for each in found] == ["branch 0", "branch 1"]


def test_a_qualified_person_and_one_who_lacks_more_than_three_facts_have_no_sets():
    cards = [asks(CertificationBar((f"card_{at}",)), id=f"card_{at}") for at in range(4)]

    assert _sets(PROFILE, a_role(YEARS)) == []
    assert _sets(PROFILE, a_role(*cards)) == []
    assert _sets(PROFILE, a_role(*cards[:3])) == [("qualified", ["card_0", "card_1", "card_2"])]


def _judged(role, profile):
    case = case_of(profile, role, known(), AS_OF, CHECKS)
    return tuple(judge(item, case) for item in role.requirements)


def test_years_shown_with_dates_lift_what_a_resume_without_dates_is_held_to():
    role = a_role(YEARS, asks(LicenceBar(("RN",)), id="licence", factor="licence"))
    undated = a_profile(licences=PROFILE.licences)
    years_item = _explained(undated, role).contributions[1]

    assert (a_match(undated, role).tier, years_item.tier_verdict) == ("near_miss", "partial")
    assert years_item.raised.tier == "qualified"
    assert tier_of(_judged(role, undated), case_of(undated, role, known(), AS_OF, CHECKS)) == "near_miss"
    assert supposed(undated, role, years="met").tier == "qualified"


def test_words_of_a_change_speak_of_the_date_that_the_score_is_of():
    role = a_role(asks(YearsBar(120, tags=("clinical",))), CARD)
    later = date(2027, 1, 31)
    found = a_match(PROFILE, role, later)

    assert "19 more months" in with_raises(found, PROFILE, role, known()).contributions[0].raised.change


def test_a_law_forgives_no_month_in_a_change_either():
    item = asks(YearsBar(90, tags=("clinical",)), origin=Origin.LAW)  # 89 months are shown

    assert _raised(role=a_role(item))["item"].change == "the item: 1 more month, shown with dates"
