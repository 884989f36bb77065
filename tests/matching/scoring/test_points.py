"""Points, weights and the policy behind them."""

import pytest

from service.domain.requirement import DegreeBar, Gate, LicenceBar, MembershipBar
from service.knowledge import policy
from service.knowledge.load import read_tables
from service.knowledge.tables import Tables
from service.matching.scoring.points import factor_maxima, points, shared
from tests.builders import ROOT, a_match, a_policy, a_profile, a_role, asks, policy_tables

ORDER = a_policy().factors


@pytest.mark.parametrize(
    ("maximum", "credit", "expected"),
    [(600, 5_000, 300), (601, 5_000, 301), (0, 10_000, 0), (333, 9_000, 300), (10_000, 1, 1)],
)
def test_points_are_rounded_half_up(maximum, credit, expected):
    assert points(maximum, credit) == expected


@pytest.mark.parametrize(
    ("total", "weights", "expected"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (10, [2, 1], [7, 3]),
        (7, [0, 1], [0, 7]),
        (7, [], []),
        (7, [0, 0], [0, 0]),
    ],
)
def test_a_total_is_split_by_largest_remainder(total, weights, expected):
    assert shared(total, weights) == expected


@pytest.mark.parametrize("row", sorted(a_policy().weights))
def test_every_row_of_weights_fills_ten_thousand_and_keeps_duties_below_their_cap(row):
    maxima = factor_maxima(set(ORDER), dict(a_policy().weights[row]), a_policy().caps, ORDER)

    assert sum(maxima.values()) == 10_000
    assert maxima["duties"] <= 2_200


def test_the_surplus_of_duties_goes_to_the_other_factors():
    maxima = factor_maxima({"duties", "education"}, {"duties": 20, "education": 10}, {"duties": 2_200}, ORDER)

    assert maxima == {"education": 7_800, "duties": 2_200}


def test_a_required_item_weighs_three_a_strong_one_and_a_half_and_a_preferred_one():
    items = (
        asks(LicenceBar(("RN",)), id="a"),
        asks(LicenceBar(("PT",)), Gate.PREFERRED, id="b", strong=True),
        asks(LicenceBar(("OT",)), Gate.PREFERRED, id="c"),
    )
    parts = a_match(a_profile(), a_role(*items)).contributions

    assert [part.max_points for part in parts] == [5_455, 2_727, 1_818]


def test_weights_of_a_recruiter_are_used_and_echoed():
    items = (
        asks(DegreeBar(4), id="a", factor="education"),
        asks(MembershipBar(("ache",)), Gate.PREFERRED, id="b", factor="soft"),
    )
    result = a_match(a_profile(), a_role(*items, weights=(("education", 1), ("soft", 3))))

    assert [part.max_points for part in result.contributions] == [2_500, 7_500]
    assert dict(result.weights) == {"education": 1, "soft": 3}


def test_weights_that_are_all_nought_count_alike():
    items = (
        asks(DegreeBar(4), id="a", factor="education"),
        asks(MembershipBar(("ache",)), Gate.PREFERRED, id="b", factor="soft"),
    )
    result = a_match(a_profile(), a_role(*items, weights=(("education", 0), ("soft", 0))))

    assert [part.max_points for part in result.contributions] == [5_000, 5_000]


def test_the_policy_files_have_no_problem():
    tables, found = read_tables(ROOT / "data", ROOT / "no-models")
    ours = ("weights", "credits", "factors", "limits", "tracks", "licence_types", "similarity")
    files = {f"policy/{name}.yaml" for name in ours}

    assert [each for each in found if each.file in files] == []
    assert list(policy.problems(tables)) == []


def _with(name, change):
    tables = policy_tables()
    rows = {key: dict(row) for key, row in tables.rows(name).items()}
    change(rows)
    return Tables({**tables.files, name: rows})


@pytest.mark.parametrize(
    ("name", "change", "message"),
    [
        (
            "policy/credits",
            lambda rows: rows.pop("likely"),
            "policy/credits.yaml: likely: is missing: a rule uses it",
        ),
        ("policy/limits", lambda rows: rows.update(x={}), "policy/limits.yaml: x: is not used by any rule"),
        (
            "policy/weights",
            lambda rows: rows["dcs"].pop("soft"),
            "policy/weights.yaml: dcs: soft: is missing: every factor has a weight",
        ),
        (
            "policy/factors",
            lambda rows: rows["soft"].update(order=1),
            "policy/factors.yaml: soft: order: is also that of 'education'",
        ),
        (
            "policy/similarity",
            lambda rows: rows["default"].update(knots=[[5, 9], [6, 8]]),
            "policy/similarity.yaml: knots: fall: cosine must rise and credit must not fall",
        ),
    ],
)
def test_a_broken_policy_is_told_with_file_row_and_key(name, change, message):
    tables = _with(name, change)

    assert [str(each) for each in policy.problems(tables)] == [message]


def test_the_fitted_curve_wins_over_the_default_one():
    tables = _with("policy/similarity", lambda rows: None)
    fitted = Tables({**tables.files, "models/similarity": {"knots": [[0, 0], [9_000, 10_000]]}})

    assert policy.build(fitted).similarity == ((0, 0), (9_000, 10_000))
    assert policy.build(tables).similarity[0] == (2_500, 0)
