"""A model of labelled jobs names the jobs of a pool whose tags by rule it contradicts."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from service.bench.gaps import RuleGap, gaps_json, gaps_table, rule_gaps
from service.bench.occupations import Occupations, load_occupations
from service.bench.read_jobs import LabelledJob, ReadJob, jobs_of, labelled_jobs, text_of_one
from service.domain.vector import Vector, quantise
from service.errors import InvalidInput
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import load_knowledge
from service.reading.profile import read_profile

ROOT = Path(__file__).resolve().parents[2]
ONET = {
    "Occupation Data.txt": (
        "O*NET-SOC Code\tTitle\tDescription\n"
        "29-1141.00\tRegistered Nurses\tCare for patients.\n"
        "35-1012.00\tSupervisors of Food Preparation\tSupervise cooks.\n"
    ),
    "Alternate Titles.txt": (
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
        "29-1141.00\tStaff Nurse\tn/a\t08\n"
        "35-1012.00\tKitchen Manager\tn/a\t08\n"
    ),
    "Task Statements.txt": (
        "O*NET-SOC Code\tTask ID\tTask\tTask Type\n29-1141.00\t1\tRecord patients' vital signs.\tCore\n"
    ),
}
RESUME = """Casey Lind

EXPERIENCE

Staff Nurse, Elm Hospital, May 2010 - June 2014
- Gave medication to patients of the ward

Kitchen Manager, Oak Grill, May 2004 - April 2010
- Scheduled the cooks and ordered all food for the kitchen
"""


class LengthEncoder:
    """Vectors by the length of the words, which need no model."""

    model_sha256 = "0" * 64

    def encode(self, texts: Sequence[str]) -> tuple[Vector, ...]:
        counts = [[1 + sum(len(word) == n for word in text.split()) for n in range(1, 9)] for text in texts]
        return tuple(quantise(row / np.linalg.norm(row)) for row in np.array(counts, dtype=np.float32))


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge(ROOT / "data", ROOT / "models")


@pytest.fixture
def occupations(tmp_path: Path) -> Occupations:
    for name, text in ONET.items():
        (tmp_path / name).write_text(text, "utf-8")
    return load_occupations(tmp_path)


def nurse(source: str, *tags: str) -> ReadJob:
    words = f"Staff Nurse, ward {source}\nGave medication to patients and recorded vital signs."
    statements = ("Gave medication to patients", "Recorded vital signs")
    return ReadJob(source, "Staff Nurse", ("2010-05", "2014-06"), words, statements, frozenset(tags))


def cook(source: str, *tags: str) -> ReadJob:
    words = f"Line Cook, kitchen {source}\nPrepared soups and sauces for the guests of the grill."
    return ReadJob(source, "Line Cook", ("2004-05", "2010-04"), words, (), frozenset(tags))


LABELLED = [
    *(LabelledJob(nurse(f"n{at}"), frozenset({"healthcare", "clinical"})) for at in range(6)),
    *(LabelledJob(cook(f"c{at}"), frozenset()) for at in range(6)),
]


def test_a_job_whose_tag_the_rules_miss_is_named_and_one_on_which_both_agree_is_not(
    occupations: Occupations,
) -> None:
    pool = [nurse("missed", "clinical"), nurse("agreed", "clinical", "healthcare"), cook("other")]

    found = rule_gaps(LABELLED, pool, occupations, LengthEncoder())

    assert [(gap.tag, gap.rules, gap.source) for gap in found] == [("healthcare", False, "missed")]
    assert found[0].probability > 0.5


def test_a_job_that_the_rules_tag_wrongly_is_named_with_a_low_probability(occupations: Occupations) -> None:
    found = rule_gaps(LABELLED, [cook("false", "clinical")], occupations, LengthEncoder(), ["clinical"])

    assert [(gap.tag, gap.rules) for gap in found] == [("clinical", True)]
    assert found[0].probability < 0.5


def test_the_most_confident_contradiction_comes_first_and_twice_in_the_same_order(
    occupations: Occupations,
) -> None:
    mixed = replace(cook("mixed", "clinical"), words="Line Cook and nurse\nGave medication to patients.")
    pool = [mixed, cook("plain", "clinical")]

    first, second = (rule_gaps(LABELLED, pool, occupations, LengthEncoder()) for _ in range(2))

    assert first == second
    assert [gap.source for gap in first] == ["plain", "mixed"]


def test_a_tag_of_too_few_labelled_jobs_has_no_model(occupations: Occupations) -> None:
    with pytest.raises(InvalidInput, match="too few for a model of lead"):
        rule_gaps(LABELLED, [nurse("one")], occupations, LengthEncoder(), ["lead"])


def test_a_pool_without_jobs_has_no_gaps(occupations: Occupations) -> None:
    assert rule_gaps(LABELLED, [], occupations, LengthEncoder()) == []


def test_occupations_are_grouped_with_their_titles_and_tasks(occupations: Occupations) -> None:
    assert occupations.groups == ("29-1", "35-1")
    assert "Staff Nurse" in occupations.words["29-1"]
    assert "vital signs" in occupations.words["29-1"]
    assert occupations.titles["Registered Nurses"] == "29-1"


def test_a_folder_without_the_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"Occupation Data\.txt"):
        load_occupations(tmp_path)


def test_a_read_job_has_its_own_words_statements_and_tags(known: Knowledge) -> None:
    profile = read_profile(RESUME, known).profile

    ward, grill = jobs_of("casey", profile)

    assert ward.words.startswith("Staff Nurse, Elm Hospital")
    assert "Oak Grill" not in ward.words
    assert "clinical" in ward.tags
    assert grill.statements == ("Scheduled the cooks and ordered all food for the kitchen",)


def test_labels_of_a_resume_meet_the_jobs_with_the_same_dates(known: Knowledge) -> None:
    row = {
        "id": "casey",
        "jobs": [
            {"start": "2010-05", "end": "2014-06", "tags": ["clinical"]},
            {"start": "1999-01", "end": "2001-01", "tags": ["lead"]},
        ],
    }

    found = list(labelled_jobs(row, read_profile(RESUME, known).profile))

    assert [(each.job.title, each.labels) for each in found] == [("Staff Nurse", {"clinical"})]


def test_the_label_of_a_single_job_has_its_title_and_all_that_was_read(known: Knowledge) -> None:
    row = {"id": "one", "title": "Head Cook", "tags": ["lead"], "text": RESUME.partition("EXPERIENCE")[2]}

    (found,) = labelled_jobs(row, read_profile(text_of_one(row), known).profile)

    assert (found.job.title, found.labels) == ("Head Cook", {"lead"})
    assert "Oak Grill" in found.job.words
    assert "Elm Hospital" in found.job.words


def test_gaps_are_printed_as_a_table_and_as_json() -> None:
    gap = RuleGap("lead", True, 0.1234, "Charge Clerk", "Charge Clerk 2010", "casey")

    table, (row,) = gaps_table([gap]), gaps_json([gap])

    assert table.splitlines()[-1].split()[:3] == ["lead", "yes", "0.12"]
    assert row["probability"] == 0.1234
