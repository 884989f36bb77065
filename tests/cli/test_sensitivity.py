"""`clinmatch sensitivity`: who would qualify if one requirement were relaxed or tightened."""

import json
from pathlib import Path

import pytest

from tests.cli.resumes import DIRECTOR, write_folder
from tests.conftest import Run

AS_OF = ("--as-of", "2026-01-31")
ROLE = ("--role", "director_clinical_services")
UNSCHOOLED = DIRECTOR.replace(
    "Master of Health Administration, 2016\nBachelor of Science in Nursing, 2010",
    "High School Diploma, 2005",
).replace("Registered Nurse, Texas, active, expires 08/2027, multistate", "Licensed Practical Nurse, Texas")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "unschooled.txt").write_text(UNSCHOOLED, "utf-8")
    return write_folder(tmp_path)


def test_one_line_a_change_names_who_would_enter(clinmatch: Run, folder: Path) -> None:
    edit = ("--change", "education.bachelor=preferred")

    done = clinmatch("sensitivity", *ROLE, "--input", folder, *AS_OF, *edit, "--format", "jsonl")

    change, failed = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1 and failed["error"]["code"] == "unsupported_type"
    assert [(move["source"], move["move"]) for move in change["moves"]] == [("unschooled.txt", "enters")]
    assert (change["enters"], change["remark"]["code"]) == (1, "rigid_degree")


def test_the_whole_answer_names_the_items_required_by_law(clinmatch: Run, folder: Path) -> None:
    place = ("--state", "TX", "--setting", "snf")

    done = clinmatch("sensitivity", *ROLE, *place, "--input", folder, *AS_OF, "--format", "json")

    found = json.loads(done.stdout.splitlines()[0])
    assert (found["pool"], found["as_of"]) == (3, "2026-01-31")
    assert [each["id"] for each in found["held_by_law"]] == ["law.director_of_nursing"]
    assert sum(found["tiers"].values()) == 3


def test_a_table_shows_the_pool_before_and_after(clinmatch: Run, folder: Path) -> None:
    done = clinmatch("sensitivity", *ROLE, "--input", folder, *AS_OF)

    lines = done.stdout.splitlines()
    assert lines[0] == "director_clinical_services, as of 2026-01-31: 1 of 3 qualified"
    assert any("education.bachelor" in line and "1 -> 2" in line and "unschooled" in line for line in lines)


def test_months_can_be_tried(clinmatch: Run, folder: Path) -> None:
    edit = ("--change", "management.people_mgmt=240")

    done = clinmatch("sensitivity", *ROLE, "--input", folder, *AS_OF, *edit, "--format", "json")

    change = json.loads(done.stdout.splitlines()[0])["changes"][0]
    assert (change["from"]["months"], change["to"]["months"], change["leaves"]) == (24, 240, 1)


@pytest.mark.parametrize("words", ["education.bachelor", "=soft", "a=fit", "a=0", "a=601", "a=12x", "a=-3"])
def test_a_change_that_cannot_be_read_says_what_was_expected(
    clinmatch: Run, folder: Path, words: str
) -> None:
    done = clinmatch("sensitivity", *ROLE, "--input", folder, "--change", words)

    assert done.exit_code == 2 and "expected ID=" in done.output


def test_an_unknown_requirement_is_refused_with_the_known_ones(clinmatch: Run, folder: Path) -> None:
    done = clinmatch("sensitivity", *ROLE, "--input", folder, "--change", "degree=soft")

    assert done.exit_code != 0 and "education.bachelor" in str(done.exception)
