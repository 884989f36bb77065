"""The facts of one job: kinds of work, role, level, settings, fields, staff, budget and share of time."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from service.domain.evidence import Evidence
from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from service.reading.employment.career_track import job_track, title_track
from service.reading.employment.fte import fte_of
from service.reading.employment.job_dates import JobDates
from service.reading.employment.job_entries import JobEntry
from service.reading.employment.job_segmentation import JobSegment
from service.reading.employment.people_authority import MANAGES, authority_features, authority_points
from service.reading.employment.seniority import Scope, level_of
from service.reading.employment.shown_by_header import shown_by_header
from service.reading.employment.titles import ReadTitle
from service.reading.employment.unsure_work import unsure_kinds
from service.reading.employment.work_section import BULLETS
from service.reading.employment.work_tags import tags_of
from service.reading.scope.bare_headcounts import bare_headcounts, guided_headcounts
from service.reading.scope.budgets import budgets
from service.reading.scope.headcount import counts_heads, shows_staff
from service.reading.scope.people_managed import sites_managed, stated_headcounts
from service.text.document import Document

_FEWEST_HITS = 2
_SHORT_LINE = 48
# Roles that are held outside health care too.
_ANY_SECTOR = frozenset({"office_manager", "department_lead", "assistant_manager", "healthcare_consultant"})


class Sector(NamedTuple):
    """Whether a job was in health care, and where it was not read so, whether it may have been."""

    healthcare: bool
    is_open: bool


def job_of(document: Document, entry: JobEntry, dates: JobDates, work: Work, sector: Sector) -> Job:
    """Return the job of an entry."""
    text, segment, read = document.text, entry.segment, entry.read
    people, people_evidence = team_of(document, entry, work)
    tags, unsure = _kinds_of_work(entry, sector, work, _staff(people, people_evidence, work))
    percent, stated = fte_of(header := _header(text, segment), terms := work.cues.counts(header))
    places = entry.words.counts(work.settings, work.setting_cues)
    owned, contributed, budget_evidence = _budget(document, entry)
    settings = _chosen(places, (each for row in read.rows for each in row.settings), tags)
    heads = any(counts_heads(each.quote, work.people_rules) for each in people_evidence)
    sites = sites_managed(text, segment.body, segment.end, work.people_rules)
    scope = Scope(people, owned, sites, "people_mgmt" in tags, "lead" in tags, heads)
    return Job(
        title=entry.words.title,
        start=dates.start,
        end=dates.end,
        start_precision=dates.start_precision,
        end_precision=dates.end_precision,
        tags=tuple(sorted(tags)),
        evidence=_evidence(document, segment),
        role=_role(read, settings, tags),
        level=level_of(read.level, scope),
        title_level=read.level,
        settings=settings,
        specialties=_specialties(entry, tags, work),
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
        acting="title_acting" in entry.cues.title,
        other_roles=_in_sector(read.other_roles, tags),
        header=shown_by_header(entry, frozenset(settings), work),
        unsure=unsure,
        held="never_held" not in terms,
    )


def _kinds_of_work(
    entry: JobEntry, sector: Sector, work: Work, staff: int
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the tags of a job, and the kinds of work that it leaves open."""
    read, cues, healthcare = entry.read, entry.cues, sector.healthcare
    authority = authority_features(read, cues, healthcare=healthcare, people=staff)
    points = authority_points(authority, work)
    tags = tags_of(read, cues, entry.segment.section, healthcare=healthcare, manages=points >= MANAGES)
    return tags, unsure_kinds(entry, tags, authority, points, open_sector=sector.is_open)


def _staff(people: int | None, evidence: tuple[Evidence, ...], work: Work) -> int:
    """Return the number of people managed if its words show authority over staff, else 0."""
    return people or 0 if all(shows_staff(each.quote, work.people_rules) for each in evidence) else 0


def _header(text: str, segment: JobSegment) -> str:
    """Return the header, with the line below it if that is short and no item of a list."""
    end = text.find("\n", segment.body + 1, segment.end)
    below = text[segment.body : max(segment.body, end)]
    short = len(below) <= _SHORT_LINE and below.strip()[:1] not in tuple(BULLETS)
    return text[segment.start : segment.body] + (below if short else "")


def _evidence(document: Document, segment: JobSegment) -> tuple[Evidence, ...]:
    spans = [segment.title, (segment.dates.start, segment.dates.end) if segment.dates else None]
    return tuple(document.evidence(span[0], span[1], segment.section) for span in spans if span is not None)


def _role(read: ReadTitle, settings: tuple[str, ...], tags: frozenset[str]) -> str | None:
    """Return the role of the title, unless the job is not of its field; some titles need the setting."""
    if read.role is not None and read.role not in _ANY_SECTOR:
        return next(iter(_in_sector((read.role,), tags)), None)
    placed = (row.roles_by_setting.get(each) for row in read.rows for each in settings)
    return read.role or next((each for each in placed if each), None)


def _in_sector(roles: tuple[str, ...], tags: frozenset[str]) -> tuple[str, ...]:
    return tuple(role for role in roles if "healthcare" in tags or role in _ANY_SECTOR)


def _chosen(hits: Mapping[str, int], given: Iterable[str], tags: frozenset[str]) -> tuple[str, ...]:
    """Return what the title gives and what is named twice or more, or what is named once if nothing is."""
    if "healthcare" not in tags:
        return ()
    often = {each for each, count in hits.items() if count >= _FEWEST_HITS}
    return tuple(sorted({*given, *(often or set(hits))}))


def _specialties(entry: JobEntry, tags: frozenset[str], work: Work) -> tuple[str, ...]:
    given = (each for row in entry.read.rows for each in row.specialties)
    return _chosen(entry.words.counts(work.specialties), given, tags)


def _professions(read: ReadTitle, tags: frozenset[str]) -> tuple[str, ...]:
    if "healthcare" not in tags:
        return ()
    return tuple(sorted({each for row in read.rows for each in row.professions}))


def team_of(document: Document, entry: JobEntry, work: Work) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the largest number of people managed that the job states, and its evidence."""
    segment, rules = entry.segment, work.people_rules
    found = list(stated_headcounts(document, segment.start, segment.end, rules))
    if entry.claims_staff:
        physicians = entry.heads_physicians
        found.extend(bare_headcounts(document, segment.body, segment.end, rules, of_physicians=physicians))
    if entry.claims_staff or entry.leads_unlicensed:
        found.extend(guided_headcounts(document, segment.body, segment.end, rules))
    best = min(found, key=lambda each: (-each.people, each.start), default=None)
    if best is None:
        return None, ()
    return best.people, (document.evidence(best.start, best.end, segment.section),)


def _budget(document: Document, entry: JobEntry) -> tuple[int | None, int | None, tuple[Evidence, ...]]:
    """Return the first budget that the person owns, the first contributed to, and the evidence of both."""
    segment, ranked = entry.segment, entry.claims_staff or "title_rank" in entry.cues.title
    found = budgets(document, segment.start, segment.end, of_manager=ranked)
    owned = next((each for each in found if each.owned), None)
    contributed = next((each for each in found if not each.owned), None)
    quoted = [each for each in (owned, contributed) if each is not None]
    return (
        owned.dollars if owned else None,
        contributed.dollars if contributed else None,
        tuple(document.evidence(each.start, each.end, segment.section) for each in quoted),
    )
