"""Bars of a posting's requirements: what a candidate must show for each."""

import re
from collections.abc import Sequence

from service.domain.posting import Posting, PostingRequirement
from service.domain.requirement import (
    Bar,
    CertificationBar,
    ChecklistBar,
    Combine,
    CompetencyBar,
    DegreeBar,
    Gate,
    GroupBar,
    LicenceBar,
    Requirement,
)
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.lexicon.posting_credentials import DEGREE_LEVELS
from service.reading.posting.labels import said_label, sentence_label
from service.reading.posting.years_bars import years_bar_of

_CODE = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{1,4})?")
_LONGEST_CODE = 6  # letters of a licence that is named by its code: LICSW
SUBSTITUTE_MONTHS = 12  # of experience for each missing academic year (docs/domain.md 2.6)
_MEDICAL_ASSISTANT = ("ccma", "cma", "ncma", "rma")
_FAMILY_SETS = {"related": "RELATED", "health_sciences": "HEALTH_RELATED"}
_FOREIGN_FAMILIES = {"physician_assistant": "medicine_pa"}
_ANY_STATE = re.compile(r"\b(?:any|a|one|each) (?:US )?state\b|\bunited states\b|commonwealth", re.I)
_OR = re.compile(r"\bor\b|and/or|/", re.I)
_AND = re.compile(r"\band\b|&|,|\+|\bas well as\b|\bplus\b", re.I)
_GENERAL_RULES = ("reg.audit", "reg.federal_state", "reg.general")  # named beside those that they sum up
_INDEPENDENT = re.compile(r"\bindependent(?:ly)?\b|\badvanced practice level\b", re.I)


def bar_of(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str]:
    """Return the bar of a flat row and the label that people read."""
    if row.type == "degree":
        return _degree(row, posting, known)
    if row.type == "licence":
        return _licence(row, posting, known)
    if row.type == "certification":
        return _certification(row, known)
    if row.type.startswith("years_"):
        bar, label = years_bar_of(row, posting, known)
        return bar, label or said_label(row)
    if row.type in ("competency", "regulatory"):
        return _competency(row, known), said_label(row)
    return ChecklistBar(row.key), said_label(row)


def _degree(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str]:
    name, _, fields = row.key.partition(":")
    named = fields.split("|")
    level = DEGREE_LEVELS[name]
    months = SUBSTITUTE_MONTHS if posting.substitution and row.gate == "required" else None
    bar = DegreeBar(level.level, _families(named, known), experience_months_per_missing_year=months)
    shown = ", ".join(_field_name(each) for each in named if each not in ("any", "related"))
    related = " or a related field" if "related" in named else ""
    return bar, level.label + (f" in {shown}" if shown else "") + related


def _field_name(field: str) -> str:
    """Return a field of study in words: "health administration"."""
    return re.sub(r"\badmin$", "administration", field.replace("_", " "))


def _families(fields: Sequence[str], known: Knowledge) -> tuple[str, ...]:
    """Return the measured families of fields of study, sorted; empty for any field."""
    families: set[str] = set()
    for field in fields:
        wide = known.credentials.family_sets.get(_FAMILY_SETS.get(field, ""))
        plain = _FOREIGN_FAMILIES.get(field, field)
        if field != "any":
            families.update(wide or (known.credentials.fold.get(plain, plain),))
    return tuple(sorted(families))


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
    """Return "RN licence", "Dentist licence", or the name of a register whose type is a code: NMC_RN."""
    name = known.credentials.licence_names.get(key, key)
    if "_" in key:
        return name if name != key else f"{key.replace('_', ' ')} licence"
    kind, _, other = key.partition(":")
    short = other or (kind if len(kind) <= _LONGEST_CODE else kind.capitalize())
    return f"{short} licence"


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
        return ChecklistBar(row.key), sentence_label(row.key if _CODE.fullmatch(row.key) else row.key.lower())
    return CertificationBar(ids, row.days), row.key


def _competency(row: PostingRequirement, known: Knowledge) -> Bar:
    """Return the competencies and tools that a row names; a checklist item if it names none."""
    words = row.quote.quote
    rules = _rules_together(words, known.competencies) if row.type == "regulatory" else ()
    if rules:
        return GroupBar(Combine.ALL_OF, tuple(_rule(each, known) for each in rules))
    competencies, tools = known.competencies.matches_and_tools(words)
    ids = tuple(sorted({*competencies, *tools}))
    return CompetencyBar(ids) if ids else ChecklistBar(row.key)


def _rules_together(words: str, competencies: Competencies) -> tuple[str, ...]:
    """Return the rules and accreditors that words name together, in their order; none for alternatives."""
    if _OR.search(words) or not _AND.search(words):
        return ()
    before = competencies.shown_phrases.words_before(words)
    named = [each for each in before if each.startswith("reg.") and each not in _GENERAL_RULES]
    return tuple(sorted(named, key=lambda each: (before[each], each))) if len(named) > 1 else ()


def _rule(rule: str, known: Knowledge) -> Requirement:
    bar = CompetencyBar((rule,))
    label, factor = known.competencies.labels[rule], known.policy.kinds.factor_of(bar)
    return Requirement(id=rule.partition(".")[2], gate=Gate.SOFT, label=label, bar=bar, factor=factor)


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())
