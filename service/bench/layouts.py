"""Reading of career dates in many resume layouts.

Careers are printed in the layouts below, read back, and their dates compared:
`python -m service.bench.layouts --shared DIR`. A case is one career in one layout; it is right if every
job is found with its own dates and nothing else is. Without DIR the careers of data/samples are printed.
"""

import argparse
import json
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.domain.months import PRESENT
from service.knowledge.lexicon import work as work_tables
from service.knowledge.lexicon.work import Work
from service.knowledge.load import read_tables
from service.reading.employment.jobs import read_jobs
from service.reading.sections import read_sections
from service.text.document import Document

SHARED_FILE = "eval/more/indeed_cvs.jsonl"
SAMPLE_FILE = "samples/careers.jsonl"
_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WIDTH = 100
_RANGE = re.compile(r"([A-Z][a-z]+) (\d{4}) to (?:([A-Z][a-z]+) (\d{4})|Present)\Z")

Dates = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One job of a career; `start` is "YYYY-MM", `end` that or "present"."""

    title: str
    employer: str
    place: str
    start: str
    end: str
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Career:
    """A career to print: dated jobs, then dated studies, which are not jobs."""

    entries: tuple[Entry, ...]
    studies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The layout of a printed job.

    Attributes:
        heading: the lines above a job's duties.
        bullet: the text before each duty.
        by_year: whether months are left out, so that only years are compared.
    """

    heading: Callable[[Entry], tuple[str, ...]]
    bullet: str = "• "
    by_year: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """The number of careers and of jobs of a layout that were read with exactly their dates."""

    careers: int
    careers_right: int
    jobs: int
    jobs_right: int


def printed(career: Career, layout: Layout) -> str:
    """Return the resume as text."""
    lines = ["Jordan Example", "jordan@example.org", "", "Experience"]
    for entry in career.entries:
        lines.extend((*layout.heading(entry), *_duties(entry, layout.bullet), ""))
    return "\n".join((*lines, "Education", *career.studies, "", "Skills", "Spreadsheets, filing")) + "\n"


def dates_written(career: Career, layout: Layout) -> Dates:
    """Return the dates of the jobs that the layout shows."""
    if not layout.by_year:
        return Counter((entry.start, entry.end) for entry in career.entries)
    return Counter(
        (f"{entry.start[:4]}-01", PRESENT if entry.end == PRESENT else f"{entry.end[:4]}-12")
        for entry in career.entries
    )


def dates_read(text: str, work: Work) -> Dates:
    """Return the dates of the jobs that are read from a text."""
    jobs = [block.job for block in read_jobs(Document(text, read_sections(text, work)), work)]
    return Counter((job.start, job.end or "") for job in jobs if job.start)


def shares(careers: Sequence[Career], work: Work) -> dict[str, Share]:
    """Return, for each layout by name, the share of careers that is read correctly."""
    found = {}
    for name in sorted(LAYOUTS):
        pairs = [_compared(career, LAYOUTS[name], work) for career in careers]
        found[name] = Share(
            careers=len(pairs),
            careers_right=sum(written == read for written, read in pairs),
            jobs=sum(written.total() for written, _ in pairs),
            jobs_right=sum((written & read).total() for written, read in pairs),
        )
    return found


def _compared(career: Career, layout: Layout, work: Work) -> tuple[Dates, Dates]:
    return dates_written(career, layout), dates_read(printed(career, layout), work)


