"""Months of work against a bar (docs/domain.md 2.9 to 2.12, 2.15)."""

import pytest

from service.domain.months import month_of, month_text
from service.domain.profile import Claim
from service.domain.requirement import Gate, Origin, WorkedAsBar, YearsBar
from service.matching.checks.tenure import tenure
from tests.builders import AS_OF, a_job, a_match, a_profile, a_role, asks, verdict, words, years

MANAGING = YearsBar(60, tags=("people_mgmt",))
LEADING = YearsBar(60, tags=("people_mgmt",), lead_percent=50)


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (a_job("2020-01", "2020-03"), (3, 3, 3, 3)),
        (years("2018", "2020"), (24, 14, 36, 24)),
        (years("2019", "2019"), (6, 1, 12, 6)),
        (years("2018", "present"), (91, 86, 97, 91)),
        (a_job("2020-01", "2020-12", fte_percent=50), (6, 3, 9, 12)),
        (a_job("2020-01", "2020-12", fte_percent=50, fte_stated=True), (6, 6, 6, 12)),
        (a_job("2020-01", "2020-12", fte_percent=25), (3, 0, 7, 12)),
        (a_job("2020-01", "2020-12", fte_percent=90), (12, 12, 12, 12)),
        (a_job("2027-01", "2027-12"), (0, 0, 0, 0)),
        (a_job("2020-05", "2020-01"), (0, 0, 0, 0)),
        (a_job(None, None), (0, 0, 0, 0)),
    ],
)
def test_months_have_a_best_estimate_and_bounds(job, expected):
    months = tenure([(job, 100)], AS_OF)

    assert (months.best, months.low, months.high, months.calendar) == expected


def test_two_jobs_at_once_count_once():
    jobs = [a_job("2020-01", "2020-12"), a_job("2020-07", "2021-06")]

    assert tenure([(job, 100) for job in jobs], AS_OF).best == 18


def test_two_half_time_jobs_make_one_whole():
    half = a_job("2020-01", "2020-12", fte_percent=50, fte_stated=True)

    assert tenure([(half, 100), (half, 100)], AS_OF).best == 12


HALF_THEN_FULL = (
    a_job("2016-01", "2019-12", "people_mgmt", fte_percent=50, fte_stated=True),
    a_job("2018-07", "2022-06", "people_mgmt"),
)
YEARS_ALONE = (
    years("2010", "2018", "clinical"),
    years("2018", "2022", "people_mgmt"),
    years("2022", "present", "people_mgmt"),
)
CHARGE_THEN_MANAGER = (a_job("2014-03", "2021-02", "lead"), a_job("2022-03", "present", "people_mgmt"))
CASE_MANAGER = (years("2012", "present", "healthcare", "clinical"),)


@pytest.mark.parametrize(
    ("jobs", "bar", "expected"),
    [
        (HALF_THEN_FULL, MANAGING, ("met", 1.0)),  # 63 months in full-time equivalents
        (YEARS_ALONE, MANAGING, ("met", 1.0)),  # 91 at best, at least 76
        (CHARGE_THEN_MANAGER, MANAGING, ("partial", 0.7833)),  # 47 months; lead is not added
        (CHARGE_THEN_MANAGER, LEADING, ("met", 1.0)),  # 47 + 84 / 2
        (CASE_MANAGER, MANAGING, ("not_met", 0.0)),
    ],
)
def test_five_years_of_managing_clinical_staff(jobs, bar, expected):
    assert verdict(a_profile(jobs=jobs), asks(bar)) == expected


@pytest.mark.parametrize(
    ("start", "origin", "expected"),
    [
        ("2021-02", Origin.RECRUITER, "met"),
        ("2021-03", Origin.RECRUITER, "met"),
        ("2021-03", Origin.LAW, "partial"),
        ("2021-04", Origin.RECRUITER, "partial"),
    ],
)
def test_one_month_is_forgiven_but_not_by_law(start, origin, expected):
    profile = a_profile(jobs=(a_job(start, "present", "people_mgmt"),))

    assert verdict(profile, asks(MANAGING, origin=origin))[0] == expected


