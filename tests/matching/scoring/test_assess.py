"""Verdicts that are reused under another role, compared with judging again."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.match import TIER_ORDER, Tier
from service.domain.requirement import DegreeBar, Gate, Requirement, Role
from service.matching.advice.path import MET
from service.matching.match import match
from service.matching.scoring.assess import assess, assess_required, standing, standing_under, tier_under
from tests.builders import AS_OF, a_match, asks, known
from tests.matching.strategies import profiles, roles

# A degree that experience may replace depends on the years that other items ask for.
substitutable = st.builds(
    lambda gate: asks(
        DegreeBar(4, experience_months_per_missing_year=24),
        gate,
        id="degree",
        label="degree",
        factor="education",
    ),
    st.sampled_from([Gate.HARD, Gate.SOFT, Gate.PREFERRED]),
)
richer = st.builds(
    lambda role, more: replace(role, requirements=(*role.requirements, more)), roles, substitutable
)


def edited(role: Role, at: int, gate: Gate) -> tuple[Requirement, Role]:
    """Return the requirement that was changed, and the role with its gate changed."""
    item = role.requirements[at % len(role.requirements)]
    items = tuple(replace(each, gate=gate) if each is item else each for each in role.requirements)
    return item, replace(role, requirements=items)


@settings(max_examples=60, deadline=None)
@given(profiles, richer)
def test_weighing_gives_the_tier_and_score_of_a_match(profile, role):
    found = standing(assess(profile, role, {}, known(), AS_OF))

    whole = a_match(profile, role)
    assert (found.tier, found.score_points, found.contributions) == (
        whole.tier,
        whole.score_points,
        whole.contributions,
    )


@settings(max_examples=60, deadline=None)
@given(profiles, richer, st.integers(0, 9))
def test_an_item_taken_as_met_weighs_as_in_a_match(profile, role, at):
    taken = {role.requirements[at % len(role.requirements)].id: MET}

    found = standing(assess(profile, role, {}, known(), AS_OF), taken)

    whole = match(profile, role, {}, known(), as_of=AS_OF, model_sha256="model", taken=taken)
    assert (found.tier, found.score_points) == (whole.tier, whole.score_points)


@settings(max_examples=100, deadline=None)
@given(profiles, richer, st.integers(0, 9), st.sampled_from([Gate.HARD, Gate.SOFT, Gate.PREFERRED]))
def test_another_gate_weighs_as_a_match_for_the_changed_role(profile, role, at, gate):
    _, after = edited(role, at, gate)

    found = standing_under(assess(profile, role, {}, known(), AS_OF), after)
    tier = tier_under(assess_required(profile, role, known(), AS_OF), after)

    whole = a_match(profile, after)
    assert (found.tier, found.score_points, tier) == (whole.tier, whole.score_points, whole.tier)


@settings(max_examples=100, deadline=None)
@given(st.lists(profiles, min_size=1, max_size=4), richer, st.integers(0, 9))
def test_asking_less_never_shrinks_the_qualified_pool(pool, role, at):
    _, after = edited(role, at, Gate.PREFERRED)

    held = [assess_required(profile, role, known(), AS_OF) for profile in pool]

    for each in held:
        assert TIER_ORDER.index(tier_under(each, after)) <= TIER_ORDER.index(tier_under(each, role))
    qualified = [sum(tier_under(each, asked) is Tier.QUALIFIED for each in held) for asked in (role, after)]
    assert qualified[0] <= qualified[1]
