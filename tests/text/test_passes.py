"""Passes over a text: how often reading one resume cuts it, and how often it is searched.

A pass is the sum, over calls, of span / length of the text. A call counts if its span is a section, a job or
more (200 characters at least), and it is a cut if a pattern of lines, sentences, bullets, tokens or words
makes it (those of `text/lines`, `text/sentences`, `text/tokens` and `text/document`, and every `findall` and
`split` of a pattern). All other calls of patterns, and all searches of automata, are scans. The text is
samples of the product, joined to the length of a realistic resume.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FEWEST_CHARACTERS = 5_000
MOST_CUTS = 3
MOST_SCANS = 17.2


@pytest.fixture(scope="module")
def passes() -> dict[str, dict[str, float]]:
    command = [sys.executable, "-m", "tests.text.passes"]
    counted = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    assert counted["length"] >= FEWEST_CHARACTERS
    return {kind: counted[kind] for kind in ("cuts", "scans")}


@pytest.mark.parametrize(("kind", "most"), [("cuts", MOST_CUTS), ("scans", MOST_SCANS)])
def test_a_resume_is_passed_over_only_so_often(
    passes: dict[str, dict[str, float]], kind: str, most: float
) -> None:
    shares = passes[kind]

    assert sum(shares.values()) <= most, "\n".join(f"{each:.2f} {place}" for place, each in shares.items())


@pytest.mark.parametrize("cutter", ["text/lines.py", "text/tokens.py"])
def test_lines_and_tokens_of_the_whole_resume_are_cut_by_the_document(
    passes: dict[str, dict[str, float]], cutter: str
) -> None:
    whole = [each for place, each in passes["cuts"].items() if place.startswith(cutter) and each >= 1]

    assert whole == [1]