@pytest.mark.parametrize(
    ("job", "months", "expected"),
    [
        (years("2018", "2020", "clinical"), 24, ("likely", 0.9)),
        (years("2018", "2020", "clinical"), 14, ("met", 1.0)),
        (a_job("2015-01", "2018-12", "clinical", fte_percent=50), 36, ("likely", 0.9)),
        (a_job("2015-01", "2016-06", "clinical"), 36, ("partial", 0.5)),
        (a_job("2015-01", "2016-05", "clinical"), 36, ("not_met", 0.0)),
        (a_job("2015-01", "2017-10", "clinical"), 36, ("partial", 0.9)),
    ],
)
def test_bounds_hours_and_ratio_decide_the_verdict(job, months, expected):
    assert verdict(a_profile(jobs=(job,)), asks(YearsBar(months, tags=("clinical",)))) == expected


def test_lead_alone_is_a_quarter_at_most():
    profile = a_profile(jobs=(a_job("2010-01", "present", "lead"),))

    assert verdict(profile, asks(MANAGING)) == ("partial", 0.25)


ROUTE_WINDOW = YearsBar(36, tags=("healthcare",), window_months=60)


@pytest.mark.parametrize(
    ("jobs", "shown", "expected"),
    [
        ((a_job("2018-02", "2025-07", "healthcare"),), "4 y 6 m", "met"),
        (
            (a_job("2015-03", "2022-01", "healthcare"), a_job("2024-01", "present", "healthcare")),
            "3 y 1 m",
            "met",
        ),
        ((a_job("2010-01", "2020-12", "healthcare"),), "Not shown", "not_met"),
    ],
)
def test_a_window_counts_its_own_months_only(jobs, shown, expected):
    item = asks(ROUTE_WINDOW, origin=Origin.LAW)
    first = a_match(a_profile(jobs=jobs), a_role(item)).contributions[0]

    assert (first.verdict, first.reason[: len(shown)]) == (expected, shown)


@pytest.mark.parametrize(
    ("bar", "job", "expected"),
    [
        (YearsBar(12, settings=("home_health",)), {"settings": ("hospice",)}, "not_met"),
        (YearsBar(12, settings=("home_health",), adjacent=True), {"settings": ("hospice",)}, "met"),
        (YearsBar(96, settings=("home_health",), adjacent=True), {"settings": ("hospice",)}, "partial"),
        (YearsBar(12, settings=("home_health",)), {}, "unknown"),
        (YearsBar(12, specialties=("oncology",)), {"specialties": ("oncology",)}, "met"),
        (YearsBar(12, specialties=("oncology",)), {"specialties": ("imaging",)}, "not_met"),
        (YearsBar(12, professions=("nurse",)), {"professions": ("nurse",)}, "met"),
        (YearsBar(12, roles=("clinical_manager",)), {"role": "clinical_manager"}, "met"),
        (YearsBar(12, min_level=5), {"level": 4}, "not_met"),
        (YearsBar(12, track="clinical_research"), {}, "not_met"),
        (YearsBar(12, any_tags=("quality", "clinical")), {}, "met"),
        (YearsBar(12, tags=("clinical", "quality")), {}, "not_met"),
    ],
)
def test_a_job_counts_when_it_fits_every_condition(bar, job, expected):
    profile = a_profile(jobs=(a_job("2018-09", "present", "healthcare", "clinical", **job),))

    assert verdict(profile, asks(bar))[0] == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Claim(120, "healthcare", words("ten years in healthcare")[0]), ("likely", 0.9)),
        (Claim(36, "healthcare", words("three years in healthcare")[0]), ("partial", 0.6)),
        (Claim(120, "clinical", words("ten years of care")[0]), ("unknown", 0.5)),
    ],
)
def test_claims_speak_only_where_no_job_is_dated(claim, expected):
    item = asks(YearsBar(60, tags=("healthcare",)))
    dated = (a_job("2025-01", "2025-02", "healthcare"),)

    assert verdict(a_profile(claims=(claim,)), item) == expected
    assert verdict(a_profile(claims=(claim,), jobs=dated), item)[0] == "not_met"


