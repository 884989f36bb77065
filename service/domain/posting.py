"""Postings: the text of an opening, what it asks for, its duties and its warnings."""

from dataclasses import dataclass

from service.domain.evidence import Evidence
from service.domain.requirement import Duty


@dataclass(frozen=True, slots=True)
class PostingRequirement:
    """One requirement as the posting prints it (docs/contracts.md 6, `requirements`).

    Attributes:
        type: degree licence certification years_total years_healthcare years_clinical years_management
            years_lead years_specialty competency regulatory language travel other.
        key: `bachelor:nursing`, a licence or certification name, or free words, by type.
        months: only if the text prints a number.
        gate: required, preferred or conditional.
        group: every group is needed, any alternative of a group suffices; bundle: a letter, rows of one
            bundle are one all-of alternative; None if the row is an alternative of its own.
        days: deadline after hire, for conditional rows; state: two letters, if the row names one.
    """

    type: str
    key: str
    months: int | None
    gate: str
    group: int
    bundle: str | None
    quote: Evidence
    days: int | None = None
    state: str | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class LintWarning:
    """Something in the posting that a careful recruiter would change."""

    code: str
    detail: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Posting:
    """An opening after reading.

    Attributes:
        base: id of the catalogue role that its title reads as, or None.
        state: two-letter state of the job, or None.
        substitution: the posting accepts experience in place of a degree.
    """

    text: str
    title: str
    requirements: tuple[PostingRequirement, ...]
    duties: tuple[Duty, ...]
    lint: tuple[LintWarning, ...]
    base: str | None = None
    state: str | None = None
    settings: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    track: str | None = None
    substitution: bool = False
