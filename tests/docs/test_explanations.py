"""The renderings that docs/explanations.md shows, compared with the command."""

import re

import pytest

from service.usecases.explaining.rendering import RENDERINGS
from tests.conftest import ROOT, Run

PAGE = (ROOT / "docs/explanations.md").read_text("utf-8")
NUMBER = re.compile(r"_[0-9a-f]{26}\b")  # of a score; it moves with every fact that the product learns
SAMPLE = ROOT / "data/samples/resumes/fatima_al_rashid.pdf"
ROLE = ("--role", "director_clinical_services", "--as-of", "2026-01-31")


def shown(shape: str) -> list[str]:
    """Return the lines of a block, without the marks of a cut."""
    block = PAGE.split(f"<!-- {shape} -->")[1].split(f"<!-- /{shape} -->")[0]
    return [
        line for line in block.splitlines() if line.strip() and line != "…" and not line.startswith("```")
    ]


@pytest.mark.parametrize("shape", ["text", "markdown", "letter", "interview"])
def test_the_page_shows_what_the_command_prints(clinmatch: Run, shape: str) -> None:
    done = clinmatch("score", *ROLE, SAMPLE, "--format", shape)

    printed = iter(NUMBER.sub("_…", line.rstrip()) for line in done.stdout.splitlines())
    missing = [line for line in shown(shape) if line not in printed]  # in the same order
    assert done.exit_code == 0 and len(shown(shape)) > 10
    assert not missing, f"the command prints something else: bring the block {shape} of the page up to date"


def test_every_reader_and_format_is_named() -> None:
    table = PAGE.split("| reader |")[1].split("\n\n")[0]

    named = set(re.findall(r"`(?:format=)?(\w+)`", table))

    assert {*RENDERINGS, *(shape for shapes in RENDERINGS.values() for shape in shapes)} <= named