def test_years_without_any_dated_job_are_near_miss_at_best():
    claim = Claim(120, "healthcare", words("ten years")[0])
    result = a_match(a_profile(claims=(claim,)), a_role(asks(YearsBar(60, tags=("healthcare",)))))

    assert result.tier == "near_miss"


def test_a_partial_says_when_the_bar_will_be_reached():
    profile = a_profile(jobs=(a_job("2022-03", "present", "people_mgmt"),))
    first = a_match(profile, a_role(asks(MANAGING))).contributions[0]

    assert "Reaches 5 y in Feb 2027." in first.reason


@pytest.mark.parametrize(
    ("gate", "origin", "expected"),
    [
        (Gate.SOFT, Origin.RECRUITER, "unknown"),
        (Gate.HARD, Origin.RECRUITER, "not_met"),
        (Gate.SOFT, Origin.LAW, "not_met"),
    ],
)
def test_a_clinician_silent_on_supervision_is_asked_unless_it_is_a_knock_out(gate, origin, expected):
    bedside = a_profile(jobs=(a_job("2018-01", "present", "healthcare", "clinical", "licensed_clinical"),))
    supervision = YearsBar(12, tags=("people_mgmt",), lead_percent=50)

    assert verdict(bedside, asks(supervision, gate, origin=origin))[0] == expected


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ((a_job("2010-02", "2016-01", professions=("physician",)),), "met"),
        ((a_job("2026-01", "present", professions=("nurse",)),), "not_met"),
        ((a_job(None, None, professions=("physician",)),), "likely"),
        ((), "unknown"),
    ],
)
def test_having_worked_as_a_profession(jobs, expected):
    assert verdict(a_profile(jobs=jobs), asks(WorkedAsBar(24, professions=("physician",))))[0] == expected


@pytest.mark.parametrize(("months", "share"), [(89, 1.0), (36, 0.5), (24, 0.0)])
def test_years_beyond_the_bar_are_an_item_of_their_own(months, share):
    jobs = (a_job(month_text(month_of(AS_OF) - months + 1), "present", "clinical"),)

    parts = a_match(a_profile(jobs=jobs), a_role(asks(YearsBar(24, tags=("clinical",))))).contributions

    assert [part.credit for part in parts if part.id == "item.surplus"] == [int(share * 10_000)]


def test_unpaid_work_is_left_out():
    profile = a_profile(jobs=(a_job("2010-01", "present", "people_mgmt", "unpaid"), a_job()))

    assert verdict(profile, asks(MANAGING))[0] == "not_met"


def test_work_that_is_unpaid_throughout_is_a_history_without_the_years():
    profile = a_profile(jobs=(a_job("2025-01", "2025-06", "healthcare", "unpaid"),))
    result = a_match(profile, a_role(asks(YearsBar(24, tags=("people_mgmt",), lead_percent=50))))

    assert (result.contributions[0].verdict, result.tier) == ("not_met", "near_miss")


@pytest.mark.parametrize(("levels", "expected"), [((2, 3), "met"), ((3, 3), "likely")])
def test_progressive_experience_asks_for_a_rise(levels, expected):
    jobs = tuple(
        a_job(f"{start}-01", end, "healthcare", level=level)
        for level, start, end in zip(levels, (2012, 2018), ("2017-12", "present"), strict=True)
    )

    assert (
        verdict(a_profile(jobs=jobs), asks(YearsBar(60, tags=("healthcare",), progressive=True)))[0]
        == expected
    )


def test_a_job_that_names_no_setting_takes_nothing_from_lead_months_beside_it():
    item = asks(YearsBar(36, tags=("people_mgmt",), settings=("home_health",)), Gate.PREFERRED)
    led = a_job("2018-01", "2025-12", "lead", settings=("home_health",))
    silent = a_job("2000-01", "present", "people_mgmt")

    assert verdict(a_profile(jobs=(led,)), item) == ("partial", 0.25)
    assert verdict(a_profile(jobs=(led, silent)), item) == ("unknown", 0.25)
