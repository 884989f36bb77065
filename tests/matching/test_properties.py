"""What holds for every profile and every role."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.match import TIER_ORDER
from service.domain.requirement import (
    CertificationBar,
    Combine,
    CompetencyBar,
    DegreeBar,
    Duty,
    Gate,
    GroupBar,
    LevelBar,
    LicenceBar,
    Origin,
    PeopleBar,
    Requirement,
    SettingBar,
    YearsBar,
)

from .builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_policy,
    a_profile,
    a_role,
    a_statement,
)

TAGS = ("healthcare", "clinical", "licensed_clinical", "people_mgmt", "lead", "unpaid")
FACTORS = ("education", "licence", "domain_experience", "people_management", "regulation", "soft")
MONTHS = ("2009-01", "2014-07", "2018-03", "2021-12", "2025-06")

jobs = st.builds(
    lambda span, tags, precision, fte, at, more: a_job(
        span[0],
        span[1],
        *sorted(tags),
        start_precision=precision,
        end_precision=precision,
        fte_percent=fte,
        at=at,
        **more,
    ),
    st.lists(st.sampled_from(MONTHS), min_size=2, max_size=2).map(sorted)
    | st.sampled_from([("2020-01", "present"), (None, None)]),
    st.sets(st.sampled_from(TAGS), max_size=4),
    st.sampled_from(["month", "year"]),
    st.sampled_from([25, 50, 100]),
    st.integers(0, 9),
    st.fixed_dictionaries(
        {
            "level": st.integers(1, 6),
            "settings": st.sampled_from([(), ("snf",), ("home_health",), ("hospice",)]),
            "people_managed": st.none() | st.integers(1, 60),
            "professions": st.sampled_from([(), ("nurse",)]),
        }
    ),
)
statements = st.builds(
    lambda strength, ids, at: a_statement(f"statement {at}", strength, None, competencies=ids, at=at),
    st.sampled_from([1_000, 4_000, 6_000, 8_000, 10_000]),
    st.sampled_from([(), ("fin.budget",), ("reg.cms",)]),
    st.integers(0, 99),
)
degrees = st.builds(
    lambda level, family, status: a_degree(level, family, status),
    st.integers(1, 7),
    st.sampled_from(["nursing", "other", "unknown"]),
    st.sampled_from(["completed", "in_progress", "incomplete"]),
)
licences = st.builds(
    lambda kind, status, state: a_licence(kind, status, *state),
    st.sampled_from(["RN", "LPN", "LCSW"]),
    st.sampled_from(["active", "stated", "expired", "pending", "inferred", "restricted"]),
    st.sampled_from([(), ("TX",), ("OK",), ("CA",)]),
)
certifications = st.builds(
    a_certification,
    st.sampled_from(["cphq", "rhia", "cnml"]),
    st.sampled_from(["current", "unknown", "expired"]),
)
profiles = st.builds(
    lambda **facts: a_profile(**{name: tuple(each) for name, each in facts.items()}),
    jobs=st.lists(jobs, max_size=4),
    statements=st.lists(statements, max_size=4),
    degrees=st.lists(degrees, max_size=2),
    licences=st.lists(licences, max_size=2),
    certifications=st.lists(certifications, max_size=2),
)

leaves = st.one_of(
    st.builds(DegreeBar, st.integers(3, 6), st.sampled_from([(), ("nursing",)])),
    st.builds(LicenceBar, st.just(("RN",)), st.sampled_from([None, "TX"])),
    st.builds(CertificationBar, st.sampled_from([("cphq",), ("rhit",)])),
    st.builds(
        YearsBar,
        st.sampled_from([12, 36, 120]),
        st.sets(st.sampled_from(TAGS[:4]), max_size=2).map(lambda tags: tuple(sorted(tags))),
        settings=st.sampled_from([(), ("home_health",)]),
        lead_percent=st.sampled_from([0, 50]),
    ),
    st.builds(PeopleBar, st.integers(1, 40)),
    st.builds(CompetencyBar, st.just(("reg",))),
    st.builds(SettingBar, st.just(("home_health",))),
    st.builds(LevelBar, st.integers(1, 7)),
)


def _named(bars, gates, origins):
    return tuple(
        Requirement(f"item.{at}", gate, f"item {at}", bar, FACTORS[at % len(FACTORS)], origin=origin)
        for at, (bar, gate, origin) in enumerate(zip(bars, gates, origins, strict=False))
    )


gates = st.lists(st.sampled_from([Gate.HARD, Gate.SOFT, Gate.PREFERRED]), min_size=6, max_size=6)
origins = st.lists(st.sampled_from([Origin.TEMPLATE, Origin.POSTING]), min_size=6, max_size=6)
groups = st.builds(
    lambda combine, bars, k: GroupBar(combine, _named(bars, [Gate.SOFT] * 3, [Origin.POSTING] * 3), k),
    st.sampled_from(list(Combine)),
    st.lists(leaves, min_size=1, max_size=3),
    st.integers(1, 3),
)
roles = st.builds(
    lambda bars, gates, origins: a_role(
        *_named(bars, gates, origins),
        duties=(Duty("budget", "Prepares the budget", ("fin.budget",)),),
        weights=a_policy().weights["nha"],
    ),
    st.lists(leaves | groups, min_size=1, max_size=6),
    gates,
    origins,
)


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
