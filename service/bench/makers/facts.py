"""Facts of a profile that must not depend on the file that it was read from, and their comparison."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from service.bench.makers.career import MadeCareer
from service.domain.career import months_by_kind
from service.domain.profile import Profile

# Kind and value: ("job title", "director of nursing").
Fact = tuple[str, str]
Facts = Counter[Fact]
AS_OF = date(2026, 6, 30)


class ComparedFacts(NamedTuple):
    """Facts of a file beside those of the plain text: `missing` are not read, `extra` are read wrongly."""

    same: int
    missing: Facts
    extra: Facts

    @property
    def all(self) -> int:
        """Return the number of facts that either side has."""
        return self.same + self.missing.total() + self.extra.total()


def facts_of(profile: Profile) -> Facts:
    """Return the facts read from a resume."""
    return Counter(_facts(profile))


def stated_facts(career: MadeCareer) -> Facts:
    """Return the facts that a career states, without those that only a reading has (months, flags)."""
    return Counter(_stated(career))


def compared(expected: Facts, read: Facts) -> ComparedFacts:
    """Return how far the facts that were read are those expected."""
    return ComparedFacts((expected & read).total(), expected - read, read - expected)


def _facts(profile: Profile) -> Iterator[Fact]:
    for job in profile.jobs:
        yield "job title", _folded(job.title)
        yield "job dates", f"{job.start} to {job.end}"
        if job.people_managed is not None:
            yield "people managed", f"{job.people_managed} since {job.start}"
    for degree in profile.degrees:
        yield "degree", f"level {degree.level}, {degree.family}, {degree.status}"
    for licence in profile.licences:
        states = "+".join(licence.jurisdictions)
        yield "licence", f"{licence.type} {states}, {licence.status}, {licence.expires}"
    for certification in profile.certifications:
        yield "certification", f"{certification.id}, {certification.expires}"
    yield "months", str(months_by_kind(profile.jobs, AS_OF)["total"])
    yield "hidden text", str(any(flag.code == "hidden_text" for flag in profile.flags))


def _stated(career: MadeCareer) -> Iterator[Fact]:
    for job in career.jobs:
        yield "job title", _folded(job.title)
        yield "job dates", f"{job.start} to {job.end}"
        if job.people is not None:
            yield "people managed", f"{job.people} since {job.start}"
    for degree in career.degrees:
        yield "degree", f"level {degree.level}, {degree.family}, {degree.status}"
    for licence in career.licences:
        yield "licence", f"{licence.type} {licence.jurisdiction}, {licence.status}, {licence.expires}"
    for certification in career.certifications:
        yield "certification", f"{certification.id}, {certification.expires}"


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
