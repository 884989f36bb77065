"""Each rule of assertion sets aside what its examples say, nothing of its counterexamples, and is needed."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.assertion_rules import AssertionRule
from service.knowledge.load import load_knowledge
from service.reading.assertion.asserted import set_aside
from service.reading.sections import read_document

ROOT = Path(__file__).resolve().parents[2]
KNOWN = load_knowledge(ROOT / "data", ROOT / "models")
RULES = KNOWN.assertion.rules
rules = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


def left_out(text: str, known: Knowledge) -> list[tuple[str, str]]:
    """Return the reason and the words of what is set aside."""
    document = read_document(text, known.work)
    return [(each.reason, each.evidence.quote) for each in set_aside(document, known)]


def without(rule: AssertionRule) -> Knowledge:
    """Return the knowledge in which a rule applies nowhere."""
    silent = replace(rule, reason="own", where="end")
    return replace(KNOWN, assertion=replace(KNOWN.assertion, rules={**RULES, rule.name: silent}))


@rules
def test_a_rule_sets_aside_the_words_of_its_examples(rule: AssertionRule) -> None:
    found = {text: left_out(text, KNOWN) for text in rule.examples}

    assert found == {text: [(rule.reason, words)] for text, words in rule.examples.items()}


@rules
def test_a_rule_sets_aside_nothing_of_its_counterexamples(rule: AssertionRule) -> None:
    found = [each for text in rule.counterexamples for each in left_out(text, KNOWN)]

    assert found == []


@rules
def test_without_a_rule_its_examples_are_read(rule: AssertionRule) -> None:
    kept = [
        text
        for text, words in rule.examples.items()
        if left_out(text, without(rule)) == [(rule.reason, words)]
    ]

    assert kept == []
