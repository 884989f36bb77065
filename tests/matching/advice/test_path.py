"""Gaps to a position, and the step that would help most."""

from dataclasses import replace
from datetime import date

import pytest

from service.domain.match import Tier
from service.domain.profile import Claim
from service.domain.requirement import (
    CertificationBar,
    Combine,
    CompetencyBar,
    DegreeBar,
    Gate,
    LicenceBar,
    PeopleBar,
    WorkedAsBar,
    YearsBar,
)
from service.knowledge.steps import STEPS
from service.matching.advice.path import MET, ordered, path_of
from service.matching.match import match
from service.matching.scoring.assess import assess
from tests.builders import (
    AS_OF,
    STEP_TABLE,
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_profile,
    a_role,
    asks,
    group,
    known,
    words,
)

NURSE = a_job("2022-04", "present", "healthcare", "clinical", professions=("nurse",), people_managed=9)
BACHELOR = a_degree(4)


def the_path(profile, *items, **role):
    return path_of(assess(profile, a_role(*items, **role), {}, known(), AS_OF), STEP_TABLE)


def test_every_step_of_the_table_can_be_told() -> None:
    assert sorted(STEP_TABLE.by_id) == sorted(STEPS)


@pytest.mark.parametrize(
    ("facts", "bar", "step", "size"),
    [
        ({}, LicenceBar(("RN",)), "show", None),
        ({"licences": (a_licence("RN", "expired", "TX"),)}, LicenceBar(("RN",), "TX"), "renew", None),
        (
            {
                "licences": (a_licence("RN", "active", "TX", expires="2025-06"),),
                "jobs": (a_job("2020-01", "2024-01"),),
            },
            LicenceBar(("RN",), "TX"),
            "renew",
            None,
        ),
        ({"licences": (a_licence("RN", "active", "CA"),)}, LicenceBar(("RN",), "TX"), "endorsement", None),
        ({"licences": (a_licence("RN", "pending"),)}, LicenceBar(("RN",), "TX"), "endorsement", None),
        (
            {"licences": (a_licence("RN", "stated", foreign=True),)},
            LicenceBar(("RN",), "TX"),
            "licence",
            None,
        ),
        (
            {"licences": (a_licence("RN", "pending", eligible=True),)},
            LicenceBar(("RN",), "TX"),
            "licence",
            None,
        ),
        ({"licences": (a_licence("LCSW", "active", "TX"),)}, LicenceBar(("NHA",), "TX"), "licence", None),
        ({}, CertificationBar(("cphq",)), "show", None),
        (
            {"certifications": (a_certification("cphq", "expired"),)},
            CertificationBar(("cphq",)),
            "renew",
            None,
        ),
        (
            {"certifications": (a_certification("cphq", "in_progress"),)},
            CertificationBar(("cphq",)),
            "certification",
            None,
        ),
        ({"degrees": (BACHELOR,)}, DegreeBar(6), "degree", ("degree_level", 4, 6)),
        (
            {"degrees": (a_degree(6, status="in_progress"),)},
            DegreeBar(6),
            "degree",
            ("degree_level", None, 6),
        ),
        ({"jobs": (NURSE,)}, PeopleBar(15), "staff", ("people", 9, 15)),
        ({"jobs": (replace(NURSE, people_managed=None),)}, PeopleBar(15), "show", ("people", None, 15)),
        ({"jobs": (NURSE,)}, YearsBar(60, ("clinical",)), "time", ("months", 46, 60)),
        ({"jobs": (NURSE,)}, YearsBar(60, ("people_mgmt",)), "experience", ("months", 0, 60)),
        ({"jobs": (NURSE,)}, WorkedAsBar(60, professions=("nurse",)), "time", ("months", 46, 60)),
        ({"jobs": (NURSE,)}, WorkedAsBar(60, professions=("therapist",)), "experience", ("months", 0, 60)),
    ],
)
def test_a_shortfall_has_its_size_and_its_kind_of_step(facts, bar, step, size) -> None:
    (missing,) = the_path(a_profile(**facts), asks(bar)).missing

    (gap,) = missing.gaps
    assert missing.step == gap.step == step
    assert (None if gap.size is None else (gap.size.unit, gap.size.shown, gap.size.asked)) == size


CLAIM = Claim(60, "clinical", words("five years of nursing", "summary")[0])
DEGREE_OR_YEARS = group(Combine.ANY_OF, DegreeBar(6), YearsBar(36, ("clinical",)))


@pytest.mark.parametrize(
    ("item", "missing"),
    [
        (asks(YearsBar(36, ("clinical",))), ["show"]),
        (group(Combine.ANY_OF, YearsBar(36, ("clinical",)), YearsBar(60, ("clinical",))), ["show"]),
        (group(Combine.ALL_OF, DegreeBar(4), YearsBar(36, ("clinical",))), ["show"]),
        (DEGREE_OR_YEARS, []),
    ],
)
def test_years_that_are_claimed_and_not_dated_are_missing_where_only_years_will_do(item, missing) -> None:
    found = the_path(a_profile(claims=(CLAIM,), degrees=(BACHELOR,)), item)

    assert [gap.step for each in found.missing for gap in each.gaps] == missing
    assert found.fits is (missing == [])


