"""Scores with other verdicts for some items."""

import pytest

from service.domain.match import FULL
from service.domain.requirement import CertificationBar, Combine, CompetencyBar, Gate
from service.errors import InvalidInput
from service.matching.scoring.what_if import taken_as
from tests.builders import a_licence, a_match, a_policy, a_profile, a_role, asks, group, supposed
from tests.matching.nurse import KNOWS, PROFILE, ROLE


@pytest.mark.parametrize(
    ("verdict", "credit"), [("met", FULL), ("likely", 9_000), ("unknown", 5_000), ("not_met", 0)]
)
def test_a_verdict_is_worth_what_the_policy_says(verdict, credit):
    item = next(
        part for part in supposed(PROFILE, ROLE, licence=verdict).contributions if part.id == "licence"
    )

    assert (item.verdict, item.tier_verdict, item.credit) == (verdict, verdict, credit)
    assert item.raised is None and item.question is None


@pytest.mark.parametrize(
    ("item", "credit"),
    [
        (KNOWS, 0),
        (asks(CertificationBar(("cphq",)), Gate.PREFERRED), 0),
        (group(Combine.ALL_OF, CertificationBar(("cphq",)), CompetencyBar(("reg.cms",))), 0),
        (group(Combine.ANY_OF, CertificationBar(("cphq",)), CompetencyBar(("reg.cms",))), 5_000),
    ],
)
def test_a_supposed_silence_earns_what_a_real_one_does(item, credit):
    role = a_role(item)
    silent = a_match(a_profile(), role).contributions[0]

    assert silent.credit == credit
    assert supposed(a_profile(), role, **{item.id: "unknown"}).contributions[0].credit == credit


@pytest.mark.parametrize(
    ("verdict", "licences"), [("met", (a_licence("RN", "active", "TX"),)), ("unknown", ())]
)
def test_a_supposed_verdict_scores_as_a_real_one_bounds_and_all(verdict, licences):
    again = supposed(PROFILE, ROLE, licence=verdict)
    real = a_match(a_profile(jobs=PROFILE.jobs, licences=licences), ROLE)

    for name in ("score_points", "low_points", "high_points", "tier"):
        assert getattr(again, name) == getattr(real, name)


@pytest.mark.parametrize(
    ("key", "verdict", "credit", "words"),
    [
        ("duty.budget", "met", None, "is a duty"),
        ("licence", "partial", None, "expected a credit with partial"),
        ("licence", "met", 5_000, "and with no other verdict"),
        ("licence", "partial", 9_500, "expected above 0, at most 0.9"),
        ("licence", "partial", 0, "expected above 0"),
    ],
)
def test_a_verdict_that_cannot_be_is_refused(key, verdict, credit, words):
    part = next(each for each in a_match(PROFILE, ROLE).contributions if each.id == key)

    with pytest.raises(InvalidInput, match=words):
        taken_as(part, None, verdict, credit, a_policy())
