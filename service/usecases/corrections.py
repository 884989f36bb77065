"""Corrections: the facts of a resume after people changed them.

A correction replaces whole lists or single values of the profile; what was read stays beside it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from service.domain.evidence import Evidence
from service.domain.months import PRESENT, month
from service.domain.profile import Certification, Degree, Job, Licence, Profile
from service.errors import Conflict, InvalidInput
from service.usecases.records import Correction

Row = Mapping[str, Any]

_MONTH = re.compile(r"[12]\d{3}-(0[1-9]|1[0-2])\Z")


def corrected(profile: Profile, corrections: Iterable[Correction]) -> Profile:
    """Return the profile with every correction put in place, the last one winning.

    Words that a correction quotes count at the nearest place: another reading may have moved them.
    """
    for correction in corrections:
        for fact in sorted(correction.facts):
            profile = _FACTS[fact](profile, correction.facts[fact])
    return profile


def check_correction(profile: Profile, correction: Correction) -> None:
    """Return when the correction fits the profile; raises InvalidInput that says which fact and why."""
    if not correction.facts:
        raise InvalidInput(f"profile: expected at least one of {', '.join(sorted(_FACTS))}")
    for each in _quotations(correction):
        if each.get("quote") not in (None, profile.text[each["start"] : each["end"]]):
            raise InvalidInput(_other_words(each))
    corrected(profile, [correction])


def carried(before: Profile, after: Profile, corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections of one reading so that another reading of the same file can bear them.

    Each piece of evidence quotes its words. Raises Conflict where the other reading lacks these words, or the
    job or degree of which a correction leaves something as it was read.
    """
    found = []
    for number, correction in enumerate(corrections, 1):
        quoted = _quoted(correction, before.text)
        lost = _named(before, quoted) - _named(after, quoted)
        if lost:
            raise Conflict(f"correction {number} is about {min(lost)!r}, which is no longer read")
        try:
            before, after = corrected(before, [quoted]), corrected(after, [quoted])
        except InvalidInput as error:
            raise Conflict(f"correction {number}: {error}") from None
        found.append(quoted)
    return tuple(found)


def _named(profile: Profile, correction: Correction) -> set[str]:
    """Return the names of jobs and degrees that the profile has and the correction builds on."""
    jobs = {job.title for job in profile.jobs}
    degrees = {degree.name for degree in profile.degrees}
    return (jobs & {row["title"] for row in correction.facts.get("jobs", ())}) | (
        degrees & {row["name"] for row in correction.facts.get("degrees", ())}
    )


def _quotations(correction: Correction) -> Iterator[Row]:
    for value in correction.facts.values():
        for row in value if isinstance(value, list) else ():
            yield from row.get("evidence", ())


def _quoted(correction: Correction, text: str) -> Correction:
    """Return the correction with the words of the text in every piece of its evidence."""

    def quote(row: Row) -> Row:
        if "evidence" not in row:
            return row
        quoted = [{"quote": text[each["start"] : each["end"]], **each} for each in row["evidence"]]
        return {**row, "evidence": quoted}

    facts = {
        fact: [quote(row) for row in value] if isinstance(value, list) else value
        for fact, value in correction.facts.items()
    }
    return replace(correction, facts=facts)


def provenance_of(corrections: Iterable[Correction]) -> dict[str, str]:
    """Return for each corrected fact who says it; every other fact is the document's."""
    return {fact: correction.provenance for correction in corrections for fact in sorted(correction.facts)}


def _degrees(profile: Profile, rows: list[Row]) -> Profile:
    return replace(profile, degrees=tuple(_degree(row, profile) for row in rows))


def _licences(profile: Profile, rows: list[Row]) -> Profile:
    return replace(profile, licences=tuple(_licence(row, profile) for row in rows))


def _certifications(profile: Profile, rows: list[Row]) -> Profile:
    return replace(profile, certifications=tuple(_certification(row, profile) for row in rows))


def _jobs(profile: Profile, rows: list[Row]) -> Profile:
    sources = _sources(rows, profile)
    place = {old: new for new, old in reversed(list(enumerate(sources))) if old is not None}
    return replace(
        profile,
        jobs=tuple(_job(row, profile, source) for row, source in zip(rows, sources, strict=True)),
        statements=tuple(
            each if each.job is None else replace(each, job=place.get(each.job))
            for each in profile.statements
        ),
    )


