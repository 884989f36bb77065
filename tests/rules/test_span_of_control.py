"""Every rule of data/rules/span_of_control.yaml, on its examples and counterexamples."""

from dataclasses import replace
from itertools import chain

import pytest

from service.knowledge.lexicon.people_rules import Counts, HeadcountRule, PeopleRules, build
from service.knowledge.load import read_tables
from service.reading.scope.authority import authority_of
from service.reading.scope.bare_headcounts import bare_headcounts, guided_headcounts
from service.reading.scope.people_managed import stated_headcounts
from service.text.document import Document
from tests.conftest import ROOT

RULES = build(read_tables(ROOT / "data", ROOT / "models")[0])
ROWS = tuple(chain.from_iterable(RULES.rules.values()))


def chosen(rows: tuple[HeadcountRule, ...]) -> PeopleRules:
    """Return the rules of the product with these rows alone."""
    kept = {counts: tuple(row for row in rows if row.counts is counts) for counts in RULES.rules}
    return replace(RULES, rules=kept)


def read(text: str, rules: PeopleRules, counts: Counts) -> int | None:
    """Return what is read of a job's text where a rule counts.

    The largest headcount, of a manager's job unless the rule counts anywhere; or the number of statements.
    """
    if counts in {Counts.AUTHORITY, Counts.ACTS}:
        stated = authority_of(text, rules)
        return (stated.chains if counts is Counts.ACTS else stated.plain + stated.led) or None
    document, end = Document(text), len(text)
    found = [*stated_headcounts(document, 0, end, rules)]
    if counts is not Counts.STATED:
        found.extend(bare_headcounts(document, 0, end, rules, of_physicians=False))
        found.extend(guided_headcounts(document, 0, end, rules))
    return max((each.people for each in found), default=None)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_rule_reads_its_examples(row: HeadcountRule) -> None:
    alone = chosen((row,))

    found = {text: read(text, alone, row.counts) for text in row.examples}

    assert found == row.examples


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_rule_reads_none_of_its_counterexamples(row: HeadcountRule) -> None:
    alone = chosen((row,))

    found = {text: read(text, alone, row.counts) for text in row.counterexamples}

    assert found == dict.fromkeys(row.counterexamples)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_without_a_rule_one_of_its_examples_is_read_no_more(row: HeadcountRule) -> None:
    others = chosen(tuple(each for each in ROWS if each is not row))

    found = {text: read(text, others, row.counts) for text in row.examples}

    assert any(found[text] != people for text, people in row.examples.items())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_all_rules_together_read_the_number_of_each_example(row: HeadcountRule) -> None:
    found = {text: read(text, RULES, row.counts) for text in row.examples}

    assert found == row.examples
