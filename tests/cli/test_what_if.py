"""`clinmatch score --what-if`: the score before and after a change."""

import json

import pytest

from tests.conftest import ROOT, Run

SAMPLE = ROOT / "data/samples/resumes/jamal_whitaker.txt"
ASKED = ("score", "--role", "director_clinical_services", "--as-of", "2026-01-31", SAMPLE)


def test_a_raise_of_a_score_is_what_the_command_answers(clinmatch: Run) -> None:
    score = json.loads(clinmatch(*ASKED, "--format", "json").stdout)
    said = next(each for each in score["raise_sets"])
    options = [f"--what-if={change['id']}={change['verdict']}" for change in said["changes"]]

    told = json.loads(clinmatch(*ASKED, *options, "--format", "json").stdout)

    assert (told["source"], told["before"]["score_points"]) == (SAMPLE.name, score["score_points"])
    assert (told["after"]["score_points"], told["after"]["tier"]) == (said["score_points"], said["tier"])
    assert told["points"] == sum(row["points"] for row in told["items"]) == said["points"]


def test_people_get_a_line_and_a_table(clinmatch: Run) -> None:
    options = ("--what-if", "management.people_mgmt=partial:0.5", "--what-if", "as_of=2027-01-31")

    score = json.loads(clinmatch(*ASKED, "--format", "json").stdout)["score"]
    lines = clinmatch(*ASKED, *options).stdout.splitlines()

    assert lines[0].startswith(f"jamal_whitaker.txt: {score:.2f}, near miss as of 2026-01-31; then ")
    assert "as of 2027-01-31" in lines[0]
    assert any("management.people_mgmt" in line and "partial 0.50" in line for line in lines)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["education.master"], "expected ID=VERDICT"),
        (["education.master=superb"], "expected ID=VERDICT with one of met, likely, unknown"),
        (["education.master=partial:half"], "expected ID=VERDICT"),
        (["education.master=partial:inf"], "expected ID=VERDICT"),
        (["=met"], "expected ID=VERDICT"),
        (["as_of=soon"], "expected a date such as 2026-01-31"),
        (["education.master=met", "education.master=likely"], "given twice"),
    ],
)
def test_a_change_that_cannot_be_read_is_wrong_usage(clinmatch: Run, given: list[str], words: str) -> None:
    done = clinmatch(*ASKED, *(f"--what-if={each}" for each in given))

    assert done.exit_code == 2
    assert words in done.output


def test_an_unknown_item_is_refused_with_the_known_ones(clinmatch: Run) -> None:
    done = clinmatch(*ASKED, "--what-if", "licence.x=met")

    assert "'licence.x' is no item of this score: expected one of education." in str(done.exception)
