"""Which kinds of work was a job?

The title speaks first; the text of the job decides where the title is silent. Employers' names say
nothing, because they are masked for everyone (docs/domain.md 2.10 and 2.11).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from service.knowledge.lexicon.work import Work
from service.reading.employment.titles import ReadTitle
from service.reading.scope.authority import Authority, authority_of
from service.text.tokens import TITLES, words_of

_DESKS = frozenset({"financial", "accountant", "accounting", "auditor", "controller", "bookkeeper"})
# Signs of authority that a kind of title needs; a plain statement of authority counts as `_PLAIN` signs.
_NEEDED = {"inherent": 0, "presumed": 1, "shown": 2, "never": 2, "lead": 3}
_PLAIN = 2
_QUALITY, _QUALITY_OF_HEADS = 3, 5
_SHORTEST, _SEVERAL, _CARE, _WORDS_AN_ACT = 30, 2, 3, 50


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
        authority=authority_of(body, work.people_rules),
        denied=_denied(title, work),
        place=work.cues.counts(f"{title}\n{plain}"),
        elsewhere="other_place" in work.cues.counts(plain),
    )


def _denied(title: str, work: Work) -> bool:
    """Return whether the rank in a title is one over things, as in "account director"."""
    parts = [work.cues.counts(part) for part in title.split("/")]
    ranked = [part for part in parts if "title_rank" in part] or parts
    return all("title_not_people" in part for part in ranked)


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
    dense = acts >= _SEVERAL and acts * _WORDS_AN_ACT >= cues.size
    if "title_research" in cues.title:  # its visits are of a study, unless care is all that is told
        return {"clinical"} if dense and acts >= _CARE else set()
    return {"clinical"} if acts >= _CARE or dense or "draws_blood" in cues.body else set()


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
    named = "title_unpaid" in cues.title and "paid_work" not in cues.title
    if section in {"volunteer", "rotations"} or named or "unpaid" in title.tags:
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
