"""The wording of postings: headings, gates, credentials, experience, boilerplate and warnings."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.knowledge.lexicon import posting_credentials
from service.knowledge.lexicon.posting_credentials import Pair, unclaimed
from service.knowledge.lexicon.word_groups import word_groups
from service.knowledge.tables import Problem, Row, Tables
from service.text.gazetteer import Hit, Phrases, sentence_phrases
from service.text.token_patterns import sentence_places

_PHRASE_FILES = (
    "lexicon/posting_gates",
    "lexicon/posting_boilerplate",
    "lexicon/posting_degrees",
    "lexicon/posting_fields",
    "lexicon/posting_licences",
    "lexicon/posting_certifications",
    "lexicon/posting_experience",
    "lexicon/posting_trades",
    "lexicon/lint",
)
_CHECKS = frozenset(
    {
        "che_retired",
        "contradictory_gates",
        "contradictory_levels",
        "contradictory_pay",
        "don_without_rn",
        "grade_ladder",
        "licence_only_preferred",
        "life_support_timeframe",
        "many_years",
        "missing_jurisdiction",
        "mixed_tracks",
        "parts_exceed_whole",
        "preferred_below_required",
        "rigid_degree",
    }
)


@dataclass(frozen=True, slots=True)
class GateRow:
    """What a wording says of the gate; `head` words reach to the end of their sentence."""

    gate: str
    strong: bool
    head: bool


@dataclass(frozen=True, slots=True)
class LicenceName:
    """A licence as postings name it, here and in Britain.

    Attributes:
        register: named by the board that licenses the profession.
    """

    type: str
    uk_type: str
    titles: tuple[str, ...]
    register: bool = False


@dataclass(frozen=True, slots=True)
class LintRow:
    """A warning and when it is given: `wording`, or the name of a check."""

    detail: str
    rule: str


@dataclass(frozen=True, slots=True)
class PostingLexicon:
    """The word lists of postings, with one index each; every id is a row of its file.

    Degrees, fields and licences include the rows of data/ontology (posting_credentials).

    Attributes:
        headings: heading in lower case without punctuation -> required, preferred, duties or skip.
        heading_words: word -> zone; a short line of only such words is a heading.
        degrees: row -> (level, family); fields: row -> family; certifications: row -> name.
        experience: row -> (rank, type of years).
        boilerplate: row -> kind.
    """

    headings: Mapping[str, str]
    heading_words: Mapping[str, str]
    gates: Mapping[str, GateRow]
    degrees: Mapping[str, tuple[str, str]]
    fields: Mapping[str, str]
    licences: Mapping[str, LicenceName]
    certifications: Mapping[str, str]
    experience: Mapping[str, tuple[int, str]]
    boilerplate: Mapping[str, str]
    lint: Mapping[str, LintRow]
    gate_phrases: Phrases
    degree_phrases: Phrases
    field_phrases: Phrases
    licence_phrases: Phrases
    licence_beside_phrases: Phrases
    certification_phrases: Phrases
    experience_phrases: Phrases
    boilerplate_phrases: Phrases
    lint_phrases: Phrases
    trade_titles: Phrases
    trade_phrases: Phrases

    def kinds(self, found: Iterable[Hit]) -> frozenset[str]:
        """Return the kinds of the boilerplate phrases that were found in a sentence."""
        return frozenset(self.boilerplate[hit.id] for hit in found)


def longest(found: Iterable[Hit]) -> list[Hit]:
    """Return the phrases without those that overlap a longer one, in order of place."""
    kept: list[Hit] = []
    for each in sorted(found, key=lambda one: (one.start - one.end, one.start, one.id)):
        at = bisect_left(kept, each.start, key=lambda one: one.start)
        after_last = at == 0 or kept[at - 1].end <= each.start
        if after_last and (at == len(kept) or each.end <= kept[at].start):
            kept.insert(at, each)
    return kept


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield phrases that cannot be read, headings of two zones, and lint rules without a check."""
    yield from _phrase_problems(tables)
    yield from _heading_problems(tables)
    yield from _lint_problems(tables)


