"""Builders of profiles, roles and knowledge that fill in everything a test does not name."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from service.domain.evidence import Evidence
from service.domain.match import Match
from service.domain.profile import Certification, Degree, Job, Licence, Profile, Section, Statement
from service.domain.requirement import Bar, Combine, Duty, Gate, GroupBar, Origin, Requirement, Role
from service.knowledge import policy
from service.knowledge.steps import GapStep, Steps
from service.knowledge.tables import Tables
from service.matching.match import match
from service.matching.scoring.what_if import taken_as

AS_OF = date(2026, 1, 31)
ROOT = Path(__file__).parents[1]
_COSTS = (
    *("show", "renew", "certification", "endorsement", "time", "staff", "experience", "degree"),
    "licence",
)
STEP_TABLE = Steps(
    {name: GapStep(name, at, name, f"by {name} {{date}}") for at, name in enumerate(_COSTS, 1)}, 60
)
COMPACT = frozenset({"TX", "OK", "AZ", "OH", "FL", "PA"})


@dataclass(frozen=True, slots=True)
class Implication:
    source_kind: str
    source_id: str
    target_kind: str
    target_id: str
    strength: str


@dataclass(frozen=True, slots=True)
class Credentials:
    family_sets: dict[str, tuple[str, ...]] = field(
        default_factory=lambda: {"RELATED": ("nursing", "health_admin", "business_admin", "psychology")}
    )
    compact_data_date: str = "2026-01"
    licence_accepts: dict[str, tuple[str, ...]] = field(
        default_factory=lambda: {"PHYSICIAN": ("MD", "DO"), "APRN": ("NP",)}
    )
    certification_accepts: dict[str, tuple[str, ...]] = field(default_factory=lambda: {"rhit": ("rhia",)})
    certification_names: dict[str, str] = field(default_factory=lambda: {"cphq": "CPHQ"})
    licence_names: dict[str, str] = field(default_factory=dict)
    specialty_certifications: dict[str, tuple[str, ...]] = field(
        default_factory=lambda: {"emergency": ("cen",)}
    )
    implications: tuple[Implication, ...] = (
        Implication("certification", "cnml", "licence", "RN", "strong"),
        Implication("degree", "bsn", "licence", "RN", "weak"),
        Implication("licence", "LCSW", "degree", "6:social_work", "certain"),
        Implication("licence", "RN", "degree", "2:nursing", "certain"),
        Implication("title", "director_of_nursing", "licence", "RN", "strong"),
        Implication("certification", "acls", "certification", "bls", "weak"),
        Implication("certification", "rhia", "certification", "rhit", "certain"),
        Implication("certification", "fache", "degree", "6:unknown", "strong"),
    )

    def compact_member(self, state: str, as_of: date) -> bool:
        return state in COMPACT

    def cycle_months(self, certification: str) -> int | None:
        return {"cphq": 24, "lssgb": None}.get(certification, 36)


@dataclass(frozen=True, slots=True)
class Work:
    setting_labels: dict[str, str] = field(
        default_factory=lambda: {"hospice": "Hospice", "snf": "Nursing homes", "home_health": "Home health"}
    )

    def distance_percent(self, one: str, other: str) -> int:
        pair = frozenset((one, other))
        return {frozenset(("home_health", "hospice")): 20, frozenset(("home_health", "snf")): 100}.get(
            pair, 60
        )


@dataclass(frozen=True, slots=True)
class Competencies:
    labels: dict[str, str] = field(default_factory=dict)
    tool_class: dict[str, str] = field(
        default_factory=lambda: {"epic": "ehr", "cerner": "ehr", "rave": "edc"}
    )

    def expand(self, prefix: str) -> tuple[str, ...]:
        known = ("fin.budget", "reg.cms", "reg.hipaa", "reg.joint_commission")
        return tuple(each for each in known if each == prefix or each.startswith(f"{prefix}."))

    def matches_and_tools(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return ("fin.budget",) if "budget" in text.lower() else (), ()


@dataclass(frozen=True, slots=True)
class KnownStandIn:
    policy: policy.Policy
    credentials: Credentials = field(default_factory=Credentials)
    work: Work = field(default_factory=Work)
    competencies: Competencies = field(default_factory=Competencies)
    ontology_sha256: str = "ontology"
    policy_sha256: str = "policy"


@cache
def policy_tables() -> Tables:
    paths = sorted((ROOT / "data/policy").glob("*.yaml"))
    return Tables({f"policy/{path.stem}": yaml.safe_load(path.read_text("utf-8")) for path in paths})


@cache
def a_policy() -> policy.Policy:
    return policy.build(policy_tables())


@cache
def known() -> KnownStandIn:
    return KnownStandIn(a_policy())


def words(text: str, section: str = "experience", start: int = 0) -> tuple[Evidence, ...]:
    return (Evidence(start, start + len(text), text, section),)


def a_job(start: str | None = "2018-09", end: str | None = "present", *tags: str, **more: Any) -> Job:
    given: dict[str, Any] = {
        "title": "Nurse Manager",
        "start_precision": "month",
        "end_precision": None if end == "present" else "month",
        "track": "care_delivery",
        "evidence": words("Nurse Manager", start=more.pop("at", 0)),
    }
    return Job(start=start, end=end, tags=tags, **{**given, **more})


def years(start: str, end: str, *tags: str, **more: Any) -> Job:
    """A job whose dates name years alone."""
    precision = {"start_precision": "year", "end_precision": None if end == "present" else "year"}
    last = end if end == "present" else f"{end}-12"
    return a_job(f"{start}-01", last, *tags, **{**precision, **more})


def a_degree(level: int = 4, family: str = "nursing", status: str = "completed", **more: Any) -> Degree:
    given: dict[str, Any] = {"finer": None, "name": "degree", "evidence": words("BSN", "education")}
    return Degree(level=level, family=family, status=status, **{**given, **more})


def a_licence(kind: str = "RN", status: str = "active", *states: str, **more: Any) -> Licence:
    given: dict[str, Any] = {"evidence": words("RN licence", "licences")}
    return Licence(type=kind, status=status, jurisdictions=states, **{**given, **more})


def a_certification(cert_id: str = "cphq", status: str = "unknown", **more: Any) -> Certification:
    return Certification(cert_id, cert_id.upper(), cert_id, status, words("CPHQ", "certifications"), **more)


def a_statement(text: str, strength: int = 8000, job: int | None = 0, **more: Any) -> Statement:
    return Statement(text, job, strength, words(text, start=more.pop("at", 0))[0], **more)


def a_profile(**facts: Any) -> Profile:
    kinds = facts.pop("sections", ("experience", "education"))
    given: dict[str, Any] = {"text": "", "track": "care_delivery"}
    return Profile(sections=tuple(Section(kind, 0, 0) for kind in kinds), **{**given, **facts})


def asks(bar: Bar, gate: Gate = Gate.SOFT, **more: Any) -> Requirement:
    given: dict[str, Any] = {
        "id": "item",
        "label": "the item",
        "factor": "domain_experience",
        "origin": Origin.RECRUITER,
    }
    return Requirement(gate=gate, bar=bar, **{**given, **more})


def group(combine: Combine, *bars: Bar, k: int = 1, gate: Gate = Gate.SOFT) -> Requirement:
    children = tuple(asks(bar, gate, id=f"branch.{at}", label=f"branch {at}") for at, bar in enumerate(bars))
    return asks(GroupBar(combine, children, k), gate)


def a_role(*items: Requirement, duties: tuple[Duty, ...] = (), **more: Any) -> Role:
    given: dict[str, Any] = {
        "id": "role",
        "title": "Role",
        "level": 4,
        "track": "care_delivery",
        "weights": a_policy().weights["dcs"],
    }
    return Role(requirements=items, duties=duties, **{**given, **more})


def a_match(profile: Profile, role: Role, as_of: date = AS_OF, vectors: Any = None) -> Match:
    return match(profile, role, vectors or {}, known(), as_of=as_of, model_sha256="model")


def supposed(profile: Profile, role: Role, **verdicts: str) -> Match:
    """Return the match with verdicts that items are taken to have, by id."""
    parts = {part.id: part for part in a_match(profile, role).contributions}
    asked = {item.id: item for item in role.requirements}
    taken = {
        key: taken_as(parts[key], asked.get(key), verdict, None, a_policy())
        for key, verdict in verdicts.items()
    }
    return match(profile, role, {}, known(), as_of=AS_OF, model_sha256="model", taken=taken)


def verdict(profile: Profile, item: Requirement, as_of: date = AS_OF, **role: Any) -> tuple[str, float]:
    """Return the verdict and the credit of one requirement."""
    first = next(
        part for part in a_match(profile, a_role(item, **role), as_of).contributions if part.id == item.id
    )
    return str(first.verdict), first.credit / 10_000
