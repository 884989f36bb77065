"""Dates of a job whose start and end are on two lines."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly

DUTIES = "• Evaluated staff.\n• Wrote schedules for two units.\n"


@pytest.mark.parametrize(
    "head",
    [
        "March 2019 –\nMay 2021\nNurse Manager\nLakeside, Austin, TX",
        "03/2019\nto\n05/2021\nNurse Manager\nLakeside",
        "03/2019\nto 05/2021\nNurse Manager\nLakeside",
        "Nurse Manager\nLakeside, Austin, TX\nMar 2019 –\nMay 2021",
        "Nurse Manager    March 2019 –\nLakeside, Austin, TX    May 2021",
        "Nurse Manager\tMarch 2019 –\nLakeside, Austin, TX\tMay 2021",
        "03/2019 to  Nurse Manager\n05/2021  Lakeside, Austin, TX",
        "Mar 2019 –\tLakeside\nMay 2021\tNurse Manager",
        "Mar 2019 – May Nurse Manager\n2021 Lakeside, Austin, TX",
        "March 2019 to Nurse Manager\nMay 2021 Lakeside, Austin, TX",
        "Mar 2019 - | Nurse Manager\nMay 2021 | Lakeside",
    ],
)
def test_the_end_is_found_on_the_next_line(head: str, work: Work) -> None:
    older = "Charge Nurse, Blue Ridge   06/2015 - 02/2019\n"

    found = briefly(f"Experience\n{head}\n{DUTIES}{older}{DUTIES}", work)

    assert found == [("Nurse Manager", "2019-03", "2021-05"), ("Charge Nurse", "2015-06", "2019-02")]


@pytest.mark.parametrize("end", ["Present", "Current"])
def test_a_job_still_held_may_say_so_on_the_next_line(end: str, work: Work) -> None:
    text = f"Experience\nNurse Manager    March 2019 –\nLakeside, Austin, TX    {end}\n{DUTIES}"

    assert briefly(text, work) == [("Nurse Manager", "2019-03", "present")]


@pytest.mark.parametrize(
    "text",
    [
        "Nurse Manager, Lakeside    March 2019 –\nCharge Nurse, Blue Ridge    June 2015 - May 2018\n",
        "Nurse Manager, Lakeside    March 2019 –\nCharge Nurse, Blue Ridge    June 2015\n",
        "March 2019 - Nurse Manager\nJune 2015 - May 2018 Charge Nurse\n",
        "March 2019 -  Nurse Manager\n6/2015 - 5/2018  Charge Nurse\n",
    ],
)
def test_the_dates_of_the_next_job_end_no_other(text: str, work: Work) -> None:
    found = briefly(f"Experience\n{text}", work)

    assert [each[:2] for each in found] == [("Nurse Manager", "2019-03"), ("Charge Nurse", "2015-06")]
    assert found[0][2] in {None, "present"}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("Start Date: 04/2017", "End Date: 05/2021"),
        ("From: April 2017", "To: May 2021"),
        ("Date Started: 4/2017", "Date Ended: 5/2021"),
        ("Starting date (MM/YYYY): 04/2017", "Ending date (MM/YYYY): 05/2021"),
    ],
)
def test_each_field_of_a_form_may_have_a_line(start: str, end: str, work: Work) -> None:
    fields = "Employer: Lakeside Hospital\nLocation: Austin, TX\nHours per week: 40"
    form = f"Job Title: Nurse Manager\n{fields}\n{start}\n{end}\nSupervisor: Ann Lee\nDuties:\n{DUTIES}"

    found = briefly(f"Experience\n{form}\n{form.replace('Lakeside', 'Hillside')}", work)

    assert found == [("Nurse Manager", "2017-04", "2021-05")] * 2
