"""Recency: only a window makes work older, and thin evidence stays likely (docs/domain.md 2.0, 2.15)."""

from datetime import date
from typing import Any

import pytest

from service.domain.profile import Claim
from service.domain.requirement import (
    Bar,
    BudgetBar,
    CompetencyBar,
    PeopleBar,
    SettingBar,
    WorkedAsBar,
    YearsBar,
)
from tests.builders import a_certification, a_job, a_profile, a_statement, asks, verdict, words

BAR = YearsBar(12, tags=("clinical",), window_months=36)
ANY_TIME = YearsBar(12, tags=("clinical",))


def _years_only(start: str, end: str) -> Any:
    return a_job(f"{start}-01", f"{end}-12", "clinical", start_precision="year", end_precision="year")


@pytest.mark.parametrize(
    ("job", "as_of", "expected"),
    [
        # The window of 36 months that ends in January 2026 begins in February 2023.
        (a_job("2015-01", "2024-01", "clinical"), date(2026, 1, 31), "met"),  # 12 months in it
        (a_job("2015-01", "2023-12", "clinical"), date(2026, 1, 31), "met"),  # 11, and the month of grace
        (a_job("2015-01", "2023-11", "clinical"), date(2026, 1, 31), "partial"),  # 10
        (a_job("2015-01", "2023-06", "clinical"), date(2026, 1, 31), "not_met"),  # 5
        (a_job("2015-01", "2023-01", "clinical"), date(2026, 1, 31), "not_met"),
        (a_job("2015-01", "2023-06", "clinical"), date(2023, 12, 31), "met"),  # the window moves
        (a_job("2015-01", "present", "clinical"), date(2026, 1, 31), "met"),
        (a_job("2025-06", "present", "clinical"), date(2026, 1, 31), "partial"),
        # Years alone: to June 2024 at best estimate, which is 17 months; to January at least, which is 12.
        (_years_only("2015", "2024"), date(2026, 1, 31), "met"),
        (_years_only("2015", "2024"), date(2026, 6, 30), "likely"),  # 12 at best estimate, 7 at least
        (_years_only("2015", "2023"), date(2025, 4, 30), "likely"),
        (_years_only("2015", "2022"), date(2026, 1, 31), "not_met"),
    ],
)
def test_only_months_inside_the_window_count(job: Any, as_of: date, expected: str) -> None:
    assert verdict(a_profile(jobs=(job,)), asks(BAR), as_of)[0] == expected


@pytest.mark.parametrize("start", [1975, 1995, 2015, 2022])
def test_nothing_grows_old_without_a_window(start: int) -> None:
    old = a_profile(jobs=(a_job(f"{start}-01", f"{start + 2}-12", "clinical"),))

    assert verdict(old, asks(ANY_TIME)) == ("met", 1.0)


@pytest.mark.parametrize("years_away", [0, 1, 5])
def test_a_return_after_a_gap_costs_nothing(years_away: int) -> None:
    jobs = (
        a_job("2010-01", f"{2023 - years_away}-12", "clinical"),
        a_job("2024-01", "present", "clinical"),
    )

    assert verdict(a_profile(jobs=jobs), asks(BAR)) == ("met", 1.0)


def test_a_late_certificate_is_no_late_practice() -> None:
    before = a_job("2010-01", "2019-12", "clinical")
    card = a_certification("cphq", "current", expires="2027-06", earned="2025-06")

    assert verdict(a_profile(jobs=(before,), certifications=(card,)), asks(BAR))[0] == "not_met"


@pytest.mark.parametrize(("end", "expected"), [("present", "met"), ("2025-12", "not_met")])
def test_work_asked_for_now_goes_on_in_the_month_of_the_evaluation(end: str, expected: str) -> None:
    now = YearsBar(1, tags=("clinical",), window_months=1)

    assert verdict(a_profile(jobs=(a_job("2015-01", end, "clinical"),)), asks(now))[0] == expected


UNDATED = a_job(None, None, "clinical", "people_mgmt", settings=("snf",), professions=("nurse",))
SAID = words("said", "summary")
SUMMARY = a_statement("Led budgets", 6000, None, competencies=("fin.budget",))
LISTED = a_statement("Budgets", 4000, None, competencies=("fin.budget",))
BOASTED = a_statement("Led budgets", 10_000, None, competencies=("fin.budget",))


@pytest.mark.parametrize(
    ("bar", "facts", "expected"),
    [
        (ANY_TIME, {"claims": (Claim(120, "clinical", SAID[0]),)}, "likely"),
        (BAR, {"claims": (Claim(120, "clinical", SAID[0]),)}, "unknown"),  # a claim tells no dates
        (ANY_TIME, {"jobs": (UNDATED,)}, "unknown"),
        (WorkedAsBar(professions=("nurse",)), {"jobs": (UNDATED,)}, "likely"),
        (SettingBar(("snf",)), {"jobs": (UNDATED,)}, "likely"),
        (PeopleBar(20), {"people_managed": 40, "people_evidence": SAID}, "likely"),
        (BudgetBar(1_000_000), {"budget_usd": 2_000_000, "budget_evidence": SAID}, "likely"),
        (BudgetBar(0), {"statements": (BOASTED,)}, "likely"),
        (CompetencyBar(("fin.budget",)), {"statements": (SUMMARY,)}, "likely"),
        (CompetencyBar(("fin.budget",)), {"statements": (BOASTED,)}, "likely"),
        (CompetencyBar(("fin.budget",)), {"statements": (LISTED,)}, "partial"),
    ],
)
def test_what_no_dated_job_shows_is_likely_at_most(bar: Bar, facts: dict[str, Any], expected: str) -> None:
    assert verdict(a_profile(**{"jobs": (), **facts}), asks(bar))[0] == expected


def test_a_claim_beside_dated_jobs_adds_no_month() -> None:
    jobs = (a_job("2024-02", "present", "clinical"),)
    claim = Claim(240, "clinical", SAID[0])

    silent, claimed = (
        verdict(a_profile(jobs=jobs, claims=claims), asks(YearsBar(60, tags=("clinical",))))
        for claims in ((), (claim,))
    )

    assert silent == claimed
