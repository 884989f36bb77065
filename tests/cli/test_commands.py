"""The command and its contract (docs/contracts.md 5)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from service.cli.main import COMMANDS
from tests.cli.resumes import BAKER, DIRECTOR, write_folder
from tests.conftest import Run

AS_OF = ("--as-of", "2026-01-31")
ROLE = ("--role", "director_clinical_services")


def test_a_ranking_has_the_best_first_and_the_unreadable_last(clinmatch: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path)

    done = clinmatch("rank", *ROLE, "--input", folder, *AS_OF, "--format", "jsonl")

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1  # one file failed, the others are printed
    assert [row["source"] for row in rows] == ["director.txt", "baker.txt", "program.txt"]
    assert rows[0]["rank"] == 1 and rows[0]["of"] == 2 and rows[0]["score"] > rows[1]["score"]
    assert rows[2]["error"]["code"] == "unsupported_type"


def test_the_same_folder_gives_the_same_bytes_with_a_cold_and_a_warm_cache(
    clinmatch: Run, home: Path, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path)
    (home / "vectors.sqlite3").unlink(missing_ok=True)

    cold = clinmatch("rank", *ROLE, "--input", folder, *AS_OF, "--format", "jsonl")
    warm = clinmatch("rank", *ROLE, "--input", folder, *AS_OF, "--format", "jsonl")

    assert cold.stdout == warm.stdout


def test_an_explained_score_is_the_sum_of_its_parts_and_quotes_the_resume(
    clinmatch: Run, tmp_path: Path
) -> None:
    file = write_folder(tmp_path) / "director.txt"

    done = clinmatch("score", *ROLE, file, *AS_OF, "--format", "json")

    score = json.loads(done.stdout)
    assert done.exit_code == 0
    assert score["score_points"] == sum(item["points"] for item in score["contributions"])
    assert sum(item["max_points"] for item in score["contributions"]) == score["max_points"] == 10_000
    quotes = [each for item in score["contributions"] for each in item["evidence"]]
    assert quotes and all(DIRECTOR[each["start"] : each["end"]] == each["quote"] for each in quotes)
    assert score["bounds"]["low"] <= score["score"] <= score["bounds"]["high"]


def test_a_profile_is_printed_for_every_line_of_a_jsonl_file(clinmatch: Run, tmp_path: Path) -> None:
    file = tmp_path / "resumes.jsonl"
    rows = [
        {"id": "r1", "text": DIRECTOR},
        {"id": "r2", "json_resume": {"basics": {"name": "X"}}},
        {"id": "r3"},
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    done = clinmatch("profile", file, *AS_OF, "--format", "jsonl")

    first, second, failed = [json.loads(line) for line in done.stdout.splitlines()]
    assert (first["source"], second["source"], failed["source"]) == ("r1", "r2", "resumes.jsonl:3")
    assert first["profile"]["months"]["people_mgmt"] == 97
    assert [licence["type"] for licence in first["profile"]["licences"]] == ["RN"]
    assert done.exit_code == 1 and "expected" in failed["error"]["detail"]


def test_contact_details_are_not_among_the_facts(clinmatch: Run, tmp_path: Path) -> None:
    file = write_folder(tmp_path) / "director.txt"

    done = clinmatch("profile", file, *AS_OF, "--format", "jsonl")

    profile = json.loads(done.stdout)["profile"]
    assert "ruth" not in json.dumps({**profile, "text": ""}).lower()


def test_a_readable_table_is_printed_without_a_format(clinmatch: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path)

    ranked = clinmatch("rank", *ROLE, "--input", folder, *AS_OF)
    scored = clinmatch("score", *ROLE, folder / "director.txt", *AS_OF)

    assert ranked.stdout.splitlines()[0].split()[:3] == ["rank", "resume", "tier"]
    assert "director.txt" in scored.stdout


def test_a_ranking_for_people_ends_with_its_tiers_ties_and_what_was_not_read(
    clinmatch: Run, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path)
    (folder / "again.txt").write_text((folder / "director.txt").read_text("utf-8"), "utf-8")

    told = clinmatch("rank", *ROLE, "--input", folder, *AS_OF).stdout.splitlines()

    assert told[-3].startswith(
        "3 resumes for Director of Clinical Services, as of 2026-01-31: 2 qualified, 1 "
    )
    assert told[-2] == "Resumes with the same number under tie are too close to be ordered."
    assert told[-1].startswith("program.txt was not read: a program: expected PDF")
    assert told[-1].endswith("(unsupported_type)")


@pytest.mark.parametrize("command", [("profile",), ("posting",), ("score", *ROLE), ("paths",)])
def test_people_read_in_a_sentence_which_file_failed(
    clinmatch: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")

    done = clinmatch(*command, tmp_path / "empty.pdf")

    assert (
        done.exit_code,
        "empty.pdf was not read: the file holds nothing: expected a resume with words" in done.stdout,
    ) == (
        1,
        True,
    )


@pytest.mark.parametrize(
    ("shape", "begins", "told"),
    [
        ("text", "director.txt: Director of Clinical Services", "A person decides"),
        ("table", "+--", "| requirement"),
        ("markdown", "# Director of Clinical Services", "## What is required"),
        ("html", "<!doctype html>", '<th scope="row">'),
        ("letter", "How your application for Director of Clinical Services was read", "WHAT WAS NOT USED"),
        ("letter-html", "<!doctype html>", "What was not used"),
        ("interview", "# Questions for the interview: Director of Clinical Services", "A good answer:"),
    ],
)
def test_one_score_is_printed_for_every_audience_with_the_same_bytes(
    clinmatch: Run, tmp_path: Path, shape: str, begins: str, told: str
) -> None:
    file = write_folder(tmp_path) / "director.txt"

    first, again = (clinmatch("score", *ROLE, file, *AS_OF, "--format", shape) for _ in range(2))

    assert first.exit_code == 0 and first.stdout == again.stdout
    assert first.stdout.startswith(begins) and told in first.stdout


def test_a_letter_names_the_person_to_contact(clinmatch: Run, tmp_path: Path) -> None:
    file = write_folder(tmp_path) / "director.txt"

    done = clinmatch("score", *ROLE, file, *AS_OF, "--format", "letter", "--contact", "Ana Ruiz, 555 0100")

    assert "Ana Ruiz, 555 0100" in done.stdout


def test_the_catalogue_lists_every_role_of_the_contract(clinmatch: Run) -> None:
    done = clinmatch("roles", "--format", "jsonl")

    ids = [json.loads(line)["id"] for line in done.stdout.splitlines()]
    assert len(ids) == 22 and "chief_clinical_officer" in ids and "director_clinical_services_strict" in ids


def test_wrong_usage_says_what_came_and_what_was_expected(clinmatch: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path)

    neither = clinmatch("rank", "--input", folder)
    undated = clinmatch("rank", *ROLE, "--input", folder, "--as-of", "yesterday")

    assert neither.exit_code == 2 and "--role ID or --posting FILE" in neither.output
    assert undated.exit_code == 2 and "'yesterday': expected a date" in undated.output


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("profile", "program.txt"), 1, "(unsupported_type)"),
        (("profile", "program.txt", "--format", "jsonl"), 1, '"code": "unsupported_type"'),
        (("profile", "director.txt"), 0, "director.txt"),
        (("rank", "--role", "registered_nurse", "--input", "."), 2, "role_not_rankable"),
        (("rank", "--role", "no_such_role", "--input", "."), 2, "not_found"),
        (("rank", "--role", "office_manager", "--state", "ZZ", "--input", "."), 2, "'ZZ'"),
        (("profile", "nothing.pdf"), 2, "does not exist"),
    ],
)
def test_the_exit_code_says_how_a_command_ended(
    home: Path, tmp_path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    command = Path(sys.executable).with_name("clinmatch")
    environment = {**os.environ, "CLINMATCH_HOME": str(home)}

    done = subprocess.run(
        [command, *words], cwd=write_folder(tmp_path), env=environment, capture_output=True, text=True
    )

    assert (done.returncode, told in done.stdout + done.stderr) == (code, True)


def test_a_state_completes_a_catalogue_role(clinmatch: Run, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_text(BAKER, "utf-8")

    done = clinmatch(
        "score",
        "--role",
        "nursing_home_administrator",
        "--state",
        "PA",
        tmp_path / "elsewhere.txt",
        "--format",
        "json",
    )

    labels = [item["label"] for item in json.loads(done.stdout)["contributions"]]
    assert any("PA" in label for label in labels)


def test_a_role_without_a_place_is_the_template_of_the_catalogue(clinmatch: Run, tmp_path: Path) -> None:
    file = write_folder(tmp_path) / "baker.txt"
    role = ("--role", "nursing_home_administrator")

    anywhere = json.loads(clinmatch("score", *role, file, *AS_OF, "--format", "json").stdout)
    placed = json.loads(clinmatch("score", *role, "--state", "PA", file, *AS_OF, "--format", "json").stdout)

    assert "hard" not in {item["gate"] for item in anywhere["contributions"]}
    assert "hard" in {item["gate"] for item in placed["contributions"]}  # every state asks for the licence


def test_valid_data_is_said_to_be_valid(clinmatch: Run) -> None:
    done = clinmatch("check-data")

    assert (done.exit_code, done.stdout) == (0, "data is valid: 22 rankable roles\n")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_list_of_commands_shows_the_first_sentence_of_each_help(clinmatch: Run, name: str) -> None:
    listed = " ".join(clinmatch("--help").stdout.split())
    own = " ".join(clinmatch(name, "--help").stdout.split())

    _, sentence = COMMANDS[name]
    assert f" {name} {sentence}" in listed
    assert f" {sentence} " in own
