"""Profiles and roles of every shape, as hypothesis draws them."""

from hypothesis import strategies as st

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
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
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
