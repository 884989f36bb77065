"""What holds for every profile and every role."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.match import TIER_ORDER
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_statement,
)
from tests.matching.strategies import TAGS, profiles, roles, statements


@settings(max_examples=40, deadline=None)
@given(profiles, roles)
def test_the_score_is_the_sum_of_its_parts_inside_its_bounds(profile, role):
    result = a_match(profile, role)

    assert result.score_points == sum(part.points for part in result.contributions)
    assert sum(part.max_points for part in result.contributions) == 10_000
    assert 0 <= result.low_points <= result.score_points <= result.high_points <= 10_000
    for part in result.contributions:
        assert part.points == (2 * part.max_points * part.credit + 10_000) // 20_000


@settings(max_examples=40, deadline=None)
@given(profiles, roles)
def test_evidence_is_the_profiles_own(profile, role):
    result = a_match(profile, role)

    facts = (profile.jobs, profile.degrees, profile.licences, profile.certifications)
    own = {span for rows in facts for each in rows for span in each.evidence}
    own |= {each.evidence for each in profile.statements}
    assert all(span in own for part in result.contributions for span in part.evidence)


@settings(max_examples=40, deadline=None)
@given(profiles, roles)
def test_the_order_of_facts_changes_neither_score_nor_tier(profile, role):
    names = ("jobs", "statements", "degrees", "licences", "certifications")
    turned = replace(profile, **{name: getattr(profile, name)[::-1] for name in names})

    first, second = a_match(profile, role), a_match(turned, role)

    assert (first.score_points, first.tier, first.scorer_input_sha256) == (
        second.score_points,
        second.tier,
        second.scorer_input_sha256,
    )


# Facts of which each can only meet an item: none is contrary to anything.
MORE = {
    "jobs": a_job(
        "2000-01",
        "present",
        *TAGS[:4],
        settings=("home_health",),
        level=7,
        people_managed=90,
        professions=("nurse",),
    ),
    "statements": a_statement("ran the surveys", 10_000, competencies=("fin.budget", "reg.cms")),
    "degrees": a_degree(7, "nursing"),
    "licences": a_licence("RN", "active", "TX"),
    "certifications": a_certification("rhia", "current"),
}


@settings(max_examples=40, deadline=None)
@given(profiles, roles, st.sampled_from(sorted(MORE)))
def test_one_more_met_item_never_lowers_score_or_tier(profile, role, name):
    # A dated job and a schooling make silence elsewhere a known shortfall: both are there before and after.
    base = replace(profile, jobs=(*profile.jobs, a_job("2024-01", "2024-03")))
    base = replace(base, degrees=(*base.degrees, a_degree(1, "other")))
    more = replace(base, **{name: (*getattr(base, name), MORE[name])})

    before, after = a_match(base, role), a_match(more, role)

    assert after.score_points >= before.score_points
    assert TIER_ORDER.index(after.tier) <= TIER_ORDER.index(before.tier)


@settings(max_examples=40, deadline=None)
@given(profiles, roles, statements)
def test_one_more_statement_never_lowers_the_score(profile, role, statement):
    more = replace(profile, statements=(*profile.statements, statement))

    assert a_match(more, role).score_points >= a_match(profile, role).score_points


@settings(max_examples=40, deadline=None)
@given(profiles, roles)
def test_what_is_met_is_never_asked_about_and_every_open_item_is(profile, role):
    for part in a_match(profile, role).contributions:
        if part.verdict == "met":
            assert part.question is None
        if part.verdict in ("unknown", "partial") and not part.id.endswith(".surplus"):
            assert part.question
