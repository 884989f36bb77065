"""Profiles and roles of every shape, the same ones at every run."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random

import numpy as np

from service.domain.match import Match
from service.domain.profile import Claim, Profile
from service.domain.requirement import (
    Bar,
    BudgetBar,
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
    ProgressionBar,
    Requirement,
    Role,
    SettingBar,
    WorkedAsBar,
    YearsBar,
)
from service.domain.vector import Vector, quantise
from tests.builders import (
    a_certification,
    a_degree,
    a_job,
    a_licence,
    a_match,
    a_policy,
    a_profile,
    a_role,
    a_statement,
    words,
)

CHUNK = 1_250  # pairs: 50 roles with 25 profiles each
_PROFILES = 25
_TAGS = ("healthcare", "clinical", "licensed_clinical", "people_mgmt", "lead", "unpaid")
_FACTORS = ("education", "licence", "domain_experience", "people_management", "regulation", "soft")
_STARTS = ("2001-03", "2009-01", "2014-07", "2018-03", "2021-12", "2025-06", "2027-01")
_SETTINGS = ((), ("snf",), ("home_health",), ("hospice",))
_DUTIES = (
    Duty("budget", "Prepares the budget", ("fin.budget",)),
    Duty("survey", "Leads surveys", ("reg.cms",)),
    Duty("team", "Leads the team"),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One profile and one role with their match, and chance for what a test tries on them."""

    profile: Profile
    role: Role
    match: Match
    chance: Random


@lru_cache(maxsize=1)
def pairs(chunk: int) -> tuple[Pair, ...]:
    """Return the pairs of a chunk."""
    return tuple(_pairs(chunk))


def matched(profile: Profile, role: Role) -> Match:
    """Return the match, with a vector for every text."""
    texts = [each.text for each in (*profile.statements, *role.duties)]
    return a_match(profile, role, vectors={text: vector_of(text) for text in texts})


@lru_cache(maxsize=4096)
def vector_of(text: str) -> Vector:
    """Return a vector of few parts that only the text decides."""
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    values = np.random.default_rng(seed).normal(size=4).astype(np.float32)
    return quantise(values / np.linalg.norm(values))


