"""Does the program that docs/contracts.md shows recompute a real score?"""

import json
import re
import subprocess
import sys

import yaml

from service.domain.match import Tier, Verdict
from service.errors import UnreadableDocument
from tests.conftest import ROOT, Run

CONTRACTS = (ROOT / "docs/contracts.md").read_text("utf-8")
SAMPLE = ROOT / "data/samples/resumes/agnes_yamamoto_cruz.txt"


def program() -> str:
    """Return the code between the marks of the document."""
    block = CONTRACTS.split("<!-- recompute -->")[1].split("<!-- /recompute -->")[0]
    return block.strip().removeprefix("```python\n").removesuffix("```")


def recomputed(score: str) -> subprocess.CompletedProcess[str]:
    """Return what the program makes of a score on its standard input."""
    return subprocess.run(
        [sys.executable, "-c", program()], input=score, capture_output=True, text=True, check=False
    )


def explained(clinmatch: Run) -> str:
    """Return the explained score of a sample."""
    role = ("--role", "director_clinical_services", "--as-of", "2026-01-31")
    return clinmatch("score", *role, SAMPLE, "--format", "json").stdout


def test_the_program_of_the_document_recomputes_a_score(clinmatch: Run) -> None:
    score = explained(clinmatch)

    done = recomputed(score)

    shown = json.loads(score)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{shown['score']:.2f} {shown['tier']}\n"
    assert len(program().splitlines()) <= 20


def test_the_program_finds_a_score_that_is_not_the_sum_of_its_parts(clinmatch: Run) -> None:
    score = json.loads(explained(clinmatch))
    score["score_points"] += 1

    assert recomputed(json.dumps(score)).returncode == 1


def test_every_key_of_a_score_is_named(clinmatch: Run) -> None:
    score = json.loads(explained(clinmatch))

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