def test_of_a_group_the_cheapest_route_is_told() -> None:
    item = group(Combine.ANY_OF, DegreeBar(6), LicenceBar(("RN",), "TX"), YearsBar(60, ("people_mgmt",)))
    profile = a_profile(jobs=(NURSE,), degrees=(BACHELOR,), licences=(a_licence("RN", "active", "CA"),))

    (missing,) = the_path(profile, item).missing

    assert [(gap.id, gap.step) for gap in missing.gaps] == [("branch.1", "endorsement")]


def test_of_a_group_that_wants_all_every_open_part_is_told_and_the_dearest_step_counts() -> None:
    item = group(
        Combine.ALL_OF, DegreeBar(6), DegreeBar(4), CompetencyBar(("reg",)), YearsBar(60, ("clinical",))
    )

    (missing,) = the_path(a_profile(jobs=(NURSE,), degrees=(BACHELOR,)), item).missing

    assert [(gap.id, gap.step) for gap in missing.gaps] == [("branch.0", "degree"), ("branch.3", "time")]
    assert (missing.step, missing.earliest) == ("degree", None)
    assert missing.words == "branch 0: by degree ; branch 3: by time Feb 2027"


def test_of_a_group_of_several_the_cheapest_ones_that_suffice_are_told() -> None:
    bars = (DegreeBar(6), LicenceBar(("RN",), "TX"), CertificationBar(("cphq",)))
    profile = a_profile(degrees=(BACHELOR,), licences=(a_licence("RN", "active", "CA"),))

    (missing,) = the_path(profile, group(Combine.N_OF, *bars, k=2)).missing

    assert [gap.step for gap in missing.gaps] == ["endorsement", "show"]


def test_the_best_step_serves_the_tier_first_then_costs_least_then_brings_most_points() -> None:
    degree = asks(DegreeBar(6), id="degree", factor="education")
    licence = asks(LicenceBar(("RN",)), id="licence", factor="licence")
    time = asks(YearsBar(60, ("clinical",)), id="years")
    profile = a_profile(jobs=(NURSE,), degrees=(BACHELOR,))

    alone = the_path(profile, degree, licence)
    both = the_path(profile, degree, licence, time)

    assert alone.cheapest.item.id == "degree" and alone.cheapest.after.tier is Tier.VERIFY
    assert both.cheapest.item.id == "licence" and both.cheapest.after.tier is Tier.NEAR_MISS


def test_what_a_step_would_bring_is_what_a_match_gives_with_it() -> None:
    items = (
        asks(DegreeBar(6), id="degree", factor="education"),
        asks(YearsBar(60, ("clinical",)), id="years"),
        asks(LicenceBar(("RN",), "TX"), Gate.HARD, id="licence", factor="licence"),
    )
    profile, role = a_profile(jobs=(NURSE,), degrees=(BACHELOR,)), a_role(*items)

    found = the_path(profile, *items)

    assert len(found.missing) == 3
    for each in found.missing:
        taken = {each.item.id: MET}
        after = match(profile, role, {}, known(), as_of=AS_OF, model_sha256="model", taken=taken)
        assert (each.after.tier, each.after.score_points) == (after.tier, after.score_points)


def test_a_role_waits_for_the_latest_item_and_only_time_is_waited_for() -> None:
    years, longer = YearsBar(60, ("clinical",)), YearsBar(72, ("healthcare",))
    profile = a_profile(jobs=(NURSE,), degrees=(BACHELOR,))

    waits = the_path(profile, asks(years, id="a"), asks(longer, id="b"))
    never = the_path(profile, asks(years, id="a"), asks(DegreeBar(6), id="b"))
    already = the_path(profile, asks(DegreeBar(4)))

    assert [each.earliest for each in waits.missing] == [date(2027, 2, 1), date(2028, 2, 1)]
    assert waits.earliest == date(2028, 2, 1)
    assert (never.earliest, already.earliest, already.fits, already.cheapest) == (None, None, True, None)


def test_preferred_items_are_not_missing() -> None:
    found = the_path(a_profile(jobs=(NURSE,)), asks(DegreeBar(6), Gate.PREFERRED), asks(YearsBar(12), id="b"))

    assert found.missing == () and found.fits


def test_paths_stand_by_tier_then_score_then_id() -> None:
    profile = a_profile(jobs=(NURSE,), degrees=(BACHELOR,))
    wanted = {"d": DegreeBar(6), "b": DegreeBar(4), "a": DegreeBar(4), "c": LicenceBar(("RN",))}
    paths = [the_path(profile, asks(bar), id=name) for name, bar in wanted.items()]

    assert [path.role.id for path in ordered(paths)] == ["a", "b", "c", "d"]


def test_a_licence_that_ends_before_a_date_that_is_told_is_said_to_need_renewal() -> None:
    early, late = (
        a_licence("RN", "active", "TX", expires="2026-06"),
        a_licence("LPN", "active", expires="2029-01"),
    )
    profile = a_profile(jobs=(NURSE,), degrees=(BACHELOR,), licences=(early, late))
    years = asks(YearsBar(60, ("clinical",)), id="years")

    dated = the_path(profile, years, asks(DegreeBar(6), id="degree"))
    undated = the_path(profile, asks(DegreeBar(6), id="degree"))

    assert (dated.earliest, dated.renew) == (None, (early,))
    assert undated.renew == ()
