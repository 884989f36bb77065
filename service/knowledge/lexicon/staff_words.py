"""Word lists of staff and of authority over them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from service.knowledge.tables import Problem, Tables, misnamed
from service.text.template_syntax import Part, list_part

_FILE = "lexicon/staff"
_PLURALS = frozenset(
    {"counted", "enterprise", "headed", "heads", "learners", "not_counted", "not_people", "places"}
    | {"prescriber", "staff", "team", "things", "total", "within"}
)


@dataclass(frozen=True, slots=True)
class StaffWords:
    """The rows of data/lexicon/staff.yaml: under each one's name, a pattern for one of its words."""

    act: str
    apart: str
    authority: str
    being: str
    building: str
    charge: str
    counted: str
    deed: str
    duties: str
    enterprise: str
    firms: str
    handing: str
    headed: str
    heads: str
    inside: str
    joining: str
    kept: str
    kinds: str
    learners: str
    meeting: str
    nominal: str
    not_before: str
    not_counted: str
    not_led: str
    not_listed: str
    not_own: str
    not_owned: str
    not_people: str
    not_running: str
    not_staff: str
    one: str
    own: str
    places: str
    prescriber: str
    roughly: str
    running: str
    served: str
    several: str
    staff: str
    steering: str
    team: str
    things: str
    total: str
    whole: str
    within: str


_FORMS = frozenset({"one"})  # lists that are made of the rows of others


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield rows that reading asks for by name and that are missing, and rows that it never asks for."""
    yield from misnamed(tables, _FILE, frozenset(field.name for field in fields(StaffWords)) - _FORMS)


def build_staff(tables: Tables) -> StaffWords:
    """Return the words as patterns without groups and without bounds, the longest words first."""
    return StaffWords(**{name: part.pattern for name, part in staff_lists(tables).items()})


def staff_lists(tables: Tables) -> Mapping[str, Part]:
    """Return each word list as templates name it."""
    rows = {row_id: list(row["words"]) for row_id, row in tables.rows(_FILE).items()}
    staff = rows["staff"]
    words = {
        **rows,
        "counted": [*staff, *rows["counted"]],
        "one": staff,
        "several": [*rows["several"], *(f"{word}s" for word in staff)],
        "staff": [*rows["several"], *staff],
    }
    return {name: list_part(listed, plural=name in _PLURALS) for name, listed in words.items()}
