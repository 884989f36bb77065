"""Which part of the text tells about which job?"""

from dataclasses import dataclass

from service.domain.profile import Job


@dataclass(frozen=True, slots=True)
class JobBlock:
    """One job and the half-open span of the lines that describe it, its heading lines included."""

    job: Job
    start: int
    end: int
