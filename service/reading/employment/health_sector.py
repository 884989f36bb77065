"""Was a job in health care?

The title speaks first; the text of the job decides where the title is silent, and the jobs around it
where both are (docs/domain.md 2.9).
"""

from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import ReadTitle
from service.reading.employment.work_tags import Shown
from service.text.tokens import TITLES, words_of

HEALTH = 3
_MANY, _SPARSE = 5, 50
_SHORTEST, _SEVERAL, _SELLING, _MANAGER, _PLACES = 30, 2, 4, 3, 3


def health_points(title: ReadTitle, cues: Shown) -> int:
    """Return how much a job alone shows that it was in or for health care; `HEALTH` and more is yes."""
    strong, against = cues.body.get("health_strong", 0), cues.body.get("not_health", 0)
    listed, placed = "healthcare" in title.tags, "care_place" in cues.place
    if cues.elsewhere and not (listed or placed):
        return 0
    # What a seller's title names is sold.
    named = placed or ("title_health" in cues.title and "title_sales" not in cues.title)
    if "title_other" in cues.title and not (listed or named):
        return 0
    place = cues.body.get("health_place", 0)
    # Those who bring patients to a provider work for it; those who sell to it do not.
    inside = cues.kinds.get("provider_marketing", 0) >= _SEVERAL
    points = 3 if listed or named else 0
    points += 1 if not points and _health_by_word(cues) else 0
    points += min(3, round(100 * strong / max(cues.size, _SHORTEST)))
    points += 1 if cues.kinds.get("health_strong", 0) >= _SEVERAL else 0
    points += min(_PLACES, 2 * place) if points < HEALTH else 0
    points -= 4 if "title_sales" in cues.title and not (inside or listed) else 0
    housed = placed or place
    points -= 2 if "title_support" in cues.title and not housed and points <= HEALTH + 1 else 0
    points -= 3 if not placed and _is_of_another_field(title) else 0
    points -= 3 if not strong and cues.body.get("child_care", 0) >= _SEVERAL else 0
    silent = not points and (cues.kinds.get("research_work", 0) >= _SEVERAL or "him_work" in cues.body)
    points += 1 if silent else 0
    sold = "title_sales" in cues.title and not (listed or placed)
    if not inside and (sold or _sells(title, cues, strong)):
        return min(points, 0)
    if "not_health" in cues.title and points < HEALTH:
        return min(points, 0)
    if not points and not against and cues.size < _SHORTEST and title.level >= _MANAGER:
        return 1
    return points - (2 if against > strong and not (listed or named) else 0)


def tells_of_health(text: str, work: Work) -> bool:
    """Return whether a text is one of health care: many different words of it, and often."""
    words = words_of(text, TITLES)
    hits = [
        hit.phrase
        for hit in work.cues.longest_hits(words)
        if "health_strong" in work.cues.phrases[hit.phrase].ids
    ]
    return len(set(hits)) >= _MANY and _SPARSE * len(hits) >= len(words.bare)


def _is_of_another_field(title: ReadTitle) -> bool:
    return any(row.track == "non_health" and "healthcare" not in row.tags for row in title.rows)


def _health_by_word(cues: Shown) -> bool:
    """Return whether the title has a word such as "care"; a laboratory is also one of research."""
    return "title_health_weak" in cues.title and "title_research" not in cues.title


def _sells(title: ReadTitle, cues: Shown, strong: int) -> bool:
    """Return whether the job was selling to health care and not working in it."""
    selling = cues.body.get("selling", 0)
    if title.tags & {"clinical", "him"} or selling < _SELLING:
        return False
    seller = "title_seller" in cues.title
    return (selling > strong and "healthcare" not in title.tags) or (seller and 2 * selling > strong)


def health_by_context(points: tuple[int, ...], *, told: bool = False) -> tuple[bool, ...]:
    """Return for each job whether it was in health care, from its own points and the jobs around it.

    A job that is silent of its own field, such as a regional director's, is read by its neighbours;
    one that shows nothing at all, or another field, is not.

    Args: told: whether the text outside the jobs tells of health care; it decides where no job does.
    """
    sure = [each >= HEALTH for each in points]
    if told and not any(sure):
        return tuple(own >= 1 for own in points)
    found = []
    for index, own in enumerate(points):
        others = sure[:index] + sure[index + 1 :]
        near = sure[max(0, index - 1) : index] + sure[index + 1 : index + 2]
        career = bool(others) and 2 * sum(others) >= len(others)
        around = bool(near) and all(near)
        found.append(own >= HEALTH or (own >= 1 and own + career + around >= HEALTH))
    return tuple(found)
