"""Rules of data/rules/assertion.yaml: words that a document does not assert of the candidate."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from service.knowledge.lexicon.word_groups import phrase_problems, word_groups
from service.knowledge.tables import Problem, Row, Tables, unknown_ids
from service.text.gazetteer import Phrases, sentence_phrases

_FILE = "rules/assertion"
_LETTERS = "letters_after_names"  # row of lexicon/word_groups
OWN, NAMED = "own", "named"


class Covers(StrEnum):
    """What is set aside with a phrase."""

    REST = "rest"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    LINE = "line"
    ENTRY = "entry"
    PARAGRAPH = "paragraph"


class Where(StrEnum):
    """Where in its sentence a phrase counts."""

    ANYWHERE = "anywhere"
    START = "start"
    END = "end"
    AFTER_COMMA = "after_comma"


@dataclass(frozen=True, slots=True)
class AssertionRule:
    """One row.

    Attributes:
        reason: why the words are set aside; OWN where the candidate's own words go on instead; NAMED of a
            row that only `beside` names.
        beside: the row of which a phrase must stand before, in the same sentence; None for any.
        within: kinds of sections in which alone the rule applies; empty for all.
        examples: texts, and the words of each that are set aside.
        counterexamples: texts of which nothing is set aside.
    """

    name: str
    reason: str
    covers: Covers
    where: Where
    beside: str | None
    within: frozenset[str]
    examples: Mapping[str, str]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class AssertionRules:
    """All rules by their names, their phrases, and the letters that stand after names.

    Attributes:
        phrases: of all rules but those of the reason `own`; own: of these, which end what others cover.
    """

    rules: Mapping[str, AssertionRule]
    phrases: Phrases
    own: Phrases
    letters: frozenset[str]


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield phrases that cannot be read, rules that need an example, and texts on both sides."""
    groups = word_groups(tables)
    for name, row in tables.rows(_FILE).items():
        for phrase in row["phrases"]:
            yield from phrase_problems(_FILE, name, phrase, groups)
        if (row["reason"] in (OWN, NAMED)) == bool(row["examples"]):
            yield Problem(
                f"{_FILE}.yaml", name, "examples", "expected of all rows but those that set nothing aside"
            )
        if "beside" in row:
            yield from unknown_ids(f"{_FILE}.yaml", name, "beside", [row["beside"]], tables.rows(_FILE))
        kinds = {"header", *tables.rows("lexicon/headings")}
        yield from unknown_ids(f"{_FILE}.yaml", name, "within", row.get("within", []), frozenset(kinds))
        for text in sorted(set(row["examples"]) & set(row["counterexamples"])):
            yield Problem(f"{_FILE}.yaml", name, "counterexamples", f"{text!r} is an example too")


def build(tables: Tables) -> AssertionRules:
    """Return the rules of the tables."""
    rows, groups = tables.rows(_FILE), word_groups(tables)
    phrases = [(row["reason"] == OWN, name, each) for name, row in rows.items() for each in row["phrases"]]
    return AssertionRules(
        {name: _rule(name, row) for name, row in rows.items()},
        sentence_phrases(((name, each) for own, name, each in phrases if not own), groups),
        sentence_phrases(((name, each) for own, name, each in phrases if own), groups),
        frozenset(groups[_LETTERS]),
    )


def _rule(name: str, row: Row) -> AssertionRule:
    return AssertionRule(
        name,
        row["reason"],
        Covers(row["covers"]),
        Where(row["where"]),
        row.get("beside"),
        frozenset(row.get("within", ())),
        dict(row["examples"]),
        tuple(row["counterexamples"]),
    )
