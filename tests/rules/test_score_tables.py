"""Each row of a score table applies to its examples, not to its counterexamples, and is needed."""

from pathlib import Path

import pytest

from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.scorecards import FEATURES
from service.knowledge.load import load_knowledge, read_tables
from service.knowledge.tables import Row
from service.text.scorecard import Scorecard
from tests.rules.things import WEIGHINGS

ROOT = Path(__file__).resolve().parents[2]
TABLES, _ = read_tables(ROOT / "data", ROOT / "models")
ROWS = {
    f"{name} {row_id}": (name, row_id, row)
    for name in WEIGHINGS
    for row_id, row in TABLES.rows(f"rules/{name}").items()
}
rows = pytest.mark.parametrize(("name", "row_id", "row"), ROWS.values(), ids=ROWS.keys())


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge(ROOT / "data", ROOT / "models")


def applied(card: Scorecard, thing: object) -> set[str]:
    return {row.name for row, _ in card.steps(thing)}


@rows
def test_a_row_applies_to_its_examples(name: str, row_id: str, row: Row, known: Knowledge) -> None:
    how = WEIGHINGS[name]
    card = how.card(known.work.scorecards)

    missed = [each for each in row["examples"] if row_id not in applied(card, how.thing(each, known.work))]

    assert missed == []


@rows
def test_a_row_does_not_apply_to_its_counterexamples(
    name: str, row_id: str, row: Row, known: Knowledge
) -> None:
    how = WEIGHINGS[name]
    card = how.card(known.work.scorecards)

    hit = [each for each in row["counterexamples"] if row_id in applied(card, how.thing(each, known.work))]

    assert hit == []


@rows
def test_without_a_row_an_example_of_it_is_decided_in_another_way(
    name: str, row_id: str, row: Row, known: Knowledge
) -> None:
    how = WEIGHINGS[name]
    card = how.card(known.work.scorecards)
    things = [how.thing(each, known.work) for each in row["examples"]]

    decisions = [how.decision(card.result(thing)) for thing in things]
    without = [how.decision(card.without(row_id).result(thing)) for thing in things]

    assert decisions != without


def test_every_table_is_weighed() -> None:
    assert set(WEIGHINGS) == set(FEATURES)


@pytest.mark.parametrize("name", FEATURES)
def test_the_features_that_rows_may_name_are_those_that_reading_works_out(name: str) -> None:
    features = WEIGHINGS[name].features

    worked_out = {*dir(features), *features.__annotations__}

    assert FEATURES[name] <= worked_out


@pytest.mark.parametrize("name", FEATURES)
def test_every_feature_is_named_by_a_row(name: str, known: Knowledge) -> None:
    card = WEIGHINGS[name].card(known.work.scorecards)

    terms = {
        term.feature
        for row in card.rows
        for part in (row.when.all, row.when.any, row.when.none)
        for term in part
    }
    times = {row.times for row in card.rows if row.times}

    assert FEATURES[name] <= terms | times
