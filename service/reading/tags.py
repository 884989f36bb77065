"""Which kinds of work was a job?

The title speaks first; the text of the job decides where the title is silent. Employers' names say
nothing, because they are masked for everyone (docs/domain.md 2.10 and 2.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from service.knowledge.words import TITLES, words_of
from service.knowledge.work import Work
from service.reading.authority import Authority, authority_of
from service.reading.titles import ReadTitle

HEALTH = 3
_DESKS = frozenset({"financial", "accountant", "accounting", "auditor", "controller", "bookkeeper"})
# Signs of authority that a kind of title needs; a plain statement of authority counts as `_PLAIN` signs.
_NEEDED = {"inherent": 0, "presumed": 1, "shown": 2, "never": 2, "lead": 3}
_PLAIN = 2
_MANY, _SPARSE = 5, 50
_QUALITY, _QUALITY_OF_HEADS = 3, 5
_SHORTEST, _SEVERAL, _CARE, _SELLING, _MANAGER, _WORDS_AN_ACT, _PLACES = 30, 2, 3, 4, 3, 50, 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What the words of a job show.

    Attributes:
        title: hits of data/lexicon/job_tags.yaml in the title.
        body: hits in the text of the job; kinds: how many different phrases of a row were hit.
        size: number of words of the text.
        authority: how often the text tells of authority over staff.
        denied: each part of the title that names a rank names a thing too, and no people.
        place: hits in the title and in the plain words of the heading.
        elsewhere: the plain words name a place of another trade.
    """

    title: Mapping[str, int]
    body: Mapping[str, int]
    kinds: Mapping[str, int]
    size: int
    authority: Authority
    denied: bool
    place: Mapping[str, int]
    elsewhere: bool


def shown(title: str, body: str, work: Work, plain: str = "") -> Shown:
    """Return which cues the title, the text and the plain words of the heading of a job hold."""
    words = words_of(body, TITLES)
    counts: dict[str, int] = {}
    kinds: dict[str, set[int]] = {}
    for hit in work.cues.longest_hits(words):
        for each in work.cues.phrases[hit.phrase].ids:
            counts[each] = counts.get(each, 0) + 1
            kinds.setdefault(each, set()).add(hit.phrase)
    return Shown(
        title=work.cues.counts(title),
        body=counts,
        kinds={each: len(numbers) for each, numbers in kinds.items()},
        size=len(words.bare),
        authority=authority_of(body, work.staff),
        denied=_denied(title, work),
        place=work.cues.counts(f"{title}\n{plain}"),
        elsewhere="other_place" in work.cues.counts(plain),
    )


def _denied(title: str, work: Work) -> bool:
    """Return whether the rank in a title is one over things, as in "account director"."""
    parts = [work.cues.counts(part) for part in title.split("/")]
    ranked = [part for part in parts if "title_rank" in part] or parts
    return all("title_not_people" in part for part in ranked)


def health_points(title: ReadTitle, cues: Shown) -> int:
    """Return how much a job alone shows that it was in or for health care; `HEALTH` and more is yes."""
    strong, against = cues.body.get("health_strong", 0), cues.body.get("not_health", 0)
    listed, placed = "healthcare" in title.tags, "care_place" in cues.place
    if cues.elsewhere and not (listed or placed):
        return 0
    named = placed or "title_health" in cues.title
    # Those who bring patients to a provider work for it; those who sell to it do not.
    inside = cues.kinds.get("provider_marketing", 0) >= _SEVERAL
    points = 3 if listed or named else 0
    points += 1 if not points and _health_by_word(cues) else 0
    points += min(3, round(100 * strong / max(cues.size, _SHORTEST)))
    points += 1 if cues.kinds.get("health_strong", 0) >= _SEVERAL else 0
    points += min(_PLACES, 2 * cues.body.get("health_place", 0)) if points < HEALTH else 0
    points -= 4 if "title_sales" in cues.title and not (inside or listed) else 0
    points -= 2 if "title_support" in cues.title and not placed and points <= HEALTH + 1 else 0
    points -= 3 if not placed and _is_of_another_field(title) else 0
    points -= 3 if not strong and cues.body.get("child_care", 0) >= _SEVERAL else 0
    points += 1 if not points and cues.kinds.get("research_work", 0) >= _SEVERAL else 0
    if not inside and _sells(title, cues, strong):
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


def tags_of(title: ReadTitle, cues: Shown, section: str, *, healthcare: bool, people: int) -> frozenset[str]:
    """Return the tags of a job (docs/contracts.md 6, docs/domain.md 2.9).

    Args: people: the number of reports that the job states, 0 where it is silent.
    """
    found = set(title.tags)
    if not healthcare:
        found -= {"healthcare", "clinical", "licensed_clinical"}
    else:
        found.add("healthcare")
        found |= _clinical(title, cues)
    found |= _people(title, cues, people, healthcare)
    found |= _lead(title, cues, found)
    found |= {tag for tag, rule in _BY_CUES.items() if rule(title, cues, healthcare)}
    if _unpaid(title, cues, section):
        found.add("unpaid")
    return frozenset(found)


