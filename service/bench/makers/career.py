"""Careers of people who do not exist, with the words that resumes print and the facts that they state."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cattrs
import yaml

from service.bench.makers.wording import month_words, range_words, us_month
from service.domain.months import PRESENT

CAREERS_FILE = "samples/makers/careers.yaml"


@dataclass(frozen=True, slots=True)
class CareerJob:
    """One job; `start` is "YYYY-MM", `end` that or "present"; `style` says how its dates are written."""

    title: str
    employer: str
    place: str
    start: str
    end: str
    people: int | None
    duties: tuple[str, ...]
    style: str

    @property
    def dates(self) -> str:
        """Return the dates as written: "Mar 2019 – Present"."""
        return range_words(self.start, self.end, self.style)

    @property
    def first(self) -> str:
        """Return the first month as written."""
        return month_words(self.start, self.style)

    @property
    def last(self) -> str:
        """Return the last month as written."""
        return month_words(self.end, self.style)

    @property
    def current(self) -> bool:
        """Return whether the job goes on."""
        return self.end == PRESENT


@dataclass(frozen=True, slots=True)
class CareerDegree:
    """One degree, and what is read of it."""

    words: str
    school: str
    year: int
    level: int
    family: str
    status: str

    @property
    def when(self) -> str:
        """Return the year as written: "2018", or "in progress, expected 2027"."""
        return str(self.year) if self.status == "completed" else f"in progress, expected {self.year}"

    @property
    def line(self) -> str:
        """Return the degree on one line."""
        return f"{self.words}, {self.school}, {self.when}"


@dataclass(frozen=True, slots=True)
class CareerLicence:
    """One state licence, and what is read of it."""

    words: str
    state: str
    number: str
    type: str
    jurisdiction: str
    status: str
    expires: str

    @property
    def until(self) -> str:
        """Return the month of expiry as written: "10/2027"."""
        return us_month(self.expires)

    @property
    def line(self) -> str:
        """Return the licence on one line."""
        return f"{self.words}, {self.state}, License No. {self.number}, {self.status}, expires {self.until}"


@dataclass(frozen=True, slots=True)
class CareerCertification:
    """One certification, and what is read of it."""

    words: str
    id: str
    expires: str | None

    @property
    def line(self) -> str:
        """Return the certification on one line."""
        return self.words if self.expires is None else f"{self.words}, expires {us_month(self.expires)}"


@dataclass(frozen=True, slots=True)
class MadeCareer:
    """One person's career, newest job first."""

    id: str
    name: str
    email: str
    phone: str
    place: str
    summary: str
    jobs: tuple[CareerJob, ...]
    degrees: tuple[CareerDegree, ...]
    licences: tuple[CareerLicence, ...]
    certifications: tuple[CareerCertification, ...]
    skills: tuple[str, ...]

    @property
    def contact(self) -> tuple[str, str, str]:
        """Return place, phone and e-mail."""
        return self.place, self.phone, self.email


def load_careers(data: Path) -> tuple[MadeCareer, ...]:
    """Return the careers of the samples in the order of their ids."""
    rows = yaml.safe_load((data / CAREERS_FILE).read_bytes())
    for row in rows.values():
        for job in row["jobs"]:
            job["style"] = row["dates"]
    return tuple(cattrs.structure({"id": key, **rows[key]}, MadeCareer) for key in sorted(rows))


def plain_text(career: MadeCareer) -> str:
    """Return the resume as text: the reading of this is what every maker's file is compared with."""
    lines = [career.name, " | ".join(career.contact), "", "SUMMARY", career.summary, "", "EXPERIENCE"]
    for job in career.jobs:
        lines += [f"{job.title}, {job.dates}", f"{job.employer}, {job.place}"]
        lines += [*(f"- {duty}" for duty in job.duties), ""]
    lines += ["EDUCATION", *(each.line for each in career.degrees), ""]
    lines += _part("LICENSES", [each.line for each in career.licences])
    lines += _part("CERTIFICATIONS", [each.line for each in career.certifications])
    return "\n".join([*lines, "SKILLS", ", ".join(career.skills)]) + "\n"


def _part(heading: str, lines: Sequence[str]) -> list[str]:
    return [heading, *lines, ""] if lines else []
