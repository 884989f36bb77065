"""Jobs that share a line, end a sentence, or are written without capitals."""

import pytest

from service.domain.profile import Job
from service.knowledge.lexicon.work import Work
from service.reading.employment.inline_jobs import split_at_dates
from service.reading.employment.jobs import read_jobs
from service.reading.employment.text_dates import TextDates
from service.reading.sections import read_sections
from service.text.document import Document
from service.text.lines import lines_of


def jobs(text: str, work: Work) -> list[Job]:
    return [block.job for block in read_jobs(Document(text, read_sections(text, work)), work)]


def told(text: str, work: Work) -> list[tuple[str, str | None]]:
    return [(job.title, job.start) for job in jobs(text, work)]


def test_sentences_that_open_with_dates_are_jobs_of_their_own(work: Work) -> None:
    text = (
        "Before that: 1998-2004 head nurse of a small dialysis unit. 1993-1998 Staff nurse there. "
        "1990-1993 nursing assistant, nights.\n"
    )

    assert told(text, work) == [
        ("head nurse of a small dialysis unit", "1998-01"),
        ("Staff nurse there", "1993-01"),
        ("nursing assistant", "1990-01"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Charge Nurse 2009-2012, Staff Nurse 2005-2009",
        "Charge Nurse (2009-2012); Staff Nurse (2005-2009)",
        "Charge Nurse, Elm Hospital, 2009 to 2012, and Staff Nurse, Oak Hospital, 2005 to 2009.",
        "Charge Nurse 2009-2012 / Staff Nurse 2005-2009",
    ],
)
def test_titles_in_a_row_with_their_dates_are_jobs_of_their_own(line: str, work: Work) -> None:
    assert told(f"Experience\n{line}\nGave care.\n", work) == [
        ("Charge Nurse", "2009-01"),
        ("Staff Nurse", "2005-01"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Nurse Manager, 2010 - 2014. Managed the opening from 2011 to 2012, and hired staff.",
        "Grants 2001-2004 and 2006-2008 for nurses",
        "1998-2004 head nurse of a unit",
        "From 1998-2004 I was head nurse. In 1993-1998 I was a nurse.",
    ],
)
def test_other_lines_stay_whole(line: str, work: Work) -> None:
    (whole,) = lines_of(line)

    assert split_at_dates(TextDates(line), (whole,), work) == (whole,)


def test_a_title_in_small_letters_behind_dates_is_one(work: Work) -> None:
    text = "Experience\n2006-2011  Nurse Manager, surgery\n1999-2006  scrub nurse and then service lead\n"

    assert told(text, work)[1] == ("scrub nurse and then service lead", "1999-01")


def test_a_title_ends_with_its_sentence(work: Work) -> None:
    text = (
        "Experience\n"
        "2012 - 2016    Clinical Supervisor, outpatient therapy\n"
        "2008 - 2012    Staff OT to Team Lead. Stroke unit of a hospital, splints and home visits, seating "
        "clinic twice a month with an engineer, teaching of families and of aides on all shifts\n"
    )

    assert told(text, work)[1] == ("Staff OT to Team Lead", "2008-01")


def test_dates_that_end_a_sentence_of_a_duty_begin_no_job(work: Work) -> None:
    text = (
        "Experience\nNurse Manager, 2009 - 2016\n"
        "Led the wound project 2011-2013. Taught nurses, aides and physicians.\n"
    )

    assert told(text, work) == [("Nurse Manager", "2009-01")]


def test_an_aside_behind_the_dates_belongs_to_the_heading(work: Work) -> None:
    text = (
        "Experience\nPractice Manager, 2012 - 2016 (billing, leases; acting director twice)\n"
        "Front Desk Clerk, 2009 - 2012 (nights)\n"
    )

    assert told(text, work) == [("Practice Manager", "2012-01"), ("Front Desk Clerk", "2009-01")]


def test_a_blank_end_before_an_aside_is_an_open_one(work: Work) -> None:
    text = "Experience\nClinic Manager, 2015- (0.8 FTE), rural hospital\nStaff Nurse, 2009-2015\n"

    assert [(job.start, job.end) for job in jobs(text, work)] == [
        ("2015-01", "present"),
        ("2009-01", "2015-12"),
    ]