def _clinical(title: ReadTitle, cues: Shown) -> set[str]:
    """Return clinical tags; a manager's only where hands-on work is shown (docs/domain.md 2.10)."""
    found = {tag for tag in title.tags if tag in {"clinical", "licensed_clinical"}}
    if title.people == "inherent":
        # Who heads nurses is one, and practises without giving care.
        found |= {"licensed_clinical"} if "title_nurse_head" in cues.title else set()
        return found | ({"clinical"} if "hands_on" in cues.body else set())
    if found or "office_admin" in title.tags or _DESKS & set(title.words):
        return found
    acts = cues.kinds.get("clinical_care", 0)
    dense = acts >= _SEVERAL and acts * _WORDS_AN_ACT >= cues.size and "title_research" not in cues.title
    return {"clinical"} if acts >= _CARE or dense else set()


def _people(title: ReadTitle, cues: Shown, people: int, healthcare: bool) -> set[str]:
    told = cues.authority
    plain = _PLAIN * (min(2, told.plain) + min(1, people))
    signs = plain + min(1, told.led) + _PLAIN * min(1, told.chains) + cues.kinds.get("people_strong", 0)
    # Personnel staff hire and discipline for others: only plain statements tell of staff of their own.
    if "title_support" in cues.title or "title_recruiter" in cues.title:
        signs = plain
    # Who says that nobody reports to them, or that another one appraises, only leads.
    if "people_denied" in cues.body and title.people != "inherent":
        return set()
    return {"people_mgmt"} if signs >= _signs_needed(title, cues, healthcare) else set()


def _signs_needed(title: ReadTitle, cues: Shown, healthcare: bool) -> int:
    """Return how many signs of authority the text must hold for a title (docs/domain.md 2.11)."""
    kind = _claim(title, cues, healthcare)
    # A clinician who supervises aides delegates, by law, and leads.
    need = _NEEDED[kind] + (_PLAIN if kind == "shown" and "clinical" in title.tags else 0)
    # An assistant director is no clerk: one sign of authority will do.
    return need - (1 if kind == "shown" and "title_rank" in cues.title else 0)


def _claim(title: ReadTitle, cues: Shown, healthcare: bool) -> str:
    """Return what a title claims of authority, once its other words and its field are weighed."""
    kind = title.people
    if kind == "lead" and "title_acting" in cues.title:
        return "inherent"
    if kind not in {"inherent", "presumed"}:
        return kind
    if title.plain and cues.denied:
        return "shown"
    # An administrator heads an agency in health care, and keeps systems or files elsewhere.
    if title.plain and not healthcare and "administrator" in title.words:
        return "shown"
    # A health-care manager of whose work nothing is told stands by the title.
    if healthcare and cues.size < _SHORTEST:
        return "inherent"
    return "presumed" if title.narrowed else kind


def _lead(title: ReadTitle, cues: Shown, found: set[str]) -> set[str]:
    if "people_mgmt" in found:
        return set()
    named = title.people == "lead" or "supervisor" in title.words
    named = named or "title_lead" in cues.title or "heading_lead" in cues.place
    shows = named or "lead_words" in cues.body
    # A title that presumes authority, without a sign of it, still leads.
    presumed = title.people in {"inherent", "presumed"} and title.narrowed and not cues.denied
    presumed = presumed or ("healthcare" in found and "manager" in title.words and title.people != "never")
    return {"lead"} if shows or presumed or cues.authority.plain or cues.authority.led else set()


def _unpaid(title: ReadTitle, cues: Shown, section: str) -> bool:
    if section in {"volunteer", "rotations"} or "title_unpaid" in cues.title or "unpaid" in title.tags:
        return True
    if not title.words and "unpaid_work" in cues.body:
        return True
    return "title_intern" in cues.title and "paid_work" not in cues.body


def _office(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    return "title_office" in cues.title or (
        cues.kinds.get("office_work", 0) >= 3 and not title.tags & {"clinical"}
    )


def _him(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    """Return whether the job kept records; clinicians and front desks handle them on the way."""
    need = 3 if title.tags & {"clinical", "office_admin", "revenue"} else 2
    return healthcare and ("title_him" in cues.title or cues.kinds.get("him_work", 0) >= need)


def _quality(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    # The head of a service answers for its quality too, without that being the work.
    need = _QUALITY_OF_HEADS if title.people == "inherent" else _QUALITY
    return healthcare and ("title_quality" in cues.title or cues.kinds.get("quality_work", 0) >= need)


def _research(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    return "title_research" in cues.title or cues.kinds.get("research_work", 0) >= 2


def _revenue(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    return cues.kinds.get("revenue_work", 0) >= 3


def _education(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    return healthcare and cues.kinds.get("education_work", 0) >= 3


def _consulting(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    return "consultant" in title.words or "consulting" in title.words or "consulting_work" in cues.body


def _operations(title: ReadTitle, cues: Shown, healthcare: bool) -> bool:
    return title.people in {"inherent", "shown"} and cues.kinds.get("operations_work", 0) >= 3


_BY_CUES = {
    "office_admin": _office,
    "him": _him,
    "quality": _quality,
    "research": _research,
    "revenue": _revenue,
    "education": _education,
    "consulting": _consulting,
    "operations": _operations,
}