def build(tables: Tables) -> PostingLexicon:
    """Return what the tables say."""
    groups = word_groups(tables)

    def rows(name: str) -> Mapping[str, Row]:
        return tables.rows(f"lexicon/{name}")

    def index(name: str, key: str = "phrases", shared: Iterable[Pair] = ()) -> Phrases:
        own = [(row_id, each) for row_id, row in rows(name).items() for each in row[key]]
        return sentence_phrases((*own, *unclaimed(shared, own)), groups)

    degrees, degree_pairs = posting_credentials.degrees(tables)
    fields, field_pairs = posting_credentials.fields(tables)
    licences, licence_pairs = posting_credentials.licences(tables)
    return PostingLexicon(
        headings=_zones(rows("posting_headings"), "words"),
        heading_words=_zones(rows("posting_headings"), "composed"),
        gates=_gates(rows("posting_gates")),
        degrees=degrees | _pairs(rows("posting_degrees"), "level", "family"),
        fields=fields | _column(rows("posting_fields"), "family"),
        licences=_licence_names(licences, rows("posting_licences")),
        certifications=_column(rows("posting_certifications"), "name"),
        experience=_pairs(rows("posting_experience"), "rank", "type"),
        boilerplate=_column(rows("posting_boilerplate"), "kind"),
        lint={row_id: LintRow(row["detail"], row["rule"]) for row_id, row in rows("lint").items()},
        gate_phrases=index("posting_gates"),
        degree_phrases=index("posting_degrees", shared=degree_pairs),
        field_phrases=index("posting_fields", shared=field_pairs),
        licence_phrases=index("posting_licences", shared=licence_pairs),
        licence_beside_phrases=index("posting_licences", "beside"),
        certification_phrases=index("posting_certifications"),
        experience_phrases=index("posting_experience"),
        boilerplate_phrases=index("posting_boilerplate"),
        lint_phrases=index("lint"),
        trade_titles=index("posting_trades", "titles"),
        trade_phrases=index("posting_trades"),
    )


def _column(rows: Mapping[str, Row], key: str) -> dict[str, Any]:
    return {row_id: row[key] for row_id, row in rows.items()}


def _pairs(rows: Mapping[str, Row], first: str, second: str) -> dict[str, tuple[Any, Any]]:
    return {row_id: (row[first], row[second]) for row_id, row in rows.items()}


def _zones(rows: Mapping[str, Row], key: str) -> dict[str, str]:
    return {words: row["zone"] for row in rows.values() for words in row.get(key, ())}


def _gates(rows: Mapping[str, Row]) -> dict[str, GateRow]:
    return {row_id: GateRow(row["gate"], row["strong"], row["head"]) for row_id, row in rows.items()}


def _licence_names(shared: Mapping[str, str], rows: Mapping[str, Row]) -> dict[str, LicenceName]:
    """Return the licences of the ontology, then those that postings alone name."""
    uk_types = {row["type"]: row["uk_type"] for row in rows.values()}
    named = {row_id: LicenceName(kind, uk_types.get(kind, ""), ()) for row_id, kind in shared.items()}
    own = {
        row_id: LicenceName(row["type"], row["uk_type"], tuple(row["titles"]), row.get("register", False))
        for row_id, row in rows.items()
    }
    return named | own


def _phrase_problems(tables: Tables) -> Iterator[Problem]:
    groups = word_groups(tables)
    for name in _PHRASE_FILES:
        for row_id, row in tables.rows(name).items():
            for phrase in row["phrases"]:
                try:
                    sentence_places(phrase, groups)
                except ValueError as error:
                    yield Problem(f"{name}.yaml", row_id, "phrases", str(error))


def _lint_problems(tables: Tables) -> Iterator[Problem]:
    rows = tables.rows("lexicon/lint")
    for row_id, row in rows.items():
        if row["rule"] != "wording" and row["rule"] not in _CHECKS:
            yield Problem("lexicon/lint.yaml", row_id, "rule", f"{row['rule']!r} is not a check")
    named = {row["rule"] for row in rows.values()}
    for check in sorted(_CHECKS - named) if _CHECKS & named else ():
        yield Problem("lexicon/lint.yaml", "", "rule", f"no row is for the check {check!r}")


def _heading_problems(tables: Tables) -> Iterator[Problem]:
    zones: dict[str, str] = {}
    for row_id, row in tables.rows("lexicon/posting_headings").items():
        for words in row.get("words", ()):
            if zones.setdefault(words, row["zone"]) != row["zone"]:
                yield Problem(
                    "lexicon/posting_headings.yaml", row_id, "words", f"{words!r} is also {zones[words]}"
                )