def _pairs(chunk: int) -> Iterator[Pair]:
    for number in range(CHUNK // _PROFILES):
        role = _role(Random(f"role {chunk} {number}"))
        for at in range(_PROFILES):
            chance = Random(f"profile {chunk} {number} {at}")
            profile = _profile(chance)
            yield Pair(profile, role, matched(profile, role), chance)


def _profile(chance: Random) -> Profile:
    jobs = tuple(_job(chance, at) for at in range(chance.choice((0, 1, 2, 3, 4))))
    return a_profile(
        sections=chance.choice((("experience", "education"), ("experience",), ("experience", "education"))),
        jobs=jobs,
        degrees=tuple(_degree(chance, at) for at in range(chance.choice((0, 1, 2)))),
        licences=tuple(_licence(chance, at) for at in range(chance.choice((0, 1, 1, 2)))),
        certifications=tuple(_certification(chance, at) for at in range(chance.choice((0, 0, 1, 2)))),
        statements=tuple(_statement(chance, at, len(jobs)) for at in range(chance.choice((0, 1, 3)))),
        claims=tuple(
            Claim(
                chance.choice((24, 60, 240)), chance.choice(("total", "healthcare")), words("y", "summary")[0]
            )
            for _ in range(chance.choice((0, 0, 1)))
        ),
        track=chance.choice(("care_delivery", "care_delivery", "clinical_research")),
    )


def _job(chance: Random, at: int):
    start, end = sorted(chance.choices(_STARTS, k=2))
    if chance.random() < 0.3:
        end = "present"
    if chance.random() < 0.1:
        start = end = None
    return a_job(
        start,
        end,
        *sorted(chance.sample(_TAGS, chance.choice((0, 1, 2, 3)))),
        at=100 * at,
        start_precision=chance.choice(("month", "month", "year")),
        level=chance.randint(1, 6),
        title_level=chance.randint(1, 6),
        settings=chance.choice(_SETTINGS),
        professions=chance.choice(((), ("nurse",))),
        role=chance.choice((None, "nurse_manager", "director_of_nursing")),
        fte_percent=chance.choice((100, 100, 50, 25)),
        people_managed=chance.choice((None, None, 5, 20, 60)),
        people_evidence=words("people", start=100 * at + 50),
        budget_usd=chance.choice((None, None, 10**6)),
        budget_evidence=words("budget", start=100 * at + 70),
        unsure=chance.choice(
            ((), (), ("healthcare",), ("people_mgmt",), ("clinical", "people_mgmt", "title"))
        ),
    )


def _degree(chance: Random, at: int):
    return a_degree(
        chance.randint(1, 7),
        chance.choice(("nursing", "other", "unknown", "health_admin")),
        chance.choice(("completed", "completed", "in_progress", "incomplete")),
        finer=chance.choice((None, "bsn", "msn")),
        expected=chance.choice((None, "2026-03", "2027-09")),
        foreign=chance.random() < 0.1,
        evidence=words("degree", "education", 1000 + 10 * at),
    )


def _licence(chance: Random, at: int):
    status = ("active", "active", "stated", "expired", "pending", "inferred", "restricted")
    return a_licence(
        chance.choice(("RN", "RN", "LPN", "LCSW")),
        chance.choice(status),
        *chance.choice(((), ("TX",), ("OK",), ("CA",))),
        multistate=chance.choice((None, None, True, False)),
        expires=chance.choice((None, None, "2025-01", "2027-08")),
        evidence=words("licence", chance.choice(("licences", "summary")), 2000 + 10 * at),
    )


def _certification(chance: Random, at: int):
    found = a_certification(
        chance.choice(("cphq", "rhia", "cnml")),
        chance.choice(("current", "unknown", "expired", "in_progress")),
        earned=chance.choice((None, "2019-01", "2025-06")),
    )
    return type(found)(
        found.id,
        found.abbreviation,
        found.name,
        found.status,
        words("card", "certifications", 3000 + 10 * at),
        found.expires,
        found.earned,
    )


def _statement(chance: Random, at: int, jobs: int):
    return a_statement(
        f"statement {chance.randint(0, 200)}",
        chance.choice((1_000, 4_000, 6_000, 8_000, 10_000)),
        chance.choice((None, *range(jobs))),
        competencies=chance.choice(((), ("fin.budget",), ("reg.cms",))),
        tools=chance.choice(((), (), ("epic",))),
        at=4000 + 20 * at,
    )


def _role(chance: Random) -> Role:
    items = tuple(_item(chance, at) for at in range(chance.randint(1, 6)))
    return a_role(
        *items,
        duties=_DUTIES[: chance.choice((0, 1, 3))],
        level=chance.randint(2, 6),
        weights=a_policy().weights[chance.choice(("dcs", "nha", "com_care"))],
    )


def _item(chance: Random, at: int) -> Requirement:
    return Requirement(
        f"item.{at}",
        chance.choice((Gate.HARD, Gate.SOFT, Gate.SOFT, Gate.PREFERRED)),
        f"item {at}",
        _group(chance, 2) if chance.random() < 0.25 else _leaf(chance),
        chance.choice(_FACTORS),
        origin=chance.choice((Origin.TEMPLATE, Origin.POSTING, Origin.LAW)),
        strong=chance.random() < 0.3,
    )


def _group(chance: Random, depth: int) -> GroupBar:
    children = tuple(
        Requirement(
            f"child.{at}",
            Gate.SOFT,
            f"child {at}",
            _group(chance, depth - 1) if depth > 1 and chance.random() < 0.2 else _leaf(chance),
            "soft",
            origin=Origin.POSTING,
        )
        for at in range(chance.randint(1, 4))
    )
    return GroupBar(chance.choice(tuple(Combine)), children, chance.randint(1, 3))


def _leaf(chance: Random) -> Bar:
    makers = (
        lambda: DegreeBar(
            chance.randint(3, 6),
            chance.choice(((), ("nursing",))),
            experience_months_per_missing_year=chance.choice((None, None, 12)),
            enrolled_within_months=chance.choice((None, None, 12)),
        ),
        lambda: LicenceBar(
            ("RN",), chance.choice((None, "TX")), obtain_within_days=chance.choice((None, None, 90))
        ),
        lambda: CertificationBar(
            (chance.choice(("cphq", "rhit")),), within_days=chance.choice((None, None, 90))
        ),
        lambda: YearsBar(
            chance.choice((12, 36, 120)),
            tuple(sorted(chance.sample(_TAGS[:4], chance.choice((0, 1, 2))))),
            settings=chance.choice(((), (), ("home_health",))),
            lead_percent=chance.choice((0, 50)),
            window_months=chance.choice((None, None, 60)),
            progressive=chance.random() < 0.2,
        ),
        lambda: PeopleBar(chance.randint(1, 40)),
        lambda: WorkedAsBar(chance.choice((1, 24)), ("nurse_manager",), ("nurse",)),
        lambda: CompetencyBar((chance.choice(("reg", "fin.budget", "reg.hipaa", "epic", "cerner")),)),
        lambda: SettingBar(("home_health",)),
        lambda: LevelBar(chance.randint(1, 7)),
        lambda: ProgressionBar(),
        lambda: BudgetBar(chance.choice((0, 2 * 10**6))),
    )
    return chance.choice(makers)()
