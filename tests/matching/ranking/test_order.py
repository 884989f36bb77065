"""Ranks and ties."""

from dataclasses import replace

import pytest

from service.domain.match import Tier
from service.domain.requirement import LicenceBar
from service.matching.ranking.order import rank
from tests.builders import a_match, a_profile, a_role, asks

BASE = a_match(a_profile(), a_role(asks(LicenceBar(("RN",)))))


def _match(points, tier=Tier.QUALIFIED, facts="facts"):
    return replace(BASE, score_points=points, tier=tier, scorer_input_sha256=facts)


def test_tier_goes_before_score():
    rows = rank([("a", _match(9_000, Tier.VERIFY)), ("b", _match(10)), ("c", _match(9_999, Tier.NEAR_MISS))])

    assert [(row.key, row.rank, row.of) for row in rows] == [("b", 1, 3), ("a", 2, 3), ("c", 3, 3)]


@pytest.mark.parametrize(
    ("scores", "groups"),
    [
        ([9_000, 8_801, 8_800], [1, 1, None]),
        ([9_000, 8_900, 8_701, 8_700], [1, 1, 2, 2]),
        ([9_000, 8_000], [None, None]),
    ],
)
def test_tie_groups_are_cut_from_the_top(scores, groups):
    rows = rank([(str(at), _match(score, facts=str(at))) for at, score in enumerate(scores)])

    assert [row.tie_group for row in rows] == groups


def test_tie_groups_end_with_their_tier():
    rows = rank([("a", _match(5_000)), ("b", _match(4_999, Tier.VERIFY)), ("c", _match(4_998, Tier.VERIFY))])

    assert [row.tie_group for row in rows] == [None, 1, 1]


def test_equal_facts_share_a_rank_and_names_never_order():
    one, other = _match(5_000, facts="x"), _match(5_000, facts="y")
    first = rank([("a", one), ("b", one), ("c", other)])
    second = rank([("c", one), ("b", one), ("a", other)])

    assert sorted(row.rank for row in first) in ([1, 1, 3], [1, 2, 2])
    assert [row.match for row in first] == [row.match for row in second]


def test_order_does_not_depend_on_the_order_of_input():
    rows = [(str(at), _match(5_000 + at % 3, facts=str(at))) for at in range(9)]

    assert rank(rows) == rank(rows[::-1])


def test_nobody_to_rank_is_an_empty_ranking():
    assert rank([]) == ()
