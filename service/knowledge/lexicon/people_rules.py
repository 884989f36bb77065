"""Rules of data/rules/span_of_control.yaml: how a text states the number of people managed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from service.knowledge.lexicon import staff_words
from service.knowledge.lexicon.staff_words import StaffWords, build_staff, staff_lists
from service.knowledge.tables import Problem, Row, Tables
from service.text.counts import COUNT, DIGITS, NUMBER
from service.text.template_syntax import Part, Vocabulary
from service.text.templates import Template, compile_part, compile_template

_FILE = "rules/span_of_control"

# Dates, numbers and punctuation; all else is a word or a word list.
_SIGNS = {
    "agents": Part(r"[a-z]{2,14}(?:[eo]rs|ists|ians|ants)\b"),
    "count": Part(COUNT),
    "number": Part(NUMBER),
    "digits": Part(DIGITS),
    "year": Part(r"\d{4}"),
    "any": Part(r"[A-Za-z0-9'&/()-]{1,18},?"),
    "chained": Part(r"(?:\s?[,/&]\s?|\sand\s|,\sand\s)", joins=True),
    "dash": Part(r"[\s-]{1,2}", joins=True),
    "end": Part(r"(?=\s?(?:[.,;)]|\Z))", joins=True),
    "further": Part(r"\s?(?:,\sand\b|,|/|&|\band\b)\s?", joins=True),
    "joint": Part(r"(?:[,/(:&–]|\s-)\s{0,2}", joins=True),
    "layout": Part(r"\.?\s{1,4}", joins=True),
    "line_end": Part(r"(?=\s{0,3}(?:[.,;)]|\n|\Z))", joins=True),
    "listed": Part(r"\s?(?:,|&|and|,\sand)\s", joins=True),
    "near": Part(r"[^.;\n]{0,60}?\s", joins=True),
    "sentence_end": Part(r"(?=\s?(?:[.;:]|\Z))", joins=True),
}
# The last noun of "nurse managers", any other noun of those who do something ("baggers"), or a kind named
# before its noun ("3 clerical and 2 dietary staff", "one lead and 12 agents").
_OF_A_KIND = "{<kinds>|<within>} >{[,] [and|&] @number [<kinds>] <counted>}"
_PEOPLE = f"{{<counted> !<counted>|!<not_people> @agents !<counted>|{_OF_A_KIND}}}"
_ALSO = "{@further ..2!{<not_led>|@number} @people}*4"


class Counts(StrEnum):
    """Where the number of a rule counts."""

    STATED = "stated"  # anywhere: the rule names authority by itself
    LEARNERS = "learners"  # anywhere: students, trainees or volunteers who are supervised
    OPENING = "opening"  # at the start of a statement, under a title that claims authority
    GUIDED = "guided"  # under a title that claims authority, or of a lead
    AUTHORITY = "authority"  # a statement of authority over staff without a number
    ACTS = "acts"  # several acts on staff at once, without a number


_WITHOUT_NUMBER = frozenset({Counts.AUTHORITY, Counts.ACTS})


@dataclass(frozen=True, slots=True)
class HeadcountRule:
    """One row.

    Attributes:
        template: captures the number of people, if its rule counts people.
        examples: texts that the rule reads, and the number of people, or of statements, in each.
        counterexamples: texts that the rule does not read.
    """

    name: str
    counts: Counts
    template: Template
    examples: Mapping[str, int]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PeopleRules:
    """All rules, by where they count, with the words and named parts that they are made of."""

    words: StaffWords
    vocabulary: Vocabulary
    rules: Mapping[Counts, tuple[HeadcountRule, ...]]


def problems(tables: Tables) -> Iterator[Problem]:
    """Yield templates that cannot be parsed, and without a number, and texts on both sides."""
    if next(staff_words.problems(tables), None) is not None or not tables.rows("lexicon/staff"):
        return
    vocabulary = _vocabulary(tables)
    for name, row in tables.rows(_FILE).items():
        yield from _unreadable(name, row, vocabulary)
        counted = 0 if row["counts"] in _WITHOUT_NUMBER else 1
        if str(row["template"]).count("@count") != counted:
            expected = "expected one @count" if counted else "expected no @count"
            yield Problem(f"{_FILE}.yaml", name, "template", expected)
        for text in sorted(set(row["examples"]) & set(row["counterexamples"])):
            yield Problem(f"{_FILE}.yaml", name, "counterexamples", f"{text!r} is an example too")


def build(tables: Tables) -> PeopleRules:
    """Return the rules of the tables."""
    vocabulary = _vocabulary(tables)
    rules = [_rule(name, row, vocabulary) for name, row in tables.rows(_FILE).items()]
    grouped = {counts: tuple(rule for rule in rules if rule.counts is counts) for counts in Counts}
    return PeopleRules(build_staff(tables), vocabulary, grouped)


def _vocabulary(tables: Tables) -> Vocabulary:
    """Return the word lists of staff and the named parts, each of which may name those before it."""
    found = Vocabulary(staff_lists(tables), _SIGNS)
    people = compile_part(_PEOPLE, found)
    found = replace(found, parts={**_SIGNS, "people": people})
    also = compile_part(_ALSO, found, opened=False)
    return replace(found, parts={**found.parts, "also": also})


def _unreadable(name: str, row: Row, vocabulary: Vocabulary) -> Iterator[Problem]:
    try:
        compile_template(row["template"], vocabulary)
    except ValueError as error:
        yield Problem(f"{_FILE}.yaml", name, "template", str(error))


def _rule(name: str, row: Row, vocabulary: Vocabulary) -> HeadcountRule:
    return HeadcountRule(
        name=name,
        counts=Counts(row["counts"]),
        template=compile_template(row["template"], vocabulary),
        examples=dict(row["examples"]),
        counterexamples=tuple(row["counterexamples"]),
    )
