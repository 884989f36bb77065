"""Links, settings, commands and decisions in the documents, compared with the code."""

import re
from pathlib import Path

import pytest

from service.cli.main import COMMANDS
from service.config import VARIABLES
from service.extraction.media_type import ACCEPTED
from service.extraction.read import READERS

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


def test_every_format_that_is_read_is_in_the_table_of_formats() -> None:
    formats = (ROOT / "docs/formats.md").read_text("utf-8").splitlines()
    table = "\n".join(line for line in formats if line.startswith("| "))
    names = re.findall(r"[A-Za-z]+", ACCEPTED.removeprefix("expected "))

    missing = [name for name in names if name not in {"a", "as", "or"} and name not in table]

    assert missing == []


def test_every_media_type_with_a_reader_is_named_to_those_who_send_another() -> None:
    named = re.split(r", (?:or )?| or ", ACCEPTED.removeprefix("expected ").replace("a scan as ", ""))

    assert len(READERS) == len(named)
