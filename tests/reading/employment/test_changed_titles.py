"""Titles that changed within a job, and headers whose employer is parted from the dates."""

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly, jobs


def test_a_year_beside_a_later_title_begins_no_job(work: Work) -> None:
    text = "Experience\nElm Hospital, June 2011 - March 2015\nStaff Nurse, then Charge Nurse (from 2013)\n"

    assert briefly(text, work) == [("Staff Nurse, then Charge Nurse", "2011-06", "2015-03")]


def test_a_year_outside_the_dates_above_begins_a_job(work: Work) -> None:
    text = "Experience\nElm Hospital, June 2011 - March 2015\n\nOak Hospital, Charge Nurse (from 2016)\n"

    assert [start for _, start, _ in briefly(text, work)] == ["2011-06", "2016-01"]


def test_a_later_title_tells_of_staff_as_the_first_does(work: Work) -> None:
    text = "Experience\nLine cook, then Kitchen Supervisor, Elm Center, 2009 to 2014\n"

    (block,) = jobs(text, work)

    assert "people_mgmt" in block.job.tags


def test_hours_beside_the_dates_do_not_hide_a_title_above_the_employer(work: Work) -> None:
    text = "Experience\nDirector of Racquet Sports\nLarch Bay Club\nMay 2012 - June 2018 · Full-time\n"

    assert briefly(text, work) == [("Director of Racquet Sports", "2012-05", "2018-06")]


def test_a_labelled_employer_is_of_the_title_below_it(work: Work) -> None:
    first = "Employer: Larch Regional Hospital\nTitle: Lead Technologist\nFrom: 03/2009  To: 07/2015\n"
    second = "Employer: Larch Foods\nTitle: Inspector\nFrom: 03/2004  To: 02/2009\n"

    blocks = jobs(f"Experience\n{first}-----\n{second}", work)

    assert ["healthcare" in block.job.tags for block in blocks] == [True, False]


def test_onward_ends_the_dates_of_a_job_that_goes_on(work: Work) -> None:
    text = "Experience\nHealth Educator, Larch County. May 2013 onward.\n- Taught classes.\n"

    assert briefly(text, work) == [("Health Educator", "2013-05", "present")]


def test_the_name_of_a_supervisor_is_no_title(work: Work) -> None:
    text = "Experience\nClaims Expert\nMay 2013 to June 2017; supervisor Ms. Larch, may be called\n"

    assert briefly(text, work) == [("Claims Expert", "2013-05", "2017-06")]
