"""Links, settings, commands and decisions in the documents, compared with the code."""

import re
from pathlib import Path

import pytest

from service.cli.main import COMMANDS
from service.config import VARIABLES

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    path for pattern in ("*.md", "data/**/*.md", "docs/**/*.md", "models/*.md") for path in ROOT.glob(pattern)
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_and_link_of_a_document_leads_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    named = re.findall(r"`((?:data|docs|models|requirements|service|tests)/[\w./-]+)`", text)
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)

    lost = [name for name in named if not (ROOT / name).exists()]
    assert lost + [link for link in links if not (path.parent / link).exists()] == []


def test_every_setting_is_documented_and_nothing_else() -> None:
    table = (ROOT / "docs/settings.md").read_text("utf-8")

    documented = re.findall(r"^\| `(CLINMATCH_[A-Z_]+)`", table, re.M)

    assert documented == sorted(VARIABLES)


def test_decisions_are_short_and_have_one_shape() -> None:
    for path in sorted((ROOT / "docs/adr").glob("*.md")):
        lines = path.read_text("utf-8").splitlines()

        assert lines[0].startswith(f"# {path.name[:4]}: ") and len(lines) <= 40
        assert lines[2].startswith("Status: ")
        headings = [line for line in lines if line.startswith("## ")]
        assert headings == ["## Context", "## Decision", "## Numbers", "## Consequences"]


def test_every_command_is_listed_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    missing = [name for name in COMMANDS if f"clinmatch {name}" not in readme]

    assert not missing
