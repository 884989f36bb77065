"""Figures of quality, compared with the shared judgements."""

import json
from pathlib import Path

import pytest

from service.bench.judges import Figures, Judges, judges_of
from service.bench.quality import OURS, facts_table, mean_of, ranking_table
from service.errors import InvalidInput

# Stands for the shared script: the same names and the same form of output.
SCRIPT = """
import sys
ROLES = {"AAA": "clinical_manager"}
def ndcg(grades): return 1.0 if grades == sorted(grades, reverse=True) else 0.5
def average_precision(grades): return None
def concordance(scored): return sum(score for grade, score in scored if grade) / len(scored)
if __name__ == "__main__":
    if sys.argv[sys.argv.index("--command") + 1] == "broken":
        sys.exit("broken: exit 2")
    print({"rank": "AAA nDCG@10 0.500  concordance 0.750  AP   -    missing 0\\n"
                   "ALL  nDCG@10 0.500  concordance 0.750  MAP nan",
           "extract": "readable                         1.000\\njob dates F1                     0.900",
           "postings": "p1 dcs F1 0.100\\nrequirements F1 0.810, mean over 1 postings"}[sys.argv[1]])
"""


@pytest.fixture
def judges(tmp_path: Path) -> Judges:
    gold = tmp_path / "eval" / "gold"
    gold.mkdir(parents=True)
    (tmp_path / "eval" / "evaluate.py").write_text(SCRIPT, "utf-8")
    rows = [{"id": "one", "grades": {"AAA": 0}}, {"id": "two", "grades": {"AAA": 3}}]
    (gold / "resumes.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return judges_of(tmp_path)


def test_the_figures_of_a_command_are_those_that_the_shared_script_prints(judges: Judges) -> None:
    assert judges.ranking("clinmatch")["AAA"] == Figures(0.5, 0.75, None)
    assert judges.ranking("clinmatch")["ALL"] == Figures(0.5, 0.75, None)
    assert judges.facts("clinmatch") == {"readable": 1.0, "job dates F1": 0.9}
    assert judges.postings("clinmatch") == 0.81


def test_a_script_that_fails_is_shown_with_what_it_said(judges: Judges) -> None:
    with pytest.raises(InvalidInput, match="broken: exit 2"):
        judges.ranking("broken")


def test_scores_are_judged_by_the_shared_definitions(judges: Judges) -> None:
    right, wrong = judges.figures("AAA", {"one": 0, "two": 1}), judges.figures("AAA", {"one": 2, "two": 1})

    assert right == Figures(1.0, 0.5, None)
    assert wrong.ndcg == 0.5


def test_a_folder_without_judgements_is_reported(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"evaluate\.py"):
        judges_of(tmp_path)


def test_the_mean_leaves_out_what_could_not_be_measured() -> None:
    assert mean_of([Figures(0.5, None, None), Figures(None, 1.0, None)]) == Figures(0.5, 1.0, None)


def test_methods_stand_below_each_other_with_a_column_for_each_position() -> None:
    table = ranking_table(
        {
            OURS: {"AAA": Figures(0.9, 1.0, None), "ALL": Figures(0.9, 1.0, None)},
            "BM25": {"AAA": Figures(0.4, 0.5, 0.6), "ALL": Figures(0.4, 0.5, 0.6)},
        }
    )

    assert table.splitlines()[0].split() == ["ranking", "nDCG@10", "concordance", "MAP", "AAA"]
    assert table.splitlines()[2].split() == ["clinmatch", "0.900", "1.000", "-", "0.900"]
    assert table.splitlines()[3].split() == ["BM25", "0.400", "0.500", "0.600", "0.400"]


def test_the_mean_of_the_facts_is_below_them() -> None:
    table = facts_table({"readable": 1.0, "job dates F1": 0.5}, 0.8)

    assert [line.split()[-1] for line in table.splitlines()[2:]] == ["1.000", "0.500", "0.750", "0.800"]
