"""`clinmatch posting`, and commands that take a posting of another trade."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.resumes import write_folder
from tests.conftest import Run

PLUMBER = "Plumber\nRequirements\n- High school diploma\n- 2 years of experience in plumbing\n"


def test_each_requirement_of_a_posting_has_the_number_of_its_line(clinmatch: Run, tmp_path: Path) -> None:
    file = tmp_path / "posting.txt"
    file.write_text("Clinic Manager\n\nRequirements\n- BSN\n\n- RN license and BLS\n", "utf-8")

    rows = json.loads(clinmatch("posting", file, "--format", "jsonl").stdout)["requirements"]

    assert [row["line"] for row in rows] == [4, 6, 6]


def test_a_posting_of_another_trade_is_read_with_a_warning(clinmatch: Run, tmp_path: Path) -> None:
    file = tmp_path / "posting.txt"
    file.write_text(PLUMBER, "utf-8")

    done = clinmatch("posting", file, "--format", "jsonl")
    table = clinmatch("posting", file)

    body = json.loads(done.stdout)
    warning = next(each for each in body["lint"] if each["code"] == "role_out_of_scope")
    assert (done.exit_code, table.exit_code, len(body["requirements"])) == (0, 0, 2)
    assert "'Plumber' is of another trade by its words ('plumber')" in warning["detail"]
    assert warning["detail"] in table.stdout


@pytest.mark.parametrize("words", [("score", "director.txt"), ("rank", "--input", ".")])
def test_nobody_is_scored_for_a_posting_of_another_trade(
    home: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "plumber.txt").write_text(PLUMBER, "utf-8")
    command = Path(sys.executable).with_name("clinmatch")
    environment = {**os.environ, "CLINMATCH_HOME": str(home)}

    done = subprocess.run(
        [command, *words, "--posting", tmp_path / "plumber.txt"],
        cwd=write_folder(tmp_path),
        env=environment,
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert "clinmatch: role_out_of_scope: the posting 'Plumber'" in done.stderr
    assert "expected a clinical-management position in health care" in done.stderr
    assert "name the catalogue role that it is (`base`, --role)" in done.stderr
