"""The decision whether a job was in health care.

The title decides first; then the text of the job where the title is silent, and the jobs around it where
both are (docs/domain.md 2.9). The rules are data/rules/health_sector.yaml and health_context.yaml.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import ReadTitle
from service.reading.employment.work_cues import WorkCues, phrases_of
from service.text.tokens import TITLES, words_of

HEALTH = 3
_MANY_KINDS, _MOST_WORDS_A_HIT = 5, 50
_SHORTEST, _MOST_DENSITY = 30, 3
_HINT, _PASSING = 2, 20
_ANIMALS, _TITLE = 2, 2


@dataclass(frozen=True, slots=True)
class HealthFeatures:
    """What is weighed of one job, alone.

    Attributes:
        health_title: a listed title of health care; other_field: a listed title of another field.
        care_named: the title names care that it does not sell, or the header describes a place of care.
        care_place: title or header name a place of care.
        other_title, other_trade_title: the title names another trade, or another field beside health care.
        care_word: the title has a word such as "care", which may mean something else.
        research_title, sales_title, seller_title, support_title: a word of such work in the title.
        clinical_or_records_title: a listed title of clinical work or of health records.
        level: the level of the title; words: the number of words of the text.
        health_words: words of health care in the text; health_kinds: how many different ones.
        health_density: such words for each hundred words, 3 at most.
        places: places of care in the text.
        provider_marketing, research_kinds: different words of bringing patients to a provider, of research.
        child_care, records, selling, other_trade: words of such work in the text, of child care in the title
            too.
        law_kinds: different words of the text of a law firm's work.
        social_kinds: different words of the text of help with courts, shelter, benefits and families.
        mostly_selling: more words of selling than of health care; half_selling: more than two fifths as many.
        mostly_other_trade: more different words of other trades than of health care.
        care_employer, other_employer, named_employer: what the header shows of the employer; to a seller,
            the name of a field alone may be what is sold.
        animals: the patients are animals, by employer, title or text.
        insiders: words in the text of those whom people in health care work for and among.
        payer_named, described_care: the first words name a payer, or describe a company of health care.
        any_trade_title: the title is listed in health care and common outside of it.
        same_employer: the job refers to the employer of the job before it.
    """

    health_title: bool
    other_field: bool
    care_named: bool
    care_place: bool
    other_title: bool
    other_trade_title: bool
    care_word: bool
    research_title: bool
    sales_title: bool
    seller_title: bool
    support_title: bool
    clinical_or_records_title: bool
    level: int
    words: int
    health_words: int
    health_kinds: int
    health_density: int
    places: int
    provider_marketing: int
    research_kinds: int
    child_care: int
    law_kinds: int
    social_kinds: int
    records: int
    selling: int
    mostly_selling: bool
    half_selling: bool
    other_trade: int
    mostly_other_trade: bool
    care_employer: bool
    other_employer: bool
    named_employer: bool
    animals: bool
    insiders: int
    payer_named: bool
    described_care: bool
    any_trade_title: bool
    same_employer: bool


@dataclass(frozen=True, slots=True)
class HealthContext:
    """What is weighed of one job among the others.

    Attributes:
        own_points: the points of the job alone.
        sure_jobs: how many jobs of the resume have `HEALTH` points or more.
        half_of_others: half of the other jobs or more have; both_neighbours: those before and after have.
        health_text: the text outside the jobs is one of health care.
        same_as_sure: the employer is that of the job before, which has `HEALTH` points or more.
    """

    own_points: int
    sure_jobs: int
    half_of_others: bool
    both_neighbours: bool
    health_text: bool
    same_as_sure: bool


def health_features(title: ReadTitle, cues: WorkCues) -> HealthFeatures:
    """Return what is weighed of one job, alone."""
    sales, promotes = "title_sales" in cues.title, "title_marketing" in cues.title
    named = "title_health" in cues.title and not (sales or promotes or "company_supplies" in cues.title)
    placed = cues.place.get("care_place", 0) > (cues.title.get("care_place", 0) if promotes else 0)
    return HealthFeatures(
        health_title="healthcare" in title.tags,
        other_field="healthcare" not in title.tags and any(row.track == "non_health" for row in title.rows),
        care_named=placed or named,
        care_place=placed,
        other_title="title_other" in cues.title,
        other_trade_title="not_health" in cues.title,
        care_word="title_health_weak" in cues.title,
        research_title="title_research" in cues.title,
        sales_title=sales,
        seller_title="title_seller" in cues.title,
        support_title=promotes or "title_support" in cues.title,
        clinical_or_records_title=not title.tags.isdisjoint({"clinical", "him"}),
        level=title.level,
        child_care=cues.body.get("child_care", 0) + _TITLE * cues.title.get("child_care", 0),
        care_employer=cues.employer.care or (cues.employer.field and not sales),
        other_employer=cues.other_place or cues.employer.other,
        named_employer=cues.employer.named,
        animals=_treats_animals(cues),
        payer_named="payer_names" in cues.opening,
        described_care=_is_company_of_care(cues),
        any_trade_title="title_any_trade" in cues.title,
        same_employer=cues.employer.same,
        **_of_text(cues),
    )


def _of_text(cues: WorkCues) -> dict[str, Any]:
    """Return the features that are counted in the text of a job."""
    strong, selling = cues.body.get("health_strong", 0), cues.body.get("selling", 0)
    kinds = cues.kinds.get("health_strong", 0)
    return {
        "words": cues.size,
        "health_words": strong,
        "health_kinds": kinds,
        "health_density": _density(strong, kinds, cues.size),
        "places": cues.body.get("health_place", 0),
        "provider_marketing": cues.kinds.get("provider_marketing", 0),
        "research_kinds": cues.kinds.get("research_work", 0),
        "law_kinds": cues.kinds.get("law_work", 0),
        "social_kinds": cues.kinds.get("social_services", 0),
        "insiders": cues.kinds.get("care_insiders", 0),
        "records": cues.body.get("him_work", 0),
        "selling": selling,
        "mostly_selling": selling > strong,
        "half_selling": 5 * selling > 2 * strong,
        "other_trade": cues.body.get("not_health", 0),
        "mostly_other_trade": cues.kinds.get("not_health", 0) > kinds,
    }


def _density(hits: int, kinds: int, size: int) -> int:
    """Return how many words of health care a hundred words have; in passing, one word is a hint."""
    most = _HINT if kinds == 1 and size >= _PASSING else _MOST_DENSITY
    return min(most, round(100 * hits / max(size, _SHORTEST)))


def _treats_animals(cues: WorkCues) -> bool:
    """Return whether employer, title or text are of the care of animals."""
    if cues.employer.animals or "animal_work" in cues.title:
        return True
    return not cues.employer.care and cues.body.get("animal_work", 0) >= _ANIMALS


def _is_company_of_care(cues: WorkCues) -> bool:
    """Return whether the first words of the text describe a company that is in or for health care."""
    care = "health_strong" in cues.opening or "health_place" in cues.opening
    return care and "company_words" in cues.opening and "company_supplies" not in cues.opening


def health_contexts(jobs: Sequence[HealthFeatures], outside: str, work: Work) -> tuple[HealthContext, ...]:
    """Return what is weighed of each job among the others.

    Args: outside: the text outside the jobs, read only if no job is sure.
    """
    jobs = _with_animals(jobs)
    points = [work.scorecards.health_sector.result(each) for each in jobs]
    sure = [each >= HEALTH for each in points]
    health_text = not any(sure) and is_health_text(outside, work)
    same = _same_as_sure(jobs, sure)
    return tuple(_context(index, points, sure, health_text, same[index]) for index in range(len(points)))


def _with_animals(jobs: Sequence[HealthFeatures]) -> list[HealthFeatures]:
    """Return the jobs, of animals also those at the employer of a job before that is of animals."""
    found: list[HealthFeatures] = []
    for job in jobs:
        shared = job.same_employer and found and found[-1].animals
        found.append(replace(job, animals=True) if shared else job)
    return found


def in_health_care(jobs: Sequence[HealthFeatures], outside: str, work: Work) -> tuple[bool, ...]:
    """Return for each job whether it was in health care.

    A job that is silent about its field, such as a regional director's, is decided by its neighbours; one
    that shows nothing at all, or another field, is not.
    """
    return decided(health_contexts(jobs, outside, work), work)


def decided(contexts: Sequence[HealthContext], work: Work) -> tuple[bool, ...]:
    """Return for each job, weighed among the others, whether it was in health care."""
    return tuple(bool(work.scorecards.health_context.result(each)) for each in contexts)


def _same_as_sure(jobs: Sequence[HealthFeatures], sure: Sequence[bool]) -> list[bool]:
    """Return for each job whether its employer is that of a sure job before, directly or over others."""
    found: list[bool] = []
    for index, job in enumerate(jobs):
        found.append(job.same_employer and index > 0 and (sure[index - 1] or found[-1]))
    return found


def is_health_text(text: str, work: Work) -> bool:
    """Return whether a text is one of health care: many different words of it, and often."""
    words = words_of(text, TITLES)
    hits = phrases_of("health_strong", words, work)
    return len(set(hits)) >= _MANY_KINDS and _MOST_WORDS_A_HIT * len(hits) >= len(words.bare)


def _context(
    index: int, points: Sequence[int], sure: Sequence[bool], health_text: bool, same: bool
) -> HealthContext:
    others = [*sure[:index], *sure[index + 1 :]]
    near = [*sure[max(0, index - 1) : index], *sure[index + 1 : index + 2]]
    return HealthContext(
        own_points=points[index],
        sure_jobs=sum(sure),
        half_of_others=bool(others) and 2 * sum(others) >= len(others),
        both_neighbours=bool(near) and all(near),
        health_text=health_text,
        same_as_sure=same,
    )
