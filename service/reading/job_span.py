"""The part of the text that describes a job."""

from dataclasses import dataclass

from service.domain.profile import Job


@dataclass(frozen=True, slots=True)
class JobBlock:
    """One job and the half-open span of the lines that describe it, its heading lines included.

    Attributes:
        heads_care: the title is that of a post that heads a clinical service.
        claims_staff: the title claims authority over people.
        practice_by_licence: types of licence by whose holder the job is work of the profession.
        other_trade: employer or title is of a trade other than health care.
    """

    job: Job
    start: int
    end: int
    heads_care: bool = False
    claims_staff: bool = False
    other_trade: bool = False
    practice_by_licence: frozenset[str] = frozenset()