def test_a_blank_end_in_brackets_is_an_open_one(work: Work) -> None:
    text = "Experience\nClinic Manager, rural hospital (January 2015 - )\nStaff Nurse, 2009-2014\n"

    assert [(job.start, job.end) for job in jobs(text, work)] == [
        ("2015-01", "present"),
        ("2009-01", "2014-12"),
    ]


def test_since_a_year_behind_a_place_is_a_present_job(work: Work) -> None:
    text = (
        "Experience\nStaff Nurse, burn unit, county hospital, since 2013. I dress wounds, and teach others.\n"
        "Nurse Aide, county hospital, 2009-2013\n"
    )

    assert [(job.start, job.end) for job in jobs(text, work)] == [
        ("2013-01", "present"),
        ("2009-01", "2013-12"),
    ]


def test_jobs_told_in_the_first_person_are_read(work: Work) -> None:
    text = (
        "Experience\nI was a ward clerk in a burn unit at Elm Hospital from June 1998 to May 2001. "
        "I came back as a staff nurse (2004 - 2009), mostly at night. My next place was Oak Hospital, "
        "first as Charge Nurse (2009 - 2013) and from January 2014 as Nurse Manager, burn unit. I teach.\n"
    )

    assert [(job.title, job.start, job.end) for job in jobs(text, work)] == [
        ("ward clerk", "1998-06", "2001-05"),
        ("staff nurse", "2004-01", "2009-12"),
        ("Charge Nurse", "2009-01", "2013-12"),
        ("Nurse Manager, burn unit", "2014-01", "present"),
    ]


def test_what_others_tell_in_sentences_is_no_job(work: Work) -> None:
    text = (
        "Experience\nStaff Nurse, Elm Hospital, 2009 - 2016\n"
        "I led the falls team from 2011 to 2013 and was praised. My unit was the first of its kind (2012).\n"
    )

    assert told(text, work) == [("Staff Nurse", "2009-01")]


def test_of_equal_titles_the_one_beside_the_dates_counts(work: Work) -> None:
    text = (
        "Experience\nNurse Manager, 2013-2016\nKept a scorecard\nNurse survey of beds, best of\n"
        "Nurse lead for pain, 2010-2013. Order sets.\n"
    )

    assert told(text, work)[1] == ("Nurse lead for pain", "2010-01")


def test_an_act_is_no_title(work: Work) -> None:
    text = "Experience\n2005 - 2009  Home health OT, two towns; covered nurse manager leave\n"

    assert told(text, work) == [("Home health OT", "2005-01")]


def test_items_with_letters_or_numbers_begin_with_their_dates_or_titles(work: Work) -> None:
    text = (
        "Experience\n\na. 2011-2015. Clinic Manager, Elm Army Clinic. Kept the stock.\n\n"
        "b. 2006-2011. Staff Nurse, Oak Army Hospital. Gave care.\n"
    )

    assert told(text, work) == [("Clinic Manager", "2011-01"), ("Staff Nurse", "2006-01")]


def test_dates_in_a_sentence_of_their_own_behind_the_employer_are_of_the_job(work: Work) -> None:
    text = (
        "Experience\nStaff Nurse, Elm Hospital. From Sept. 2013 to date.\nGave care.\n"
        "Ward Clerk, Oak Hospital. From May 2010 to Aug. 2013.\nKept the charts.\n"
    )

    assert told(text, work) == [("Staff Nurse", "2013-09"), ("Ward Clerk", "2010-05")]


def test_sentences_in_the_first_person_may_begin_with_dates_that_ended(work: Work) -> None:
    text = (
        "Experience\nFrom August 2005 to May 2010 I worked as a staff nurse at Elm Hospital, on nights.\n"
        "Before that, from June 2001 until July 2005, I was Ward Clerk at the same place.\n"
    )

    assert told(text, work) == [
        ("staff nurse", "2005-08"),
        ("Ward Clerk", "2001-06"),
    ]


def test_a_present_position_is_told_before_its_start(work: Work) -> None:
    text = (
        "Experience\n\nIn my present position, Clinic Manager at Elm in Boise, Idaho, which I have held "
        "since January 2015, I look after nine rooms.\n\n"
        "From August 2005 to May 2010 I worked as a staff nurse at Elm Hospital, on nights.\n"
    )

    assert [(job.start, job.end) for job in jobs(text, work)] == [
        ("2015-01", "present"),
        ("2005-08", "2010-05"),
    ]
