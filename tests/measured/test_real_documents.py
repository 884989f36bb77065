"""Figures measured on real documents; skipped, with a reason, if there are none.

`SHARED` names the folder with `eval/` (by default `shared` beside the checkout); nothing of it is copied.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
EVAL = SHARED / "eval"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EVAL.is_dir(), reason=f"no {EVAL.name}/ folder: set SHARED to measure"),
]


def measured(home: Path, what: str, documents: str, gold: str) -> str:
    """Return what evaluate.py prints for the installed command."""
    command = Path(sys.executable).with_name("clinmatch")
    words = [sys.executable, EVAL / "evaluate.py", what, "--gold", EVAL / "gold" / gold]
    done = subprocess.run(
        [*words, f"--{documents}", EVAL / documents, "--command", str(command)],
        capture_output=True,
        text=True,
        env={**os.environ, "CLINMATCH_HOME": str(home)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def figure(printed: str, name: str) -> float:
    found = re.search(rf"{re.escape(name)} +([0-9.]+)", printed)
    assert found, printed
    return float(found[1])


def test_real_resumes_are_ranked_as_graders_did(home: Path) -> None:
    printed = measured(home, "rank", "resumes", "resumes.jsonl")

    assert figure(printed, "ALL  nDCG@10") >= 0.70
    assert printed.count("missing 0") == 9


def test_facts_of_real_resumes_are_read(home: Path) -> None:
    printed = measured(home, "extract", "resumes", "resumes.jsonl")

    assert figure(printed, "mean of facts") >= 0.75
    assert figure(printed, "readable") == 1.0
    assert figure(printed, "evidence spans true") == 1.0


def test_requirements_of_real_postings_are_read(home: Path) -> None:
    printed = measured(home, "postings", "postings", "postings.jsonl")

    assert figure(printed, "requirements F1") >= 0.60
