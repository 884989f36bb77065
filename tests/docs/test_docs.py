"""Do the documents say what the code does?"""

import re
from pathlib import Path

from service.cli.main import COMMANDS
from service.config import VARIABLES

ROOT = Path(__file__).resolve().parents[2]


def test_every_setting_is_documented_and_nothing_else() -> None:
    table = (ROOT / "docs/settings.md").read_text("utf-8")

    documented = re.findall(r"^\| `(CLINMATCH_[A-Z_]+)`", table, re.M)

    assert documented == sorted(VARIABLES)


def test_decisions_are_short_and_told_in_one_shape() -> None:
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
