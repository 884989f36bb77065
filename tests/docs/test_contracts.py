"""The program of docs/contracts.md, and the names that the document lists."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from service.domain.match import Tier, Verdict
from service.errors import UnreadableDocument
from tests.conftest import ROOT, Run

CONTRACTS = (ROOT / "docs/contracts.md").read_text("utf-8")
SAMPLES = sorted((ROOT / "data/samples/resumes").glob("*.txt"))
ROLES = ("director_clinical_services", "nursing_home_administrator", "quality_assurance_manager")


def program() -> str:
    """Return the code between the marks of the document."""
    block = CONTRACTS.split("<!-- recompute -->")[1].split("<!-- /recompute -->")[0]
    return block.strip().removeprefix("```python\n").removesuffix("```")


def recomputed(score: str) -> subprocess.CompletedProcess[str]:
    """Return what the program makes of a score on its standard input."""
    return subprocess.run(
        [sys.executable, "-c", program()], input=score, capture_output=True, text=True, check=False
    )


def explained(clinmatch: Run, role: str = ROLES[0]) -> list[str]:
    """Return the explained scores of the samples."""
    options = ("--role", role, "--as-of", "2026-01-31", "--format", "json")
    return clinmatch("score", *options, *SAMPLES).stdout.splitlines()


@pytest.mark.parametrize("role", ROLES)
def test_the_program_of_the_document_recomputes_every_score_and_every_raise(
    clinmatch: Run, role: str
) -> None:
    scores = explained(clinmatch, role)

    done = [recomputed(score) for score in scores]

    assert len(scores) == len(SAMPLES) > 3
    for shown, told in zip(map(json.loads, scores), done, strict=True):
        raised = sum(item["raise"] is not None for item in shown["contributions"])
        ways = f"{raised + len(shown['raise_sets'])} ways to raise it"
        assert (told.returncode, told.stderr) == (0, "")
        assert told.stdout == f"{shown['score']:.2f} {shown['tier']}, {ways}\n" and raised


def test_the_program_is_short_enough_to_be_read() -> None:
    assert len(program().splitlines()) <= 30


def _broken(score: dict[str, Any], name: str) -> None:
    if name in score:
        score[name] += 1
    else:
        raised = [item["raise"] for item in score["contributions"] if item["raise"]]
        told = {"raise": raised, "raise_sets": score["raise_sets"]}[name.partition(".")[0]]
        told[0]["points" if name.endswith("points") else "tier"] = -1


@pytest.mark.parametrize(
    "name", ["score_points", "raise.points", "raise.tier", "raise_sets.points", "raise_sets.tier"]
)
def test_the_program_finds_whatever_does_not_add_up(clinmatch: Run, name: str) -> None:
    score = json.loads(explained(clinmatch)[0])
    _broken(score, name)

    assert recomputed(json.dumps(score)).returncode == 1


def test_every_key_of_a_score_is_named(clinmatch: Run) -> None:
    score = json.loads(explained(clinmatch)[0])

    named = set(re.findall(r"`([a-z_0-9]+)`", CONTRACTS))
    assert score.keys() | score["contributions"][0].keys() <= named


def test_every_verdict_tier_and_code_of_a_document_is_named() -> None:
    words = {
        *(verdict.word for verdict in Verdict),
        *(tier.value for tier in Tier),
        *UnreadableDocument.CODES,
    }

    assert [word for word in sorted(words) if f"`{word}`" not in CONTRACTS] == []


def test_every_call_of_the_service_is_named() -> None:
    paths = yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))["paths"]

    calls = [(path, verb.upper()) for path, item in paths.items() for verb in item if verb != "parameters"]
    written = [f"`{verb} " + re.sub(r"\{\w+\}", "{id}", path) + "`" for path, verb in calls]
    versioned = [call for call in written if " /v1/" in call]
    assert versioned and [call for call in versioned if call not in CONTRACTS] == []


def test_every_flag_that_the_code_raises_is_named() -> None:
    code = "".join(path.read_text("utf-8") for path in sorted((ROOT / "service").rglob("*.py")))

    raised = set(re.findall(r'\bFlag\(\s*"(\w+)"', code))
    assert raised and [flag for flag in sorted(raised) if f"`{flag}`" not in CONTRACTS] == []


def test_every_flag_that_is_named_is_raised_by_the_code_and_tried_by_a_test() -> None:
    table = CONTRACTS.split("### Flags")[1].split("### Posting")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    named = [code for row in rows for code in re.findall(r"`(\w+)`", row)]
    code, tests = (
        "".join(path.read_text("utf-8") for path in sorted((ROOT / folder).rglob("*.py")))
        for folder in ("service", "tests")
    )

    bands = [each for each in named if each.startswith("band_")]
    assert [each for each in named if f'"{each}"' not in code and each not in bands] == []
    assert [each for each in named if f'"{each}"' not in tests] == []