def _sources(rows: list[Row], profile: Profile) -> list[int | None]:
    """Return for each row its job of the same title: the first one that no earlier row has."""
    found: list[int | None] = []
    for row in rows:
        same = [at for at, job in enumerate(profile.jobs) if job.title == row["title"]]
        found.append(next((at for at in same if at not in found), same[0] if same else None))
    return found


def _people(profile: Profile, number: int | None) -> Profile:
    return replace(profile, people_managed=number, people_evidence=())


def _budget(profile: Profile, usd: int | None) -> Profile:
    return replace(profile, budget_usd=usd, budget_evidence=())


_FACTS: Mapping[str, Callable[[Profile, Any], Profile]] = {
    "budget_usd": _budget,
    "certifications": _certifications,
    "degrees": _degrees,
    "jobs": _jobs,
    "licences": _licences,
    "people_managed": _people,
}


def _degree(row: Row, profile: Profile) -> Degree:
    read = next((each for each in profile.degrees if each.name == row["name"]), None)
    return Degree(
        level=row["level"],
        family=row["family"],
        finer=row.get("finer", read.finer if read else None),
        name=row["name"],
        status=row["status"],
        evidence=_evidence(row, profile),
        expected=_month(row, "expected"),
    )


def _licence(row: Row, profile: Profile) -> Licence:
    state = row.get("jurisdiction")
    return Licence(
        type=row["type"],
        status=row["status"],
        evidence=_evidence(row, profile),
        jurisdictions=(state,) if state else (),
        multistate=row.get("multistate"),
        independent=row.get("independent"),
        expires=_month(row, "expires"),
        since=_month(row, "since"),
    )


def _certification(row: Row, profile: Profile) -> Certification:
    return Certification(
        id=row.get("id"),
        abbreviation=row.get("abbreviation"),
        name=row["name"],
        status=row["status"],
        evidence=_evidence(row, profile),
        expires=_month(row, "expires"),
        earned=_month(row, "earned"),
    )


def _job(row: Row, profile: Profile, source: int | None) -> Job:
    """Return the job as it was read, with the row's facts in their place."""
    blank = Job(row["title"], None, None, None, None, (), ())
    read = blank if source is None else profile.jobs[source]
    start, end = _month(row, "start"), _month(row, "end")
    if (start is None) != (end is None):
        raise InvalidInput(f"profile.jobs: {row['title']!r} needs both start and end, or neither")
    if start and end and end != PRESENT and month(end) < month(start):
        raise InvalidInput(f"profile.jobs: {row['title']!r} ends before it starts")
    precision = "month" if start else None
    return replace(
        read,
        start=start,
        end=end,
        start_precision=precision,
        end_precision=precision,
        tags=tuple(row.get("tags", read.tags)),
        fte_percent=round(row["fte"] * 100) if "fte" in row else read.fte_percent,
        people_managed=row.get("people_managed", read.people_managed),
        budget_usd=row.get("budget_usd", read.budget_usd),
        evidence=_evidence(row, profile),
        unsure=() if "tags" in row else read.unsure,
        elsewhere=(),
    )


def _month(row: Row, key: str) -> str | None:
    value = row.get(key)
    if value is None or _MONTH.match(value) or (key == "end" and value == PRESENT):
        return None if value is None else str(value)
    raise InvalidInput(f"profile: {key} {value!r}: expected YYYY-MM")


def _evidence(row: Row, profile: Profile) -> tuple[Evidence, ...]:
    found = []
    for each in row.get("evidence", ()):
        quote = each.get("quote", profile.text[each["start"] : each["end"]])
        start = _nearest(quote, each["start"], profile.text) if quote else None
        if start is None:
            raise InvalidInput(_other_words(each))
        section = next((part.kind for part in profile.sections if part.start <= start < part.end), "header")
        found.append(Evidence(start, start + len(quote), quote, section))
    return tuple(found)


def _nearest(words: str, place: int, text: str) -> int | None:
    """Return the place of the words nearest to another one, the earlier of two; None if there is none."""
    before, after = text.rfind(words, 0, place + len(words)), text.find(words, place)
    places = [found for found in (before, after) if found >= 0]
    return min(places, key=lambda found: (abs(found - place), found), default=None)


def _other_words(evidence: Row) -> str:
    return f"profile: evidence {evidence['start']}..{evidence['end']} quotes other words"
