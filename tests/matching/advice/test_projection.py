"""Is the month at which time meets an item the first one at which a match says so?"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from service.domain.match import Tier
from service.domain.months import month_of
from service.domain.requirement import Combine, DegreeBar, Gate, LicenceBar, Origin, WorkedAsBar, YearsBar
from service.matching.advice.projection import (
    ask_of,
    expiring,
    grows,
    is_met,
    met_from,
    qualified_from,
    renewed,
)
from service.matching.checks.case import case_of
from service.matching.checks.registry import CHECKS
from service.matching.scoring.assess import assess
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
    years,
)
from tests.matching.strategies import jobs, licences

AHEAD = 40
NURSE = a_job("2022-04", "present", "healthcare", "clinical", professions=("nurse",))
FOUR_YEARS = asks(YearsBar(48, ("clinical",)))


def month_after(day: date, months: int) -> date:
    value = month_of(day) + months
    return date(value // 12, value % 12 + 1, 1)


def earliest(profile, item, most=AHEAD):
    role = a_role(item)
    case = case_of(profile, role, known(), AS_OF, CHECKS)
    return met_from(item, case, ask_of(item, case), most)


def tried(profile, role, most=AHEAD):
    """Return the first month whose match is qualified, by trying every month."""
    later = (month_after(AS_OF, ahead) for ahead in range(1, most + 1))
    return next((day for day in later if a_match(profile, role, day).tier is Tier.QUALIFIED), None)


leaves = st.one_of(
    st.builds(
        YearsBar,
        st.sampled_from([12, 36, 60, 120]),
        st.sampled_from([(), ("clinical",), ("people_mgmt",), ("healthcare", "people_mgmt")]),
        settings=st.sampled_from([(), ("home_health",)]),
        lead_percent=st.sampled_from([0, 50]),
        window_months=st.sampled_from([None, 36, 60]),
        progressive=st.booleans(),
    ),
    st.builds(WorkedAsBar, st.sampled_from([12, 36]), professions=st.just(("nurse",))),
    st.builds(LicenceBar, st.just(("RN",))),
    st.just(DegreeBar(4, experience_months_per_missing_year=24)),
)
items = st.one_of(
    st.builds(asks, leaves, origin=st.sampled_from([Origin.LAW, Origin.POSTING])),
    st.builds(
        lambda combine, bars: group(combine, *bars),
        st.sampled_from(list(Combine)),
        st.lists(leaves, min_size=1, max_size=3),
    ),
)
present = st.builds(
    lambda job, fte: replace(job, end="present", end_precision=None, fte_percent=fte),
    jobs.filter(lambda job: job.start is not None and "unpaid" not in job.tags),
    st.sampled_from([25, 50, 100]),
)
careers = st.builds(
    lambda past, now, held: a_profile(jobs=(*past, now), licences=tuple(held)),
    st.lists(jobs, max_size=2),
    present,
    st.lists(licences, max_size=1),
)


# Few careers feed an item that is still open; those that do are what is tried.
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(careers, items)
def test_the_month_is_the_first_whose_match_says_so(profile, item):
    case = case_of(profile, a_role(item), known(), AS_OF, CHECKS)
    assume(grows(item, case) and a_match(profile, a_role(item)).tier is not Tier.QUALIFIED)

    assert earliest(profile, item) == tried(profile, a_role(item))


# A present job that counts toward everything, and bars that it reaches within the months looked at.
fed = st.builds(
    lambda past, start: a_profile(jobs=(*past, a_job(start, "present", "healthcare", "clinical"))),
    st.lists(jobs, max_size=1),
    st.sampled_from(["2023-02", "2024-07", "2025-11"]),
)
near = st.builds(
    lambda months, tags, window, at: asks(YearsBar(months, tags, window_months=window), id=f"item.{at}"),
    st.integers(12, 60),
    st.sampled_from([("healthcare",), ("clinical",)]),
    st.sampled_from([None, 60]),
    st.integers(0, 9),
)


@settings(max_examples=60, deadline=None)
@given(fed, st.lists(near, min_size=1, max_size=3, unique_by=lambda item: item.id))
def test_a_role_waits_for_the_month_at_which_all_is_met(profile, asked):
    role = a_role(*asked)
    assessed = assess(profile, role, {}, known(), AS_OF)
    still_open = [each for each in assessed.judged if not is_met(each)]
    dates = tuple(
        met_from(each.item, assessed.case, ask_of(each.item, assessed.case), AHEAD) for each in still_open
    )

    found = qualified_from(assessed, dates, AHEAD)

    assert found == (tried(profile, role) if still_open and None not in dates else None)


@pytest.mark.parametrize(
    ("profile", "item", "expected"),
    [
        (a_profile(jobs=(NURSE,)), FOUR_YEARS, date(2026, 2, 1)),  # with the month of grace
        (a_profile(jobs=(NURSE,)), replace(FOUR_YEARS, origin=Origin.LAW), date(2026, 3, 1)),  # without it
        (a_profile(jobs=(a_job("2022-04", "2025-12", "clinical"),)), FOUR_YEARS, None),
        (a_profile(jobs=(NURSE, a_job("2015-01", "2018-12", "lead"))), asks(YearsBar(24, ("lead",))), None),
        (a_profile(jobs=(NURSE,)), asks(WorkedAsBar(60, professions=("nurse",))), date(2027, 2, 1)),
        (a_profile(jobs=(NURSE,)), asks(WorkedAsBar(60, professions=("therapist",))), None),
        (
            a_profile(jobs=(years("2023", "present", "clinical"),)),
            asks(YearsBar(36, ("clinical",))),
            date(2026, 5, 1),
        ),
        (
            a_profile(jobs=(replace(NURSE, start="2024-01", fte_percent=50, fte_stated=True),)),
            asks(YearsBar(36, ("clinical",))),
            date(2026, 11, 1),
        ),
        (
            a_profile(jobs=(NURSE,), degrees=(a_degree(3),)),
            asks(DegreeBar(4, experience_months_per_missing_year=24)),
            date(2026, 3, 1),
        ),
        (
            a_profile(jobs=(NURSE,)),
            group(Combine.ALL_OF, YearsBar(60, ("clinical",)), LicenceBar(("RN",))),
            None,
        ),
    ],
)
def test_time_meets_what_a_present_job_feeds(profile, item, expected):
    assert earliest(profile, item) == expected


def test_nothing_is_dated_that_is_met_already_or_lies_too_far_ahead() -> None:
    assert earliest(a_profile(jobs=(NURSE,)), asks(YearsBar(36, ("clinical",)))) is None
    assert earliest(a_profile(jobs=(NURSE,)), asks(YearsBar(120, ("clinical",))), most=60) is None


def test_a_licence_that_ends_before_the_date_is_taken_as_renewed_and_told() -> None:
    held = a_licence("RN", "active", "TX", expires="2026-06")
    role = a_role(asks(LicenceBar(("RN",)), id="licence"), asks(YearsBar(60, ("clinical",)), id="years"))
    profile = a_profile(jobs=(NURSE,), licences=(held,))
    assessed = assess(profile, role, {}, known(), AS_OF)

    found = qualified_from(assessed, (date(2027, 2, 1),), AHEAD)

    assert found == date(2027, 2, 1)
    assert expiring(profile, AS_OF, found) == (held,)
    assert a_match(renewed(profile, AS_OF, found), role, found).tier is Tier.QUALIFIED
    assert a_match(profile, role, found).tier is not Tier.QUALIFIED


def test_what_ended_before_is_not_taken_as_renewed() -> None:
    profile = a_profile(
        licences=(
            a_licence("RN", "active", "TX", expires="2025-12"),
            a_licence("RN", "expired", "OK", expires="2026-06"),
        ),
        certifications=(
            a_certification("cphq", "current", expires="2026-03"),
            a_certification("cnml", "expired", expires="2026-03"),
        ),
    )

    told = expiring(profile, AS_OF, date(2027, 1, 1))

    assert told == profile.certifications[:1]
    assert renewed(profile, AS_OF, date(2027, 1, 1)).licences == profile.licences


def test_no_date_is_looked_for_beyond_the_calendar() -> None:
    item = asks(YearsBar(2000, ("clinical",)), Gate.HARD)
    day = date(9999, 11, 30)
    case = case_of(a_profile(jobs=(replace(NURSE, start="9999-01"),)), a_role(item), known(), day, CHECKS)

    assert met_from(item, case, ask_of(item, case), AHEAD) is None
