"""The catalogue role nearest to an opening, by its title."""

import re
from collections.abc import Iterator

from service.knowledge.knowledge import Knowledge
from service.reading.employment.titles import field_of_title, read_title

_PARTS = re.compile(r"[,;:|()/]|[ ][-–—][ ]|[-–—](?=[A-Z])")
_MOST_PARTS = 6  # of a title that are read one by one; a line of many more is no title
_BROAD = "umbrella"  # family of roles that only say that health care is managed


def base_of(title: str, track: str | None, known: Knowledge) -> str | None:
    """Return the id of the nearest catalogue role, None if the title names none.

    The longest alias inside the title goes first, then the role that the title of a resume's job would read
    as; first of the whole title, then of its parts. A role that can be ranked goes before a feeder role, and
    a narrow one before the broad one: "Health System Specialist, Quality Manager" is a quality manager.
    A title without a rank ("Accreditation Specialist") gets the role of a manager of its field.
    """
    found = list(dict.fromkeys(_candidates(title, track, known)))
    ranked = [each for each in found if each in known.roles.rankable]
    narrow = [each for each in ranked if known.roles.all[each].family != _BROAD]
    return next(iter((*narrow, *ranked, *found)), None) or _of_field(title, track, known)


def _candidates(title: str, track: str | None, known: Knowledge) -> Iterator[str]:
    """Yield the roles of the whole title, then those of each of its parts, the last part first."""
    parts = _PARTS.split(title, maxsplit=_MOST_PARTS)[:_MOST_PARTS]
    for words in (title, *reversed(parts)):
        read = _rankable(read_title(words, known.work).role, track, known)
        for role in (_by_alias(words, known), read):
            if role is not None:
                yield role


def _by_alias(title: str, known: Knowledge) -> str | None:
    """Return the role whose alias is the longest one inside the title."""
    plain = f" {' '.join(re.findall(r'[a-z0-9]+', title.lower()))} "
    best: tuple[int, str] | None = None
    for alias, role_id in sorted(known.roles.by_alias.items()):
        words = f" {' '.join(re.findall(r'[a-z0-9]+', alias.lower()))} "
        if words.strip() and words in plain and (best is None or len(words) > best[0]):
            best = (len(words), role_id)
    return best[1] if best else None


def _of_field(title: str, track: str | None, known: Knowledge) -> str | None:
    """Return the role of a manager of the field that a title names."""
    field = field_of_title(title, known.work)
    manager = field.titles.get("manager") if field else None
    return _rankable(known.work.title_rows[manager].role, track, known) if manager else None


def _rankable(role_id: str | None, track: str | None, known: Knowledge) -> str | None:
    """Return the role in the form that the track has of it; None if it cannot be ranked."""
    if role_id == "clinical_operations_manager" and track == "clinical_research":
        return "clinical_operations_manager_research"
    return role_id if role_id in known.roles.rankable else None
