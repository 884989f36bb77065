"""Feeders, clinicians and executives of other sectors, in the order that a recruiter expects."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Run

CASE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "kinds_of_people.yaml").read_text("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in CASE["resumes"].items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("role", sorted(CASE["orders"]))
def test_each_kind_comes_in_its_place(role: str, folder: Path, clinmatch: Run) -> None:
    done = clinmatch(
        *("rank", "--role", role, "--input", folder, "--as-of", "2026-01-31", "--format", "jsonl")
    )

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    tiers = {Path(row["source"]).stem: row["tier"] for row in rows}
    assert list(tiers) == CASE["orders"][role]
    assert {name: tiers[name] for name in CASE["tiers"].get(role, ())} == CASE["tiers"].get(role, {})


def test_management_counts_for_more_than_the_words_of_a_duty(folder: Path, clinmatch: Run) -> None:
    wordy = CASE["resumes"]["staff"].replace(
        "- Gave medication",
        "- Directed clinical services, hired staff and led surveys of the agency\n- Gave medication",
    )
    (folder / "staff.txt").write_text(wordy, "utf-8")

    done = clinmatch(
        *("rank", "--role", "director_clinical_services", "--input", folder),
        *("--as-of", "2026-01-31", "--format", "jsonl"),
    )

    order = [Path(json.loads(line)["source"]).stem for line in done.stdout.splitlines()]
    assert order.index("manager") < order.index("staff")
