"""Bars for years of experience: length, kind of work, setting, specialty and recency."""

import re
from dataclasses import dataclass

from service.domain.posting import Posting, PostingRequirement
from service.domain.requirement import Bar, YearsBar
from service.knowledge.knowledge import Knowledge
from service.reading.posting.equivalent_work import like_work
from service.reading.posting.recency_window import asks_only_for_now, window_of
from service.text.gazetteer import Phrases

_LABELS = {
    "years_total": "experience",
    "years_healthcare": "health-care experience",
    "years_clinical": "clinical experience",
    "years_management": "management experience",
    "years_lead": "lead or management experience",
    "years_specialty": "experience in the field",
}
_DEFAULT_MONTHS = {"years_management": 24}  # "management experience" without a number
_FEWEST_MONTHS = 12
_LEAD_PERCENT = 50  # of lead time that counts where a posting accepts leading for managing
_WORK_TAGS = (
    (re.compile(r"\bresearch\b|\btrials?\b", re.I), "research"),
    (
        re.compile(
            r"\bquality\b|\bgovernance\b|\baccredit\w+|\bcompliance\b|\brisk\b|\bcredentialing\b", re.I
        ),
        "quality",
    ),
    (re.compile(r"\brecords?\b|\bcoding\b|\bhealth information\b", re.I), "him"),
    (re.compile(r"\bpractice manage\w+|\boffice\b|\bfront desk\b", re.I), "office_admin"),
    (re.compile(r"\bbilling\b|\brevenue\b", re.I), "revenue"),
)
_ADMINISTRATION = re.compile(r"\badministrat\w+", re.I)
_ADMINISTERS = ("office_admin", "people_mgmt")  # what a job of administration is
_OF_A_SETTING = ("years_specialty", "years_healthcare", "years_clinical")
_HEALTH = re.compile(r"\bhealth|\bhospital|\bclinic|\bmedical|\bnurs|\bpatient", re.I)
_LEADS = re.compile(r"\blead|\bsupervis", re.I)
_LEADERSHIP = re.compile(r"\bleadership\b(?!.{0,40}\bmanag)(?<!manag)", re.I)
_EQUIVALENT = re.compile(r"equivalent to\b", re.I)
_MOST_PLACES = 3  # settings that a label names
_RELATED_SETTING = re.compile(
    r"\b(?:similar|related|equivalent|comparable) (?:setting|environment|field)", re.I
)


@dataclass(frozen=True, slots=True)
class WorkTags:
    """Tags of the jobs that count.

    Attributes:
        every: tags that a job must all have; any: tags of which it must have one.
        lead_percent: how much of the time in a lead role counts.
    """

    every: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    lead_percent: int = 0


def years_bar_of(row: PostingRequirement, posting: Posting, known: Knowledge) -> tuple[Bar, str | None]:
    """Return the bar of a row of years and its label; None where the words as printed are the label."""
    window = window_of(row, posting)
    months = _months(row, window)
    alike = like_work(row, months, posting, known)
    if alike is not None:
        return alike, f"{_length(months)} of experience in the work of the position"
    bar = _bar(row, months, window, known)
    return bar, _label(row, bar, window, known)


def _months(row: PostingRequirement, window: int | None) -> int:
    """Return the months as printed, or the usual number, which is no longer than the window."""
    usual = _DEFAULT_MONTHS.get(row.type, _FEWEST_MONTHS)
    if window is not None and asks_only_for_now(row.quote.quote):
        usual = 1
    return row.months or min(usual, window or usual)


def _bar(row: PostingRequirement, months: int, window: int | None, known: Knowledge) -> YearsBar:
    words = row.quote.quote
    settings = _ids(known.work.settings, row.key if row.months else words)
    specialties = _ids(known.work.specialties, row.key)
    tags = _general_tags(row) if settings or specialties else _tags(row)
    managing_there = bool(row.months) and row.type == "years_management"
    return YearsBar(
        months,
        tags=tags.every,
        any_tags=tags.any,
        settings=settings if managing_there or row.type in _OF_A_SETTING else (),
        specialties=specialties if row.type == "years_specialty" and not settings else (),
        lead_percent=tags.lead_percent,
        window_months=window,
        adjacent=_RELATED_SETTING.search(words) is not None,
        progressive="progressive" in words.lower(),
    )


def _ids(phrases: Phrases, words: str) -> tuple[str, ...]:
    return tuple(sorted(phrases.counts(words)))


def _tags(row: PostingRequirement) -> WorkTags:
    """Return the tags of the work that a row names without a setting or specialty."""
    if row.type != "years_specialty" or _ADMINISTRATION.search(row.key):
        return _general_tags(row)
    named = tuple(tag for pattern, tag in _WORK_TAGS if pattern.search(row.key))
    return WorkTags(any=named or ("healthcare",))


def _general_tags(row: PostingRequirement) -> WorkTags:
    """Return the tags of the work that the type of a row means."""
    health = ("healthcare",) if _HEALTH.search(row.quote.quote) else ()
    if row.type == "years_management":
        lead = _LEAD_PERCENT if _LEADS.search(row.quote.quote) else 0
        return WorkTags((*health, "people_mgmt"), lead_percent=lead)
    if row.type == "years_lead":
        return WorkTags(health, ("lead", "people_mgmt"))
    if row.type == "years_specialty" and _ADMINISTRATION.search(row.key):
        return WorkTags(health, _ADMINISTERS)
    return {
        "years_clinical": WorkTags(("clinical",)),
        "years_healthcare": WorkTags(("healthcare",)),
    }.get(row.type, WorkTags())


def _label(row: PostingRequirement, bar: YearsBar, window: int | None, known: Knowledge) -> str | None:
    """Return "5 years of experience in the field: ward nursing"; None without a number."""
    if row.months is None:
        return None
    length = _length(bar.months)
    if _EQUIVALENT.match(row.key):
        return f"{length} of experience {row.key}"
    field = f": {row.key}" if row.type == "years_specialty" and row.key != "experience" else ""
    back = f", within the last {_length(window)}" if window and not field else ""
    return f"{length} of {_work(row)}{field}{_places(bar, known) if not field else ''}{back}"


def _work(row: PostingRequirement) -> str:
    """Return the kind of work, a leader's in the posting's word."""
    if row.type == "years_management" and _LEADERSHIP.search(row.quote.quote):
        return "leadership experience"
    return _LABELS[row.type]


def _places(bar: YearsBar, known: Knowledge) -> str:
    """Return " in hospice or home health", as the posting names settings; "" without any."""
    labels = [known.work.setting_labels.get(each, each.replace("_", " ")) for each in bar.settings]
    plain = [each if each[1:2].isupper() else each[:1].lower() + each[1:] for each in labels]
    if not plain or len(plain) > _MOST_PLACES:
        return ""
    return f" in {', '.join(plain[:-1])} or {plain[-1]}" if len(plain) > 1 else f" in {plain[0]}"


def _length(months: int) -> str:
    return f"{months // 12} years" if months >= 24 and months % 12 == 0 else f"{months} months"
