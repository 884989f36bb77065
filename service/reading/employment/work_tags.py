"""The tags of a job: its kinds of work (docs/domain.md 2.10 and 2.11).

The title decides first, the text of the job where the title is silent. Names of employers are not read,
because they are masked for everyone.
"""

from collections.abc import Callable

from service.reading.employment.titles import ReadTitle
from service.reading.employment.work_cues import WorkCues

_DESKS = frozenset({"financial", "accountant", "accounting", "auditor", "controller", "bookkeeper"})
_QUALITY, _QUALITY_OF_HEADS, _OTHER_QUALITY = 3, 5, 3
_RESEARCH = 2
_OFFICE = 3
_RECORDS, _RECORDS_OF_OTHERS, _RECORDS_OF_BILLERS = 2, 3, 4
_SHORTEST, _SEVERAL, _CARE, _WORDS_AN_ACT = 30, 2, 3, 50
_CLINICAL_TAGS = frozenset({"clinical", "licensed_clinical"})
_COUNSELS = frozenset({"counselor", "social_worker"})  # one act of care shows what kind they are of
_BY_TEXT_TOO = frozenset(
    {"him", "quality", "research"}
)  # the text may show that such a title is of another trade


def tags_of(
    title: ReadTitle, cues: WorkCues, section: str, *, healthcare: bool, manages: bool
) -> frozenset[str]:
    """Return the tags of a job (docs/contracts.md 6, docs/domain.md 2.9).

    Args: manages: whether it had authority over staff (`people_authority`).
    """
    found = set(title.tags) - _BY_TEXT_TOO
    if not healthcare:
        found -= {"healthcare", "clinical", "licensed_clinical"}
    else:
        found.add("healthcare")
        found = (found - _CLINICAL_TAGS) | _clinical(title, cues)
    if manages:
        found.add("people_mgmt")
    found |= _lead(title, cues, found)
    if _is_no_office(title, cues, healthcare):
        found.discard("office_admin")
    found |= {tag for tag, rule in _BY_CUES.items() if rule(title, cues, healthcare)}
    found.discard("unpaid")
    if _unpaid(title, cues, section):
        found.add("unpaid")
    return frozenset(found)


def _clinical(title: ReadTitle, cues: WorkCues) -> set[str]:
    """Return clinical tags; a manager's only if hands-on work is shown (docs/domain.md 2.10)."""
    if title.people == "inherent":
        return _clinical_of_head(title, cues)
    found = set(title.tags & _CLINICAL_TAGS)
    if _reviews_care(title, cues):
        found.discard("clinical")
    if found or "office_admin" in title.tags or _DESKS & set(title.words) or "title_trade" in cues.title:
        return found
    return {"clinical"} if _gives_care(title, cues) else set()


def _clinical_of_head(title: ReadTitle, cues: WorkCues) -> set[str]:
    """Return the tags of the head of a service; who heads nurses is licensed and need not give care."""
    found = set(title.tags & _CLINICAL_TAGS)
    if "title_nurse_head" in cues.title:
        found.add("licensed_clinical")
    if "hands_on" in cues.body:
        found.add("clinical")
    return found


def _reviews_care(title: ReadTitle, cues: WorkCues) -> bool:
    """Return whether the text of a case manager is of reviews, authorizations and calls to members."""
    manages_cases = "case" in title.words and not {"manager", "management"}.isdisjoint(title.words)
    return manages_cases and cues.kinds.get("payer_review", 0) >= _SEVERAL


def _gives_care(title: ReadTitle, cues: WorkCues) -> bool:
    """Return whether the text of a job shows hands-on care, by many acts or by few in a short text."""
    acts = cues.kinds.get("clinical_care", 0)
    if acts and any(_COUNSELS.intersection(row.professions) for row in title.rows):
        return True
    dense = acts >= _SEVERAL and acts * _WORDS_AN_ACT >= cues.size
    if "title_research" in cues.title:  # its visits are those of a study, unless the text is all of care
        return dense and acts >= _CARE
    return acts >= _CARE or dense or "draws_blood" in cues.body


def _lead(title: ReadTitle, cues: WorkCues, found: set[str]) -> set[str]:
    """Return the tag of one who leads without managing people, by title, text or presumed authority."""
    if "people_mgmt" in found:
        return set()
    led = cues.body.get("lead_words", 0) > cues.body.get("preceptor_of_learner", 0)
    shows = led or _is_named_lead(title, cues)
    authority = cues.authority.plain or cues.authority.led
    return {"lead"} if shows or authority or _is_presumed_lead(title, found) else set()


