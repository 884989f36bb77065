"""Bars of a posting's requirements: what a candidate must show for each."""

import re

from service.domain.posting import Posting, PostingRequirement
from service.domain.requirement import (
    Bar,
    CertificationBar,
    ChecklistBar,
    CompetencyBar,
    DegreeBar,
    LicenceBar,
    YearsBar,
)
from service.knowledge.knowledge import Knowledge
from service.reading.posting.equivalent_work import like_work
from service.reading.posting.recency_window import asks_only_for_now, window_of
from service.text.gazetteer import Phrases

_YEARS_WORDS = {
    "years_total": "experience",
    "years_healthcare": "health-care experience",
    "years_clinical": "clinical experience",
    "years_management": "management experience",
    "years_lead": "lead or management experience",
    "years_specialty": "experience in the field",
}
_DEFAULT_MONTHS = {"years_management": 24}  # "management experience" without a number
_NAMED_CONDITIONS = {"driver_licence": "Driver's licence"}
_FEWEST_MONTHS = 12
_SUBSTITUTE_MONTHS = 12  # of experience for each missing academic year (docs/domain.md 2.6)
_MEDICAL_ASSISTANT = ("ccma", "cma", "ncma", "rma")
_FAMILY_SETS = {"related": "RELATED", "health_sciences": "HEALTH_RELATED"}
_FOREIGN_FAMILIES = {"physician_assistant": "medicine_pa"}
_KIND_TAGS = (
    (re.compile(r"\bresearch\b|\btrials?\b", re.I), "research"),
    (
        re.compile(
            r"\bquality\b|\bgovernance\b|\baccredit\w+|\bcompliance\b|\brisk\b|\bcredentialing\b", re.I
        ),
        "quality",
    ),
    (re.compile(r"\brecords?\b|\bcoding\b|\bhealth information\b", re.I), "him"),
    (re.compile(r"\bpractice manage\w+|\boffice\b|\badministrat\w+|\bfront desk\b", re.I), "office_admin"),
    (re.compile(r"\bbilling\b|\brevenue\b", re.I), "revenue"),
)
_PLACED = ("years_specialty", "years_healthcare", "years_clinical")
_HEALTH = re.compile(r"\bhealth|\bhospital|\bclinic|\bmedical|\bnurs|\bpatient", re.I)
_ANY_STATE = re.compile(r"\b(?:any|a|one|each) (?:US )?state\b|\bunited states\b|commonwealth", re.I)
_INDEPENDENT = re.compile(r"\bindependent(?:ly)?\b|\badvanced practice level\b", re.I)
_RELATED_PLACE = re.compile(
    r"\b(?:similar|related|equivalent|comparable) (?:setting|environment|field)", re.I
)


def bar_of(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str]:
    """Return the bar of a flat row and the label that people read."""
    if row.type == "degree":
        return _degree(row, posting, known)
    if row.type == "licence":
        return _licence(row, posting, known)
    if row.type == "certification":
        return _certification(row, known)
    if row.type.startswith("years_"):
        return _years(row, posting, known)
    if row.type in ("competency", "regulatory"):
        ids = tuple(
            sorted({*known.competencies.matches(row.quote.quote), *known.competencies.tools(row.quote.quote)})
        )
        if ids:
            return CompetencyBar(ids), _sentence(row.key)
    return ChecklistBar(row.key), _sentence(row.key)


def _degree(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str]:
    level, _, named = row.key.partition(":")
    families: set[str] = set()
    for family in named.split("|"):
        wide = known.credentials.family_sets.get(_FAMILY_SETS.get(family, ""))
        plain = _FOREIGN_FAMILIES.get(family, family)
        if family != "any":
            families.update(wide or (known.credentials.fold.get(plain, plain),))
    months = _SUBSTITUTE_MONTHS if posting.substitution and row.gate == "required" else None
    asked = known.postings.degree_levels[level]
    bar = DegreeBar(asked.level, tuple(sorted(families)), experience_months_per_missing_year=months)
    fields = ", ".join(each.replace("_", " ") for each in named.split("|") if each not in ("any", "related"))
    related = " or a related field" if "related" in named.split("|") else ""
    return bar, asked.label + (f" in {fields}" if fields else "") + related


