"""The facts of one job: kinds of work, role, level, settings, fields, staff, budget and share of time."""

from collections import Counter
from collections.abc import Iterable, Mapping

from service.domain.evidence import Evidence, evidence
from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from service.reading.employment.career_track import job_track, title_track
from service.reading.employment.fte import fte_of
from service.reading.employment.job_dates import JobDates
from service.reading.employment.job_entries import JobEntry
from service.reading.employment.job_segmentation import JobSegment
from service.reading.employment.seniority import Scope, level_of
from service.reading.employment.titles import ReadTitle
from service.reading.employment.work_tags import tags_of
from service.reading.scope.bare_headcounts import rosters, steered
from service.reading.scope.budgets import budgets
from service.reading.scope.people_managed import sites_of, teams
from service.reading.scope.unit_headcounts import staff_of_places

_FEWEST_HITS = 2
# Roles that are held outside health care too.
_ANY_SECTOR = frozenset({"office_manager", "department_lead", "assistant_manager", "healthcare_consultant"})


def job_of(text: str, entry: JobEntry, dates: JobDates, work: Work, *, healthcare: bool) -> Job:
    """Return the job of an entry.

    Args: healthcare: whether the job was in health care.
    """
    segment, read, cues = entry.segment, entry.read, entry.cues
    people, people_evidence = _team(text, entry, work)
    tags = tags_of(read, cues, segment.section, healthcare=healthcare, people=people or 0)
    header = text[segment.start : segment.body]
    percent, stated = fte_of(header, work.cues.counts(header))
    words = entry.words.together()
    places = Counter(work.settings.counts(words)) + Counter(work.setting_cues.counts(words))
    owned, contributed, budget_evidence = _budget(text, segment)
    sites = sites_of(text, segment.body, segment.end, work.staff)
    settings = _chosen(places, (each for row in read.rows for each in row.settings), tags)
    fields = work.specialties.counts(words)
    scope = Scope(people, owned, sites, "people_mgmt" in tags, "lead" in tags)
    return Job(
        title=entry.words.title,
        start=dates.start,
        end=dates.end,
        start_precision=dates.start_precision,
        end_precision=dates.end_precision,
        tags=tuple(sorted(tags)),
        evidence=_evidence(text, segment),
        role=_role(read, settings, tags),
        level=level_of(read.level, scope),
        title_level=read.level,
        settings=settings,
        specialties=_chosen(fields, (each for row in read.rows for each in row.specialties), tags),
        professions=_professions(read, tags),
        track=job_track(tags, title_track(read, entry.words.title, work), places),
        fte_percent=percent,
        fte_stated=stated,
        people_managed=people,
        people_evidence=people_evidence,
        budget_usd=owned,
        budget_contributed_usd=contributed,
        budget_evidence=budget_evidence,
        sites=sites,
        acting="title_acting" in cues.title,
    )


def _evidence(text: str, segment: JobSegment) -> tuple[Evidence, ...]:
    spans = [segment.title, (segment.dates.start, segment.dates.end) if segment.dates else None]
    return tuple(evidence(text, span[0], span[1], segment.section) for span in spans if span is not None)


def _role(read: ReadTitle, settings: tuple[str, ...], tags: frozenset[str]) -> str | None:
    """Return the role of the title, unless the job is not of its field; some titles need the setting."""
    if read.role is not None and read.role not in _ANY_SECTOR:
        return read.role if "healthcare" in tags else None
    placed = (row.roles_by_setting.get(each) for row in read.rows for each in settings)
    return read.role or next((each for each in placed if each), None)


def _chosen(hits: Mapping[str, int], given: Iterable[str], tags: frozenset[str]) -> tuple[str, ...]:
    """Return what the title gives and what is named twice or more, or what is named once if nothing is."""
    if "healthcare" not in tags:
        return ()
    often = {each for each, count in hits.items() if count >= _FEWEST_HITS}
    return tuple(sorted({*given, *(often or set(hits))}))


def _professions(read: ReadTitle, tags: frozenset[str]) -> tuple[str, ...]:
    if "healthcare" not in tags:
        return ()
    return tuple(sorted({each for row in read.rows for each in row.professions}))


def _team(text: str, entry: JobEntry, work: Work) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest number of people managed that the job states, and its evidence."""
    segment, staff = entry.segment, work.staff
    found = list(teams(text, segment.start, segment.end, staff))
    if entry.claims_staff:
        physicians = entry.heads_physicians
        found.extend(rosters(text, segment.body, segment.end, staff, of_physicians=physicians))
        found.extend(staff_of_places(text, segment.body, segment.end, staff, of_physicians=physicians))
    if entry.claims_staff or entry.leads_unlicensed:
        found.extend(steered(text, segment.body, segment.end, staff))
    best = min(found, key=lambda each: (-each[0], each[1]), default=None)
    return (best[0], (evidence(text, best[1], best[2], segment.section),)) if best else (None, ())


def _budget(text: str, segment: JobSegment) -> tuple[int | None, int | None, tuple[Evidence, ...]]:
    """Return the first budget that the person owns, the first contributed to, and the evidence of both."""
    found = budgets(text, segment.start, segment.end)
    owned = next((each for each in found if each[3]), None)
    contributed = next((each for each in found if not each[3]), None)
    quoted = [each for each in (owned, contributed) if each is not None]
    return (
        owned[0] if owned else None,
        contributed[0] if contributed else None,
        tuple(evidence(text, start, end, segment.section) for _, start, end, _ in quoted),
    )