def _is_named_lead(title: ReadTitle, cues: WorkCues) -> bool:
    """Return whether the title names a lead; "charge entry" and "lead generation" do not."""
    if "supervisor" in title.words:
        return True
    other, heading = cues.title.get("title_no_lead", 0), cues.place.get("title_no_lead", 0)
    if cues.title.get("title_lead", 0) > other or cues.place.get("heading_lead", 0) > heading:
        return True
    return title.people == "lead" and not other


def _is_presumed_lead(title: ReadTitle, found: set[str]) -> bool:
    """Return whether a manager in health care presumes authority of which the text gives no sign."""
    return "healthcare" in found and "manager" in title.words and title.people != "never"


def _unpaid(title: ReadTitle, cues: WorkCues, section: str) -> bool:
    if section in {"volunteer", "rotations"}:
        return True
    if cues.directs_unpaid:
        return False
    if (cues.unpaid and "paid_work" not in cues.title) or "unpaid" in title.tags:
        return True
    if not title.words and "unpaid_work" in cues.body:
        return True
    return "title_intern" in cues.title and "paid_work" not in cues.body


def _is_no_office(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    """Return whether every word of office work in a title is of goods or guests, as in "deli clerk"."""
    office, other = cues.title.get("title_office", 0), cues.title.get("title_no_office", 0)
    at_desk = "front" in title.words and "receptionist" not in title.words
    if healthcare and office == 1 and "clerk" in title.words and _names_records(cues):
        return True  # "File Clerk, Health Information" keeps records and no office
    return 0 < office <= other or ("lodging" in cues.place and at_desk and not healthcare)


def _office(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    if "title_office" in cues.title and not _is_no_office(title, cues, healthcare):
        return True
    return cues.kinds.get("office_work", 0) >= _OFFICE and not title.tags & {"clinical"}


def _him(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    """Return whether the job kept records; clinicians, front desks and billers handle them on the way."""
    need = _RECORDS_OF_OTHERS if title.tags & {"clinical", "office_admin", "quality"} else _RECORDS
    need = _RECORDS_OF_BILLERS if "revenue" in title.tags else need
    if "him" in title.tags:
        return healthcare
    return healthcare and (_names_records(cues) or cues.kinds.get("him_work", 0) >= need)


def _names_records(cues: WorkCues) -> bool:
    """Return whether the title names records of care, and no other work with them."""
    return cues.title.get("title_him", 0) > cues.title.get("title_no_him", 0)


def _quality(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    """Return whether the job was one for the quality of care, and not of software or goods."""
    if not healthcare or cues.kinds.get("product_quality", 0) >= _OTHER_QUALITY:
        return False
    if "quality" in title.tags or "title_quality" in cues.title:
        return True
    # Every head of a service is responsible for its quality; that alone is no work in quality.
    heads = title.people == "inherent" and "healthcare" in title.tags
    need = _QUALITY_OF_HEADS if heads else _QUALITY
    # Accounts are audited too, so that all words of audits together count as one.
    audits = cues.kinds.get("audit_words", 0)
    return cues.kinds.get("quality_work", 0) - max(0, audits - 1) >= need


def _research(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    """Return whether the job was in research with people, by title or text."""
    kinds = cues.kinds.get("research_work", 0)
    if "research" in title.tags and "other_research" not in cues.title:
        return healthcare or kinds > 0 or "other_research" not in cues.body
    if "title_research" in cues.title:  # a word such as "trial" has other meanings outside of health care
        return healthcare or kinds > 0
    return kinds >= _RESEARCH


def _revenue(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    return cues.kinds.get("revenue_work", 0) >= 3


def _education(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    return healthcare and cues.kinds.get("education_work", 0) >= 3


def _consulting(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    return "consultant" in title.words or "consulting" in title.words or "consulting_work" in cues.body


def _operations(title: ReadTitle, cues: WorkCues, healthcare: bool) -> bool:
    return title.people in {"inherent", "shown"} and cues.kinds.get("operations_work", 0) >= 3


_BY_CUES: dict[str, Callable[[ReadTitle, WorkCues, bool], bool]] = {
    "office_admin": _office,
    "him": _him,
    "quality": _quality,
    "research": _research,
    "revenue": _revenue,
    "education": _education,
    "consulting": _consulting,
    "operations": _operations,
}
