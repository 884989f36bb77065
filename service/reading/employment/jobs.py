"""Which jobs does a resume tell of?"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.evidence import Evidence, evidence
from service.domain.months import PRESENT, month
from service.domain.profile import Flag, Job, Section
from service.knowledge.lexicon.work import Work
from service.reading.employment.career_track import job_track, track_given
from service.reading.employment.conflicts import with_other_tellings
from service.reading.employment.fte import fte_of
from service.reading.employment.health_sector import health_by_context, health_points, tells_of_health
from service.reading.employment.job_segmentation import Stub, find_stubs
from service.reading.employment.seniority import Scope, level_of
from service.reading.employment.titles import ReadTitle, read_title
from service.reading.employment.work_tags import Shown, shown, tags_of
from service.reading.employment.workplace_hints import plain_words
from service.reading.job_span import JobBlock
from service.reading.scope.bare_headcounts import bare_headcounts, guided_headcounts
from service.reading.scope.budgets import budgets
from service.reading.scope.people_managed import sites_managed, stated_headcounts
from service.reading.scope.unit_headcounts import unit_headcounts
from service.text.dates import DateRange, reversed_range, too_long
from service.text.document import Document
from service.text.tokens import TITLES, words_of

_FEWEST_HITS = 2
# What tells of no work; in the header stand names, which say nothing.
_LEFT_OUT = frozenset(
    {"header", "education", "licences", "certifications", "affiliations", "references", "interests"}
)
_STILL = re.compile(
    r"\b(?:i am currently|currently work(?:ing)?|presently work(?:ing)?|still employed)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Span:
    """Dates as a job holds them."""

    start: str | None = None
    end: str | None = None
    start_precision: str | None = None
    end_precision: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A job with what its title and words show, before it is compared with the others."""

    stub: Stub
    title: str
    read: ReadTitle
    cues: Shown
    plain: str


def read_jobs(text: str, sections: tuple[Section, ...], work: Work) -> tuple[JobBlock, ...]:
    """Return the jobs in the order of the document, each with the span of text that tells of it."""
    stubs = find_stubs(text, sections, work)
    return jobs_of(text, stubs, work, tells_of_health(_outside(text, sections, stubs), work))


def _outside(text: str, sections: tuple[Section, ...], stubs: tuple[Stub, ...]) -> str:
    """Return what a resume says outside its jobs, its header and its schooling."""
    jobs = [(stub.start, stub.end) for stub in stubs]
    left_out = [(each.start, each.end) for each in sections if each.kind in _LEFT_OUT]
    spans = sorted([*jobs, *left_out])
    kept, position = [], 0
    for start, end in spans:
        kept.append(text[position:start])
        position = max(position, end)
    return "\n".join([*kept, text[position:]])


def jobs_of(text: str, stubs: tuple[Stub, ...], work: Work, told: bool = False) -> tuple[JobBlock, ...]:
    """Return the jobs whose headings are known, each with the span of text that tells of it.

    Args: told: whether the text outside the jobs tells of health care.
    """
    found = [_draft(text, stub, work) for stub in stubs]
    drafts = [draft for draft in found if not draft.read.is_study]
    health = health_by_context(tuple(health_points(draft.read, draft.cues) for draft in drafts), told=told)
    newest = _newest(drafts)
    blocks = tuple(
        JobBlock(
            _job(text, draft, _dates(text, draft, newest), work, healthcare=healthcare),
            draft.stub.start,
            draft.stub.end,
            any(row.heads_care for row in draft.read.rows),
            _claims_staff(draft),
        )
        for draft, healthcare in zip(drafts, health, strict=True)
    )
    return with_other_tellings(blocks, [text[draft.stub.start : draft.stub.body] for draft in drafts])


def date_flags(blocks: tuple[JobBlock, ...]) -> tuple[Flag, ...]:
    """Return a flag for each job whose end stands before its start."""
    return tuple(
        Flag(
            "reversed_dates",
            "A job ends before it begins; its months are not counted.",
            block.job.evidence[-1:],
        )
        for block in blocks
        if block.job.start
        and block.job.end
        and block.job.end != PRESENT
        and month(block.job.end) < month(block.job.start)
    )


def _draft(text: str, stub: Stub, work: Work) -> Draft:
    title = " ".join(text[stub.title[0] : stub.title[1]].split()) if stub.title else ""
    plain = _plain(text, stub, title)
    return Draft(
        stub, title, read_title(title, work), shown(title, text[stub.body : stub.end], work, plain), plain
    )


def _plain(text: str, stub: Stub, title: str) -> str:
    """Return what the heading says of the place in small letters; nothing of one who writes all so."""
    if title and not title[0].isupper():
        return ""
    spans = [stub.title, (stub.dates.start, stub.dates.end) if stub.dates else None]
    holes = tuple((span[0] - stub.start, span[1] - stub.start) for span in spans if span is not None)
    return plain_words(text[stub.start : stub.body], holes)


def _newest(drafts: list[Draft]) -> Draft | None:
    dated = [draft for draft in drafts if draft.stub.dates is not None]
    return max(
        dated,
        key=lambda draft: (draft.stub.dates.first if draft.stub.dates else "", -draft.stub.start),
        default=None,
    )


def _dates(text: str, draft: Draft, newest: Draft | None) -> Span:
    still = _STILL.search(text, draft.stub.body, draft.stub.end) is not None
    return _span(draft.stub.dates, newest=draft is newest, still=still)


