"""The rows of data/wording: completeness, and errors for wrong ones."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from service.knowledge import wording
from service.knowledge.load import load_knowledge, read_tables
from service.knowledge.tables import Tables
from tests.conftest import ROOT, knowledge

SENTENCES, WORDS, INTERVIEW = "wording/sentences", "wording/words", "wording/interview"


@pytest.fixture(scope="module")
def files() -> Mapping[str, Any]:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return tables.files


@pytest.mark.parametrize(
    ("file", "row", "value", "told"),
    [
        (
            SENTENCES,
            "letter.opening",
            {"text": "Dear {name}"},
            f"{SENTENCES}.yaml: letter.opening: text: {{name}} is no name here: expected role",
        ),
        (
            SENTENCES,
            "letter.close",
            {"text": "Bye {role.__class__}"},
            f"{SENTENCES}.yaml: letter.close: text: {{role.__class__}} is no name here: expected none",
        ),
        (
            SENTENCES,
            "letter.close",
            {"text": "A brace {"},
            f"{SENTENCES}.yaml: letter.close: text: Single '{{' encountered in format string",
        ),
        (SENTENCES, "letter.more", {"text": "More."}, f"{SENTENCES}.yaml: letter.more: is used nowhere"),
        (
            SENTENCES,
            "letter.close",
            None,
            f"{SENTENCES}.yaml: letter.close: is missing: every sentence has a row",
        ),
        (WORDS, "tier.verify", None, f"{WORDS}.yaml: tier.verify: is missing: every code has a word"),
        (INTERVIEW, "factor.soft", None, f"{INTERVIEW}.yaml: factor.soft: is missing: every factor has one"),
    ],
)
def test_a_wrong_row_is_named_with_what_was_expected(
    files: Mapping[str, Any], file: str, row: str, value: Any, told: str
) -> None:
    rows = {key: each for key, each in files[file].items() if key != row}
    changed = {**files, file: {**rows, **({} if value is None else {row: value})}}

    assert [str(problem) for problem in wording.problems(Tables(changed))] == [told]


def test_a_sentence_moves_no_digest(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    file = tmp_path / "data/wording/sentences.yaml"
    file.write_text(file.read_text("utf-8").replace("Thank you for", "Many thanks for"), "utf-8")

    ours, theirs = knowledge(), load_knowledge(tmp_path / "data", ROOT / "models")

    assert theirs.wording.say("letter.close").startswith("Many thanks")
    assert (theirs.ontology_sha256, theirs.policy_sha256) == (ours.ontology_sha256, ours.policy_sha256)


def test_every_flag_of_the_contract_has_words_and_no_other() -> None:
    contract = (ROOT / "docs/contracts.md").read_text("utf-8").split("### Flags")[1].split("### ")[0]
    words = knowledge().wording.words["recruiter"]

    rows = re.findall(r"^\| (`.+?) \|", contract, re.M)
    flags = {f"flag.{code}" for row in rows for code in re.findall(r"`([a-z_]+)`", row)}
    assert {each for each in words if each.startswith("flag.")} == flags
