"""Kinds of work that a job neither shows nor rules out, so that silence on them remains a question.

A job is read with confidence where its title is known, its field is shown by title, employer, text or the
jobs around it, and no kind of work lacks only a sign (docs/domain.md 2.9).
"""

from service.reading.employment.health_sector import HealthContext, HealthFeatures
from service.reading.employment.job_entries import JobEntry
from service.reading.employment.people_authority import MANAGES, AuthorityFeatures

TITLE = "title"  # stands among the kinds of work where no part of the title is known
_SAYS_LITTLE = 15  # words of a text from which neither field nor kind of work can be read
_ONE_SHORT = 2  # different signs of office work or care; three show it
_ALL = frozenset({"clinical", "licensed_clinical", "people_mgmt", "office_admin", "operations"})


def may_be_health_care(entry: JobEntry, features: HealthFeatures, context: HealthContext) -> bool:
    """Return whether a job that is not read as one in health care may be one, as nothing shows its field.

    Too few signs of health care leave it open, and so does a place between jobs in health care in a career
    of it, of a head or where no employer is named, or an unread title of a job that says next to nothing.
    """
    if entry.is_of_other_trade or _shows_other_trade(features):
        return False
    if context.own_points or features.other_trade:
        return context.own_points > 0
    among_care = context.half_of_others and context.both_neighbours
    heads = "title_rank" in entry.cues.title or entry.read.people == "inherent"
    return _says_nothing(entry) or (among_care and (heads or not features.named_employer))


def unsure_kinds(
    entry: JobEntry, tags: frozenset[str], authority: AuthorityFeatures, points: int, *, open_sector: bool
) -> tuple[str, ...]:
    """Return the kinds of work that may be those of a job, beside its tags.

    Args:
        authority, points: what is weighed of its authority over staff, and the result.
        open_sector: whether it may have been in health care, and is not read so.
    """
    found = {"healthcare"} if open_sector else set()
    if _says_nothing(entry) and (open_sector or "healthcare" in tags):
        found |= _ALL
    if _may_manage(entry, authority, points):
        found.add("people_mgmt")
    if "healthcare" in tags and "clinical" not in tags:
        found |= _nearly_shown(entry, heads=authority.inherent)
    found -= tags
    return tuple(sorted(found | {TITLE} if found and _is_unread(entry) else found))


def _is_unread(entry: JobEntry) -> bool:
    return not entry.read.rows and not entry.cues.title


def _says_nothing(entry: JobEntry) -> bool:
    return _is_unread(entry) and entry.cues.size < _SAYS_LITTLE


def _shows_other_trade(job: HealthFeatures) -> bool:
    return job.other_field or job.animals or job.mostly_other_trade


def _may_manage(entry: JobEntry, authority: AuthorityFeatures, points: int) -> bool:
    """Return whether one more sign would show authority over staff, or two where the title is unread.

    Clinicians delegate by law, so that they manage with plain statements alone.
    """
    if authority.denied or authority.alone or authority.clinician:
        return False
    return MANAGES - (2 if _is_unread(entry) else 1) <= points < MANAGES


def _nearly_shown(entry: JobEntry, *, heads: bool) -> set[str]:
    """Return the kinds of work of which the text has signs, and one too few."""
    kinds = entry.cues.kinds
    office = kinds.get("office_work", 0) == _ONE_SHORT
    care = kinds.get("clinical_care", 0) == _ONE_SHORT and not heads
    return {name for name, short in (("office_admin", office), ("clinical", care)) if short}