def _span(dates: DateRange | None, *, newest: bool, still: bool) -> Span:
    """Return the dates of a job; a blank end on the newest job is an open one (docs/domain.md 2.9.1)."""
    if dates is None or too_long(dates):
        return Span()
    end = dates.last
    if end is None and newest and (dates.dangling or still):
        end = PRESENT
    if reversed_range(dates):
        return Span(dates.first, end, dates.first_precision, dates.last_precision)
    return Span(dates.first, end, dates.first_precision, None if end == PRESENT else dates.last_precision)


def _job(text: str, draft: Draft, span: Span, work: Work, *, healthcare: bool) -> Job:
    stub, read, cues, document = draft.stub, draft.read, draft.cues, Document(text)
    people, people_words = _team(document, draft, work)
    tags = tags_of(read, cues, stub.section, healthcare=healthcare, people=people or 0)
    heading = text[stub.start : stub.body]
    percent, stated = fte_of(heading, work.cues.counts(heading))
    said = words_of(f"{draft.title}\n{draft.plain}\n{text[stub.body : stub.end]}", TITLES)
    places = Counter(work.settings.counts(said)) + Counter(work.setting_cues.counts(said))
    owned, helped, money_words = _budget(document, stub)
    sites = sites_managed(text, stub.body, stub.end, work.people_rules)
    settings = _chosen(places, [each for row in read.rows for each in row.settings], tags)
    scope = Scope(people, owned, sites, "people_mgmt" in tags, "lead" in tags)
    return Job(
        title=draft.title,
        start=span.start,
        end=span.end,
        start_precision=span.start_precision,
        end_precision=span.end_precision,
        tags=tuple(sorted(tags)),
        evidence=_evidence(text, stub),
        role=_role(read, settings, tags),
        level=level_of(read.level, scope),
        title_level=read.level,
        settings=settings,
        specialties=_chosen(
            work.specialties.counts(said), [each for row in read.rows for each in row.specialties], tags
        ),
        professions=_professions(read, tags),
        track=job_track(tags, track_given(read, draft.title, work), places),
        fte_percent=percent,
        fte_stated=stated,
        people_managed=people,
        people_evidence=people_words,
        budget_usd=owned,
        budget_contributed_usd=helped,
        budget_evidence=money_words,
        sites=sites,
        acting="title_acting" in cues.title,
    )


def _evidence(text: str, stub: Stub) -> tuple[Evidence, ...]:
    spans = [stub.title, (stub.dates.start, stub.dates.end) if stub.dates else None]
    return tuple(evidence(text, span[0], span[1], stub.section) for span in spans if span is not None)


def _role(read: ReadTitle, settings: tuple[str, ...], tags: frozenset[str]) -> str | None:
    """Return the role of the title, unless the job is not of its field; some titles ask for the setting."""
    if read.role in {None, "office_manager", "department_lead", "assistant_manager", "healthcare_consultant"}:
        placed = [row.roles_by_setting.get(each) for row in read.rows for each in settings]
        return read.role or next((each for each in placed if each), None)
    return read.role if "healthcare" in tags else None


def _chosen(hits: Mapping[str, int], given: list[str], tags: frozenset[str]) -> tuple[str, ...]:
    """Return what the title gives and what is named twice or more, or, failing that, what is named once."""
    if "healthcare" not in tags:
        return ()
    often = {each for each, count in hits.items() if count >= _FEWEST_HITS}
    return tuple(sorted({*given, *(often or set(hits))}))


def _professions(read: ReadTitle, tags: frozenset[str]) -> tuple[str, ...]:
    if "healthcare" not in tags:
        return ()
    return tuple(sorted({each for row in read.rows for each in row.professions}))


def _team(document: Document, draft: Draft, work: Work) -> tuple[int | None, tuple[Evidence, ...]]:
    stub, rules = draft.stub, work.people_rules
    found = list(stated_headcounts(document, stub.start, stub.end, rules))
    if _claims_staff(draft):
        physicians = _heads_physicians(draft)
        found.extend(bare_headcounts(document, stub.body, stub.end, rules, of_physicians=physicians))
        found.extend(unit_headcounts(document, stub.body, stub.end, rules, of_physicians=physicians))
    if _claims_staff(draft) or _leads_unlicensed(draft):
        found.extend(guided_headcounts(document, stub.body, stub.end, rules))
    best = min(found, key=lambda each: (-each.people, each.start), default=None)
    quoted = (evidence(document.text, best.start, best.end, stub.section),) if best else ()
    return (best.people if best else None, quoted)


def _claims_staff(draft: Draft) -> bool:
    """Return whether the title claims authority over people, and not for others as those of personnel do."""
    support = {"title_support", "title_recruiter"} & set(draft.cues.title)
    denied = draft.read.plain and draft.cues.denied
    ranked = draft.read.people == "shown" and "title_rank" in draft.cues.title
    return (ranked or draft.read.people in {"inherent", "presumed"}) and not denied and not support


def _leads_unlicensed(draft: Draft) -> bool:
    """Return whether the title is of a lead, and not of a licensed one in charge of a shift alone."""
    leads = draft.read.people == "lead" or "title_lead" in draft.cues.title
    return leads and "licensed_clinical" not in draft.read.tags


def _heads_physicians(draft: Draft) -> bool:
    return "physician" in {each for row in draft.read.rows for each in row.professions}


def _budget(document: Document, stub: Stub) -> tuple[int | None, int | None, tuple[Evidence, ...]]:
    found = budgets(document, stub.start, stub.end)
    owned = next((each for each in found if each.owned), None)
    helped = next((each for each in found if not each.owned), None)
    quoted = [each for each in (owned, helped) if each is not None]
    return (
        owned.dollars if owned else None,
        helped.dollars if helped else None,
        tuple(evidence(document.text, each.start, each.end, stub.section) for each in quoted),
    )
