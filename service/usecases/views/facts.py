"""The facts that a resume shows: degrees, licences, certifications, jobs (docs/contracts.md 6)."""

from typing import TypedDict

from service.usecases.views.evidence import EvidenceView
from service.usecases.views.vocabulary import (
    CertificationStatus,
    DegreeStatus,
    LicenceStatus,
    PrecisionName,
    TrackName,
)


class ElsewhereView(TypedDict):
    """What another place of the resume says of the same fact where both cannot be so."""

    fact: str
    says: str
    evidence: list[EvidenceView]


class DegreeView(TypedDict):
    """A degree or diploma, completed or not."""

    level: int
    family: str
    finer: str | None
    name: str
    status: DegreeStatus
    concentrations: list[str]
    expected: str | None
    foreign: bool
    evaluated: bool
    confirmed: bool
    evidence: list[EvidenceView]
    elsewhere: list[ElsewhereView]


class LicenceView(TypedDict):
    """A licence of a state, or a registration of another country."""

    type: str
    status: LicenceStatus
    jurisdiction: str | None
    jurisdictions: list[str]
    multistate: bool | None
    independent: bool | None
    expires: str | None
    since: str | None
    eligible: bool
    discipline: bool
    foreign: bool
    evidence: list[EvidenceView]
    elsewhere: list[ElsewhereView]


class CertificationView(TypedDict):
    """A certification; `id` is null where it is not one that the product knows."""

    id: str | None
    abbreviation: str | None
    name: str
    status: CertificationStatus
    expires: str | None
    earned: str | None
    evidence: list[EvidenceView]
    elsewhere: list[ElsewhereView]


class HeaderView(TypedDict):
    """The tags and settings of a job that its title and header show by themselves."""

    tags: list[str]
    settings: list[str]


class JobView(TypedDict):
    """One employment, or one dated position inside an employment."""

    title: str
    start: str | None
    end: str | None
    start_precision: PrecisionName | None
    end_precision: PrecisionName | None
    tags: list[str]
    evidence: list[EvidenceView]
    role: str | None
    other_roles: list[str]
    level: int
    title_level: int
    settings: list[str]
    specialties: list[str]
    professions: list[str]
    track: TrackName
    fte: float
    fte_stated: bool
    people_managed: int | None
    people_evidence: list[EvidenceView]
    budget_usd: int | None
    budget_contributed_usd: int | None
    budget_evidence: list[EvidenceView]
    sites: int | None
    acting: bool
    held: bool
    header: HeaderView
    unsure: list[str]
    elsewhere: list[ElsewhereView]


class SetAsideView(TypedDict):
    """Words of a resume that no fact is taken from, and why (docs/domain.md 2.0)."""

    reason: str
    evidence: EvidenceView
