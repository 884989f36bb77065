"""By which words does a text tell of staff, and of authority over them?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from service.knowledge.tables import Problem, Tables, misnamed

_FILE = "lexicon/staff"
_FORMS = frozenset({"one"})  # patterns that are made of the rows of others


@dataclass(frozen=True, slots=True)
class StaffWords:
    """The rows of data/lexicon/staff.yaml: under each one's name, a pattern for one of its words."""

    act: str
    apart: str
    authority: str
    building: str
    charge: str
    counted: str
    deed: str
    duties: str
    enterprise: str
    handing: str
    headed: str
    heads: str
    kept: str
    kinds: str
    meeting: str
    not_before: str
    not_counted: str
    not_led: str
    not_listed: str
    not_own: str
    not_owned: str
    not_running: str
    not_staff: str
    one: str
    own: str
    places: str
    prescriber: str
    roughly: str
    running: str
    several: str
    staff: str
    steering: str
    team: str
    total: str
    within: str


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield rows that reading asks for by name and that are missing, and rows that it never asks for."""
    yield from misnamed(tables, _FILE, frozenset(field.name for field in fields(StaffWords)) - _FORMS)


def build_staff(tables: Tables) -> StaffWords:
    """Return the words as patterns without groups and without bounds, the longest words first."""
    words = {row_id: list(row["words"]) for row_id, row in tables.rows(_FILE).items()}
    return StaffWords(
        act=_any(words["act"]),
        apart=_any(words["apart"]),
        authority=_any(words["authority"]),
        building=_any(words["building"]),
        charge=_any(words["charge"]),
        counted=_plural([*words["staff"], *words["counted"]]),
        deed=_any(words["deed"]),
        duties=_any(words["duties"]),
        enterprise=_plural(words["enterprise"]),
        handing=_any(words["handing"]),
        headed=_plural(words["headed"]),
        heads=_plural(words["heads"]),
        kept=_any(words["kept"]),
        kinds=_any(words["kinds"]),
        meeting=_any(words["meeting"]),
        not_before=_any(words["not_before"]),
        not_counted=_plural(words["not_counted"]),
        not_led=_any(words["not_led"]),
        not_listed=_any(words["not_listed"]),
        not_own=_any(words["not_own"]),
        not_owned=_any(words["not_owned"]),
        not_running=_any(words["not_running"]),
        not_staff=_any(words["not_staff"]),
        one=_any(words["staff"]),
        own=_any(words["own"]),
        places=_plural(words["places"]),
        prescriber=_plural(words["prescriber"]),
        roughly=_any(words["roughly"]),
        running=_any(words["running"]),
        several=_any([*words["several"], *(f"{word}s" for word in words["staff"])]),
        staff=_plural([*words["several"], *words["staff"]]),
        steering=_any(words["steering"]),
        team=_plural(words["team"]),
        total=_plural(words["total"]),
        within=_plural(words["within"]),
    )


def _any(words: Iterable[str]) -> str:
    """Return a pattern for one of the words; `hir*` is any word that begins so."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(word.replace(" ", r"\s").replace("*", "[a-z]{0,9}") for word in longest_first) + ")"
    )


def _plural(words: Iterable[str]) -> str:
    return f"(?:{_any(words)}(?:['’]?s)?)"
