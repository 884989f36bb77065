"""What the score tables weigh, made from the examples in their rows, and what is decided by a result."""

from collections.abc import Callable
from dataclasses import dataclass

from service.knowledge.lexicon.scorecards import Scorecards
from service.knowledge.lexicon.work import Work
from service.reading.employment.dated_headers import header_features
from service.reading.employment.header_features import HeaderFeatures
from service.reading.employment.health_sector import (
    HEALTH,
    HealthContext,
    HealthFeatures,
    health_contexts,
    health_features,
    in_health_care,
)
from service.reading.employment.job_facts import team_of
from service.reading.employment.job_segmentation import find_segments, work_sections
from service.reading.employment.jobs import job_entries, text_outside_jobs
from service.reading.employment.people_authority import MANAGES, AuthorityFeatures, authority_features
from service.reading.employment.title_scores import CLEAR, POSSIBLE, TitleFeatures, title_features
from service.reading.sections import read_sections
from service.text.document import Document
from service.text.scorecard import Scorecard

UNUSUAL = -3


@dataclass(frozen=True, slots=True)
class Weighing:
    """How an example is weighed: its table, its features, and the decision that a result stands for."""

    card: Callable[[Scorecards], Scorecard]
    features: type
    thing: Callable[[str, Work], object]
    decision: Callable[[int], object]


def document(text: str, work: Work) -> Document:
    return Document(text).with_sections(read_sections(text, work))


def last_dates(text: str, work: Work) -> HeaderFeatures:
    """Return the features of the last dates of a part of a resume."""
    found = [each for part in work_sections(document(text, work), work) for each in header_features(part)]
    return found[-1]


def last_job(text: str, work: Work) -> HealthFeatures:
    """Return the features of the last job of a part of a resume."""
    return _jobs(text, work)[-1]


def last_job_in_context(text: str, work: Work) -> HealthContext:
    """Return the features of the last job of a part of a resume among the others."""
    whole = document(text, work)
    return health_contexts(_jobs(text, work), text_outside_jobs(whole, find_segments(whole, work)), work)[-1]


def last_job_with_staff(text: str, work: Work) -> AuthorityFeatures:
    """Return what is weighed of the authority over staff in the last job of a part of a resume."""
    whole = document(text, work)
    entry = job_entries(whole, find_segments(whole, work), work)[-1]
    health = in_health_care([health_features(entry.read, entry.cues)], "", work)[-1]
    people, _ = team_of(whole, entry, work)
    return authority_features(entry.read, entry.cues, healthcare=health, people=people or 0)


def _jobs(text: str, work: Work) -> list[HealthFeatures]:
    whole = document(text, work)
    entries = job_entries(whole, find_segments(whole, work), work)
    return [health_features(each.read, each.cues) for each in entries]


def title_band(score: int) -> int:
    """Return between which of the bounds that readers compare with a score lies."""
    return sum(score >= bound for bound in (UNUSUAL, 0, POSSIBLE, CLEAR - 1, CLEAR))


def health_band(points: int) -> int:
    """Return how many points count when jobs are compared."""
    return max(0, min(points, HEALTH))


def manages_staff(points: int) -> bool:
    """Return whether points are those of a manager."""
    return points >= MANAGES


WEIGHINGS = {
    "title_scores": Weighing(lambda cards: cards.title_scores, TitleFeatures, title_features, title_band),
    "job_headers": Weighing(lambda cards: cards.job_headers, HeaderFeatures, last_dates, bool),
    "health_sector": Weighing(lambda cards: cards.health_sector, HealthFeatures, last_job, health_band),
    "health_context": Weighing(lambda cards: cards.health_context, HealthContext, last_job_in_context, bool),
    "people_authority": Weighing(
        lambda cards: cards.people_authority, AuthorityFeatures, last_job_with_staff, manages_staff
    ),
}
