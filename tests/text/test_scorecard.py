"""Score tables: conditions, sums, decisions, and the faults of rows."""

from dataclasses import dataclass

import pytest

from service.text.scorecard import Term, row_faults, scorecard_of, term_of


@dataclass(frozen=True, slots=True)
class Line:
    """A thing to weigh."""

    words: int = 0
    title: bool = False
    employer: bool = False


CARD = scorecard_of(
    {
        "10_nothing": {"when": {"none": ["words", "title"]}, "decides": -9},
        "20_title": {"when": {"all": ["title"]}, "points": 3},
        "30_words": {"when": {"any": ["words >= 5", "employer"]}, "points": -1, "times": "words"},
        "40_weak": {"when": {"all": ["points < 0"]}, "decides": True},
    }
)


@pytest.mark.parametrize(
    ("line", "result"),
    [
        (Line(), -9),
        (Line(words=2), 0),
        (Line(words=2, title=True), 3),
        (Line(words=2, title=True, employer=True), 1),
        (Line(words=5), 1),
    ],
)
def test_points_add_up_until_a_row_decides(line: Line, result: int) -> None:
    assert CARD.result(line) == result


def test_steps_name_the_rows_that_apply_with_the_sum_so_far() -> None:
    steps = [(row.name, total) for row, total in CARD.steps(Line(words=5, title=True))]

    assert steps == [("20_title", 3), ("30_words", -2), ("40_weak", 1)]


def test_a_table_without_a_row_decides_without_it() -> None:
    assert CARD.without("40_weak").result(Line(words=5)) == -5


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("title", Term("title", 1)),
        ("words >= 3", Term("words", 3)),
        ("points < -2", Term("points", -2, below=True)),
    ],
)
def test_a_term_compares_a_feature_with_a_number(written: str, term: Term) -> None:
    assert term_of(written) == term


@pytest.mark.parametrize("written", ["words > 3", "words >= many", "Words", "words>=3", ""])
def test_anything_else_is_no_term(written: str) -> None:
    with pytest.raises(ValueError, match="expected 'feature'"):
        term_of(written)


def test_all_faults_of_a_row_are_named_with_their_keys() -> None:
    row = {"when": {"all": ["words > 3"], "none": ["titel"]}, "points": 1, "times": "word"}

    faults = list(row_faults(row, frozenset({"title", "words"})))

    assert faults == [
        ("when.all", "'words > 3': expected 'feature', 'feature >= 3' or 'feature < 3'"),
        ("when.none", "'titel' is no feature: expected one of points, title, words"),
        ("times", "'word' is no feature: expected one of title, words"),
    ]
