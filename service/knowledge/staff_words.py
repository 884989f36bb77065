"""By which words does a text tell of staff, and of authority over them?"""

from collections.abc import Iterable
from dataclasses import dataclass

from service.knowledge.tables import Tables

_FILE = "lexicon/staff"


@dataclass(frozen=True, slots=True)
class StaffWords:
    """The rows of data/lexicon/staff.yaml: under each one's name, a pattern for one of its words."""

    act: str
    authority: str
    building: str
    charge: str
    counted: str
    deed: str
    not_before: str
    not_counted: str
    not_own: str
    not_owned: str
    not_staff: str
    places: str
    roughly: str
    several: str
    staff: str
    team: str


def build_staff(tables: Tables) -> StaffWords:
    """Return the words as patterns without groups and without bounds, the longest words first."""
    words = {row_id: list(row["words"]) for row_id, row in tables.rows(_FILE).items()}
    return StaffWords(
        act=_any(words["act"]),
        authority=_any(words["authority"]),
        building=_any(words["building"]),
        charge=_any(words["charge"]),
        counted=_plural([*words["several"], *words["staff"], *words["counted"]]),
        deed=_any(words["deed"]),
        not_before=_any(words["not_before"]),
        not_counted=_plural(words["not_counted"]),
        not_own=_any(words["not_own"]),
        not_owned=_any(words["not_owned"]),
        not_staff=_any(words["not_staff"]),
        places=_plural(words["places"]),
        roughly=_any(words["roughly"]),
        several=_any([*words["several"], *(f"{word}s" for word in words["staff"])]),
        staff=_plural([*words["several"], *words["staff"]]),
        team=_plural(words["team"]),
    )


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of the words; `hir*` is any word that begins so."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(word.replace(" ", r"\s").replace("*", "[a-z]{0,9}") for word in longest_first) + ")"
    )


def _plural(words: Iterable[str]) -> str:
    return f"(?:{_any(words)}s?)"
