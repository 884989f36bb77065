"""Comparison of postings with catalogue roles on judged resumes."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from service.bench.judges import judges_of
from service.bench.postings import (
    ALLOWED,
    ALSO,
    BY_LABELS,
    Compared,
    LabelledPosting,
    ordered,
    postings_table,
)
from tests.conftest import ROOT, Run

Row = Mapping[str, object]

# Stands for the shared script: the names that an order is judged by.
SCRIPT = """
ROLES = {"DCS": "director_clinical_services", "OFM": "office_manager"}
def ndcg(grades): return sum(grades[:2]) / sum(sorted(grades)[-2:]) if any(grades) else None
def average_precision(grades): return None
def concordance(scored): return None
"""
GRADES = {
    "agnes_yamamoto_cruz": {"DCS": 0, "OFM": 0},
    "beatriz_mahlangu": {"DCS": 0, "OFM": 0},
    "carl_nakamura": {"DCS": 3, "OFM": 0},
    "jamal_whitaker": {"DCS": 1, "OFM": 0},
}
RN = {"type": "RN"}
LICENCE = {"type": "licence", "key": "RN", "gate": "required", "group": "g1"}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of judgements over our own samples, without postings."""
    folder = tmp_path / "eval"
    for name in ("gold", "postings", "resumes"):
        (folder / name).mkdir(parents=True)
    (folder / "evaluate.py").write_text(SCRIPT, "utf-8")
    for name in GRADES:
        shutil.copy(ROOT / "data" / "samples" / "resumes" / f"{name}.txt", folder / "resumes")
    rows: list[Row] = [{"id": name, "grades": grades, "licences": [RN]} for name, grades in GRADES.items()]
    rows.append({"id": "unread", "grades": {"DCS": 2, "OFM": 0}, "licences": [RN]})
    _write(folder / "gold" / "resumes.jsonl", rows)
    return tmp_path


def _write(path: Path, rows: Sequence[Row]) -> None:
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")


def _with_postings(shared: Path, *rows: Row) -> Path:
    for row in rows:
        sample = ROOT / "data" / "samples" / "postings" / "dcs_home_health_tx.txt"
        shutil.copy(sample, shared / "eval" / "postings" / f"{row['id']}.txt")
    _write(shared / "eval" / "gold" / "postings.jsonl", list(rows))
    return shared


def _lines(clinmatch: Run, shared: Path) -> list[list[str]]:
    result = clinmatch("bench", "postings", "--shared", shared)
    assert result.exit_code == 0, result.output
    return [[cell for cell in line.split("  ") if cell] for line in result.stdout.splitlines()]


def test_a_posting_is_compared_with_the_catalogue_role_of_the_position_of_its_labels(
    clinmatch: Run, shared: Path
) -> None:
    row: Row = {"id": "one", "title": "Director", "role_family": "DCS", "requirements": [LICENCE]}

    line = next(each for each in _lines(clinmatch, _with_postings(shared, row)) if each[0] == "one")

    assert [each.strip() for each in line[2:4]] == ["DCS", "labels"]
    assert float(line[6]) == pytest.approx(float(line[4]) - float(line[5]), abs=0.0011)
    assert line[7] == ("pass" if float(line[6]) >= -ALLOWED else "short")


def test_a_posting_whose_labels_name_no_judged_position_gets_that_of_the_nearest_role(
    clinmatch: Run, shared: Path
) -> None:
    row: Row = {"id": "one", "title": "Director", "role_family": "OTHER", "requirements": []}

    line = next(each for each in _lines(clinmatch, _with_postings(shared, row)) if each[0] == "one")

    assert [each.strip() for each in line[2:4]] == ["DCS", "nearest role"]


def test_a_posting_that_hardly_anybody_has_the_licence_for_is_left_out_with_the_count(
    clinmatch: Run, shared: Path
) -> None:
    pharmacist = {**LICENCE, "key": "PHARMACIST"}
    either = [LICENCE, {**pharmacist, "group": "g1"}]
    rows: tuple[Row, ...] = (
        {"id": "one", "title": "Pharmacy", "role_family": "DCS", "requirements": [pharmacist]},
        {"id": "two", "title": "Either", "role_family": "DCS", "requirements": either},
        {"id": "three", "title": "None graded", "role_family": "OFM", "requirements": []},
    )

    told = {each[0]: each[-1].strip() for each in _lines(clinmatch, _with_postings(shared, *rows)) if each}

    assert told["one"] == "PHARMACIST licence required: 0 of 5 resumes have it"
    assert told["two"] in ("pass", "short")
    assert told["three"] == "OFM: no resume is graded above 0"


def test_resumes_that_could_not_be_read_come_last(shared: Path) -> None:
    judges = judges_of(shared)

    assert ordered(judges, "DCS", ["carl_nakamura", "agnes_yamamoto_cruz"]) == pytest.approx(3 / 5)
    assert ordered(judges, "DCS", []) == pytest.approx(0)
    assert ordered(judges, "OFM", []) is None


def test_without_judged_documents_the_command_says_what_it_needs(clinmatch: Run, tmp_path: Path) -> None:
    result = clinmatch("bench", "postings", "--shared", tmp_path)

    assert result.exit_code != 0
    assert "labelled postings" in result.stderr


def test_the_first_positions_alone_are_counted_and_a_tenth_is_still_within() -> None:
    posting = LabelledPosting("one", "Director", ("DCS", "OFM"), ())
    first = Compared(posting, "DCS", BY_LABELS, 0.5, 0.75)
    also = Compared(posting, "OFM", ALSO, 0.75, 0.75)

    told = postings_table([first, also])

    assert "0 of 1 postings" in told
    assert (first.passes, also.passes) == (False, True)
    assert Compared(posting, "DCS", BY_LABELS, 0.75, 0.75 + ALLOWED / 2).passes
