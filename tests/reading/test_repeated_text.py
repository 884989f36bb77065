"""Documents that hold a page, a job or the whole resume twice."""

from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

RESUME = (
    "Ann Poe\nAkron, OH\n\nExperience\nNurse Manager, Lakeside Hospital, Akron, OH, May 2015 - June 2019\n"
    "- Led 12 nurses.\n- Kept the budget.\nAide, Hillside, May 2010 - April 2015\n- Bathed residents.\n\n"
    "Education\nBachelor of Science in Nursing, Lakeside College, 2009\nLicenses\nRN, Ohio, active\n"
)


def test_a_resume_that_is_held_twice_counts_once_and_is_flagged(known: Knowledge) -> None:
    once = read_profile(RESUME, known).profile
    twice = read_profile(f"{RESUME}\n{RESUME}", known).profile

    assert [each.title for each in twice.jobs] == [each.title for each in once.jobs]
    assert len(twice.degrees) == len(once.degrees) == 1
    assert len(twice.licences) == len(once.licences) == 1
    assert "repeated_text" in {flag.code for flag in twice.flags}
    assert "repeated_text" not in {flag.code for flag in once.flags}


def test_a_job_in_a_list_and_in_detail_is_the_one_in_detail(known: Knowledge) -> None:
    listed = "Experience\nNurse Manager, Lakeside, May 2015 - June 2019\nAide, Hillside, 2010 - 2014\n\n"
    detail = (
        "Nurse Manager, Lakeside, Akron, OH, May 2015 - June 2019\n- Led 12 nurses.\n- Kept the budget.\n"
    )

    found = read_profile(listed + detail, known).profile

    assert [(each.title, each.people_managed) for each in found.jobs] == [
        ("Aide", None),
        ("Nurse Manager", 12),
    ]


def test_jobs_of_one_title_and_time_at_two_employers_are_two(known: Knowledge) -> None:
    text = (
        "Experience\nStaff Nurse, Lakeside, May 2015 - June 2019\n- Gave care.\n"
        "Staff Nurse, Hillside, May 2015 - June 2019\n- Gave care.\n"
    )

    found = read_profile(text, known).profile

    assert len(found.jobs) == 2


def test_the_same_duties_of_two_jobs_are_no_copy_of_the_document(known: Knowledge) -> None:
    duties = "- Gave care to 6 residents a day.\n- Charted in the record.\n- Taught families at discharge.\n"
    more = "".join(
        f"- Took part in project {word} of the house.\n" for word in ["one", "two", "three", "four", "five"]
    )
    text = (
        f"Experience\nStaff Nurse, Lakeside, May 2015 - June 2019\n{more}{duties}"
        f"Staff Nurse, Hillside, May 2010 - April 2015\n{duties}"
    )

    found = read_profile(text, known).profile

    assert len(found.jobs) == 2
    assert "repeated_text" not in {flag.code for flag in found.flags}
