"""Jobs without dates in the usual layouts."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly, jobs

BOTH = [("Clinic Director", None, None), ("Charge Nurse", None, None)]


@pytest.mark.parametrize(
    "lines",
    [
        "Clinic Director, Lakeside, Akron, OH\n- Led staff.\nCharge Nurse, Hillside\n- Made rounds.",
        "Clinic Director\nLakeside, Akron, OH\n- Led staff.\n\nCharge Nurse\nHillside\n- Made rounds.",
        "Lakeside\nAkron, OH\nClinic Director\n- Led staff.\n\nHillside\nCharge Nurse\n- Made rounds.",
        "Clinic Director | Lakeside | Akron, OH\n• Led 30 people.\nCharge Nurse | Hillside\n• Made rounds.",
        "Lakeside – Clinic Director\nLed 30 people.\nHillside – Charge Nurse\nMade rounds.",
        "Clinic Director at Lakeside\n- Led 30 people.\nCharge Nurse at Hillside\n- Made rounds.",
        "Clinic Director\n- Led 30 people.\n\nCharge Nurse\n- Made rounds.",
        "Clinic Director, Lakeside Clinic\nCharge Nurse, Hillside Hospital",
        "- Clinic Director, Lakeside Clinic, Akron, OH\n- Charge Nurse, Hillside Hospital, Akron, OH",
        "Clinic Director\nLakeside\nAkron\n- Led staff.\n\nCharge Nurse\nHillside\nAkron\n- Made rounds.",
    ],
)
def test_jobs_without_dates_are_jobs(lines: str, work: Work) -> None:
    assert briefly(f"Experience\n{lines}\n\nEducation\nBSN\n", work) == BOTH


def test_the_people_of_a_job_without_dates_are_read(work: Work) -> None:
    text = "Experience\nNurse Manager, Lakeside Hospital\n- Supervised 34 nurses and aides.\n"

    [block] = jobs(text, work)

    assert block.job.people_managed == 34


@pytest.mark.parametrize(
    "lines",
    [
        "Charge nurse\nPreceptor\nCase management\nInfection control",
        "Twelve years as charge nurse and nurse manager in hospitals of Ohio.",
        "Reported to the Director of Nursing, Lakeside Hospital.",
        "Lakeside Hospital",
        "Key achievements\n- Nurse of the Year, Lakeside Hospital",
    ],
)
def test_lists_of_words_and_sentences_are_no_jobs(lines: str, work: Work) -> None:
    assert briefly(f"Experience\n{lines}\n", work) == []


@pytest.mark.parametrize("heading", ["Skills", "Summary", "Objective", "References", "Awards"])
def test_titles_outside_the_work_history_are_no_jobs(heading: str, work: Work) -> None:
    assert briefly(f"{heading}\nNurse Manager, Lakeside Hospital, Akron, OH\n- Led 30 people.\n", work) == []


@pytest.mark.parametrize(
    "lines",
    [
        "- Reported to the chief of the house and to the\nDirector of Nursing, Lakeside Clinic",
        "- Led rounds.\n- Hired staff.\nCharge Nurse\n- Made assignments.",
        "- Led rounds.\n- Hired staff.\nTeam Leader, falls and wounds\n- Cut falls by half.",
    ],
)
def test_a_line_within_the_text_of_a_dated_job_is_no_job(lines: str, work: Work) -> None:
    above = "Nurse Manager, Hillside, June 2014 - May 2019\n- Ran the unit.\n- Kept records."
    text = f"Experience\n{above}\n{lines}\n"

    assert briefly(text, work) == [("Nurse Manager", "2014-06", "2019-05")]


def test_a_job_whose_date_is_missing_among_dated_ones_is_a_job(work: Work) -> None:
    text = (
        "Experience\nNurse Manager, Hillside Hospital, June 2014 - May 2019\n- Led rounds.\n- Hired.\n"
        "- Kept the budget.\n\nStaff Nurse, Lakeside Hospital, Akron, OH\n- Gave care.\n"
    )

    assert briefly(text, work) == [("Nurse Manager", "2014-06", "2019-05"), ("Staff Nurse", None, None)]
