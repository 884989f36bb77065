"""`clinmatch paths`: the gaps to every role and the next career step."""

import json
from pathlib import Path

import pytest

from tests.cli.resumes import write_folder
from tests.conftest import Run

AS_OF = ("--as-of", "2026-01-31")


def test_each_role_has_the_tier_and_score_that_scoring_it_gives(clinmatch: Run, tmp_path: Path) -> None:
    file = write_folder(tmp_path) / "director.txt"

    done = clinmatch("paths", file, *AS_OF, "--state", "TX", "--format", "jsonl")

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0 and len(rows) == 22
    for row in (rows[0], rows[-1]):
        scored = clinmatch(
            "score", "--role", row["role_id"], "--state", "TX", file, *AS_OF, "--format", "json"
        )
        score = json.loads(scored.stdout)
        assert (row["tier"], row["score_points"]) == (score["tier"], score["score_points"])


def test_one_object_a_resume_holds_the_next_step_and_all_roles(clinmatch: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path)

    done = clinmatch("paths", folder / "director.txt", folder / "program.txt", *AS_OF, "--format", "json")

    found, failed = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1 and failed["error"]["code"] == "unsupported_type"
    assert (found["source"], found["as_of"]) == ("director.txt", "2026-01-31")
    assert found["next_rung"]["level"] == 6
    assert len(found["items"]) == 22


def test_a_table_shows_the_current_level_and_the_next_step(clinmatch: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path)

    done = clinmatch("paths", folder / "director.txt", folder / "baker.txt", *AS_OF)

    lines = done.stdout.splitlines()
    assert lines[0].startswith("director.txt, as of 2026-01-31: Director of Clinical Services, level 5")
    assert "next step: " in lines[0]
    assert lines[1].split()[:4] == ["role", "tier", "score", "earliest"]
    assert any("baker.txt" in line and "no next step in the career ladder" in line for line in lines)


@pytest.mark.parametrize(("option", "value"), [("--state", "ZZ"), ("--setting", "moon")])
def test_an_unknown_place_is_refused(clinmatch: Run, tmp_path: Path, option: str, value: str) -> None:
    done = clinmatch("paths", write_folder(tmp_path) / "baker.txt", option, value)

    assert done.exit_code != 0 and value in str(done.exception)