def _licence(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str]:
    words = row.quote.quote
    any_state = _ANY_STATE.search(words) is not None
    state = None if any_state else known.credentials.states.one_in(words) or posting.state
    bar = LicenceBar(
        (row.key,),
        jurisdiction=state,
        independent=_INDEPENDENT.search(words) is not None,
        obtain_within_days=row.days if row.gate == "conditional" else None,
        any_state=any_state,
    )
    return bar, _licence_name(row.key, known) + (f" valid in {state}" if state else "")


def _licence_name(key: str, known: Knowledge) -> str:
    """Return "RN licence", or the name of a register whose type is no word: NMC_RN."""
    return known.credentials.licence_names.get(key, key) if "_" in key else f"{key} licence"


def _certification(row: PostingRequirement, known: Knowledge) -> tuple[Bar, str]:
    if row.key == "MEDICAL_ASSISTANT":
        return CertificationBar(_MEDICAL_ASSISTANT, row.days), "Medical assistant certification"
    rows, wanted = known.credentials.certifications, _plain(row.key)
    named = tuple(
        each for each in sorted(rows) if wanted in (_plain(each), _plain(rows[each].abbreviation or ""))
    )
    hits = known.credentials.certification_words.longest(row.key)
    ids = named or tuple(sorted({hit.id for hit in hits}))  # CAPA is a form of CPAN
    if not ids:
        return ChecklistBar(row.key), _sentence(row.key.lower())
    return CertificationBar(ids, row.days), row.key


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _years(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str]:
    words = row.quote.quote
    window = window_of(row, posting)
    default = _DEFAULT_MONTHS.get(row.type, _FEWEST_MONTHS)
    default = 1 if window is not None and asks_only_for_now(words) else default
    months = row.months or min(default, window or default)
    like = like_work(row, months, posting, known)
    if like is not None:
        return like, f"{_length(months)} of experience in the work of the position"
    places = counted(known.work.settings, row.key if row.months else words)
    fields = counted(known.work.specialties, row.key)
    tags, any_tags, lead = _tags(row, places, fields)
    bar = YearsBar(
        months,
        tags=tags,
        any_tags=any_tags,
        settings=places if row.type in _PLACED or (row.months and row.type == "years_management") else (),
        specialties=fields if row.type == "years_specialty" and not places else (),
        lead_percent=lead,
        window_months=window,
        adjacent=_RELATED_PLACE.search(words) is not None,
        progressive="progressive" in words.lower(),
    )
    return bar, _years_label(row, months, window)


def _years_label(row: PostingRequirement, months: int, window: int | None) -> str:
    """Return "5 years of experience in the field: ward nursing"; without a number, the words as printed."""
    if row.months is None:
        return _sentence(row.key)
    field = f": {row.key}" if row.type == "years_specialty" and row.key != "experience" else ""
    back = f", within the last {_length(window)}" if window and not field else ""
    return f"{_length(months)} of {_YEARS_WORDS[row.type]}{field}{back}"


def _length(months: int) -> str:
    return f"{months // 12} years" if months >= 24 and months % 12 == 0 else f"{months} months"


def _tags(
    row: PostingRequirement, places: tuple[str, ...], fields: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Return tags that all count, tags of which one must, and how much lead time counts."""
    health = ("healthcare",) if _HEALTH.search(row.quote.quote) else ()
    if row.type == "years_management":
        lead = 50 if re.search(r"\blead|\bsupervis", row.quote.quote, re.I) else 0
        return (*health, "people_mgmt"), (), lead
    if row.type == "years_lead":
        return health, ("lead", "people_mgmt"), 0
    if row.type == "years_clinical":
        return ("clinical",), (), 0
    if row.type == "years_healthcare":
        return ("healthcare",), (), 0
    if row.type == "years_specialty" and not places and not fields:
        kinds = tuple(tag for pattern, tag in _KIND_TAGS if pattern.search(row.key))
        return (), kinds or ("healthcare",), 0
    return (), (), 0


def counted(phrases: Phrases, words: str) -> tuple[str, ...]:
    """Return the ids of the phrases in the words, sorted."""
    return tuple(sorted(phrases.counts(words)))


def _sentence(words: str) -> str:
    return _NAMED_CONDITIONS.get(words, words[:1].upper() + words[1:])