def read_careers(path: Path) -> tuple[Career, ...]:
    """Return the careers of a file of JSON lines that have a job with both dates."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    found = [
        Career(
            tuple(entry for row in each["workExperience"] if (entry := _entry(row)) is not None),
            tuple(_study(row) for row in each.get("education") or ()),
        )
        for each in rows
    ]
    return tuple(career for career in found if career.entries)


def _entry(row: Mapping[str, Any]) -> Entry | None:
    dates = _RANGE.match(row.get("dateRange") or "")
    title = " ".join((row.get("title") or "").split())
    if dates is None or not title:
        return None
    return Entry(
        title=title,
        employer=" ".join((row.get("company") or "").split()) or "Acme Services",
        place=" ".join((row.get("location") or "").split()) or "Springfield, OH",
        start=_month(dates[1], dates[2]),
        end=_month(dates[3], dates[4]) if dates[3] else PRESENT,
        duties=_listed(row.get("description") or ""),
    )


def _study(row: Mapping[str, Any]) -> str:
    parts = (row.get("degree"), row.get("field"), row.get("university"), row.get("dateRange"))
    return ", ".join(" ".join(part.split()) for part in parts if part)


def _month(name: str, year: str) -> str:
    return f"{year}-{_NAMES.index(name) + 1:02d}"


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part for each in words.split("•") if (part := " ".join(each.split())))


def _duties(entry: Entry, bullet: str) -> Iterable[str]:
    for duty in entry.duties:
        yield from textwrap.wrap(f"{bullet}{duty}", _WIDTH)


def _long(month: str) -> str:
    return "Present" if month == PRESENT else f"{_NAMES[int(month[5:]) - 1]} {month[:4]}"


def _short(month: str) -> str:
    return "Present" if month == PRESENT else f"{_NAMES[int(month[5:]) - 1][:3]} {month[:4]}"


def _number(month: str) -> str:
    return "Current" if month == PRESENT else f"{month[5:]}/{month[:4]}"


def _year(month: str) -> str:
    return "present" if month == PRESENT else month[:4]


def _beside(entry: Entry) -> tuple[str, ...]:
    return (
        f"{entry.title}    {_short(entry.start)} – {_short(entry.end)}",
        f"{entry.employer}, {entry.place}",
    )


def _before(entry: Entry) -> tuple[str, ...]:
    return (
        f"{_number(entry.start)} - {_number(entry.end)}  {entry.title}",
        f"{entry.employer}, {entry.place}",
    )


def _after_in_brackets(entry: Entry) -> tuple[str, ...]:
    return (f"{entry.title}, {entry.employer} ({_long(entry.start)} to {_long(entry.end)})",)


def _on_the_line_below(entry: Entry) -> tuple[str, ...]:
    return (entry.title, f"{_long(entry.start)} - {_long(entry.end)}", f"{entry.employer} - {entry.place}")


def _below_the_employer(entry: Entry) -> tuple[str, ...]:
    return (entry.title, f"{entry.employer} - {entry.place}", f"{_long(entry.start)} to {_long(entry.end)}")


def _employer_above(entry: Entry) -> tuple[str, ...]:
    return (
        f"{entry.employer}, {entry.place}",
        f"{entry.title}    {_number(entry.start)} – {_number(entry.end)}",
    )


def _two_a_line(entry: Entry) -> tuple[str, ...]:
    return (
        f"{entry.employer}    {_short(entry.start)} - {_short(entry.end)}",
        f"{entry.title}    {entry.place}",
    )


def _pipes(entry: Entry) -> tuple[str, ...]:
    return (
        f"{entry.title} | {entry.employer} | {entry.place} | {_short(entry.start)} - {_short(entry.end)}",
    )


def _table(entry: Entry) -> tuple[str, ...]:
    return (f"| {_number(entry.start)} - {_number(entry.end)} | {entry.title} | {entry.employer} |",)


def _years(entry: Entry) -> tuple[str, ...]:
    return (f"{entry.title}, {entry.employer}, {_year(entry.start)}-{_year(entry.end)}",)


def _years_above(entry: Entry) -> tuple[str, ...]:
    return (f"{_year(entry.start)} – {_year(entry.end)}", entry.title, entry.employer)


LAYOUTS: Mapping[str, Layout] = {
    "after, in brackets": Layout(_after_in_brackets),
    "before, numeric": Layout(_before),
    "below the employer": Layout(_below_the_employer),
    "below the title, no bullets": Layout(_on_the_line_below, bullet=""),
    "beside the title": Layout(_beside),
    "employer above, numeric": Layout(_employer_above, bullet="- "),
    "pipes": Layout(_pipes),
    "table": Layout(_table, bullet=""),
    "two a line": Layout(_two_a_line),
    "years above": Layout(_years_above, by_year=True),
    "years at the end": Layout(_years, by_year=True),
}


def report(found: Mapping[str, Share]) -> str:
    """Return a table of the shares per layout and in total."""
    total = Share(*(sum(getattr(each, key) for each in found.values()) for key in Share.__slots__))
    rows = [*found.items(), ("all", total)]
    return "".join(
        f"{name:28s} careers {each.careers_right / each.careers:7.2%} of {each.careers:5d}"
        f"   jobs {each.jobs_right / each.jobs:7.2%} of {each.jobs:5d}\n"
        for name, each in rows
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the share of careers that is read correctly, from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, help="folder that holds " + SHARED_FILE)
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--models", type=Path, default=Path("models"))
    given = parser.parse_args(arguments)
    path = given.shared / SHARED_FILE if given.shared else given.data / SAMPLE_FILE
    tables, _ = read_tables(given.data, given.models)
    sys.stdout.write(report(shares(read_careers(path), work_tables.build(tables))))


if __name__ == "__main__":
    main()
