"""Title, employer, place and dates of a job in every order that templates write them."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import briefly

EMPLOYERS = ["Hillcrest Family Medicine", "Front Range Behavioral Health", "Blue Ridge", "Mercy Hospital"]
PLACES = ["Fort Collins, CO", "Salt Lake City, UT", "Bronx, NY 10467", "Portland, Oregon, USA", "Remote"]
DUTIES = "• Evaluated staff and wrote schedules.\n• Cut falls by a third.\n"


def career(head: str, employer: str, place: str, duties: str = DUTIES) -> str:
    """Return a resume of two jobs whose heads are written alike."""
    first = head.format(T="Nurse Manager", E=employer, P=place, D="March 2016 - May 2018")
    second = head.format(T="Warehouse Associate", E="Lakeside Partners", P=place, D="June 2012 - July 2015")
    return f"Experience\n{first}\n{duties}{second}\n{duties}\nEducation\nBSN, 2010\n"


JOBS = [("Nurse Manager", "2016-03", "2018-05"), ("Warehouse Associate", "2012-06", "2015-07")]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "head",
    [
        "{T}\n{E}\n{D}    {P}",
        "{T}\n{E}\n{P}    {D}",
        "{T}\n{E}\n{P}\n{D}",
        "{T}\n{E}, {P}\n{D}",
        "{T} | {D}\n{E}\n{P}",
        "{D}\n{P}\n{T}\n{E}",
        "{D} | {P}\n{T}\n{E}",
        "{E}\t{P}\n{T}\t{D}",
        "{E}\n{P} | {D}\n{T}",
        "{E}    {D}\n{P}\n{T}",
        "{E}, {P}\n{T}\n{D}",
        "{P}\n{E}\n{T}\n{D}",
        "{T} — {E}, {P}\n{D}",
        "{E} · {P} · {T} · {D}",
        "{E}\nTitle: {T}\nDates: {D}\nLocation: {P}",
    ],
)
def test_the_place_is_neither_title_nor_employer(head: str, place: str, work: Work) -> None:
    found = briefly(career(head, "Blue Ridge", place), work)

    assert found == JOBS


@pytest.mark.parametrize("employer", EMPLOYERS)
@pytest.mark.parametrize(
    "head",
    [
        "{T}, {E}, {P}  {D}",
        "{T}, {E}, {P}, {D}",
        "{T}, {E} ({D})",
        "{T}, {E}\n{P}    {D}",
        "{D}  {T}, {E}, {P}",
        "{E}, {P} | {T} | {D}",
    ],
)
def test_an_employer_behind_a_comma_is_no_part_of_the_title(head: str, employer: str, work: Work) -> None:
    found = briefly(career(head, employer, "Erie, PA"), work)

    assert found == JOBS


@pytest.mark.parametrize("employer", EMPLOYERS)
def test_an_employer_before_a_comma_is_no_part_of_a_clear_title(employer: str, work: Work) -> None:
    text = f"Experience\n{employer}, Nurse Manager, March 2016 - May 2018\n{DUTIES}"

    assert briefly(text, work) == JOBS[:1]


@pytest.mark.parametrize(
    "title",
    [
        "Marketing, Promotions & Branding Assistant",
        "Senior Director, Product Management",
        "Staff Nurse, PACU",
        "Case Manager, Behavioral Health",
    ],
)
def test_what_belongs_to_a_title_with_commas_stays(title: str, work: Work) -> None:
    text = f"Experience\n{title}   03/2016 - 05/2018\n• Hired staff.\n"

    assert briefly(text, work) == [(title, "2016-03", "2018-05")]


@pytest.mark.parametrize("duties", [DUTIES, "", "Registered nurse staffing\nCharge nurse duties at night\n"])
@pytest.mark.parametrize("head", ["{D}\n{E}\n{T}", "{D}\n{E}, {P}\n{T}"])
def test_titles_below_the_employer_are_read_if_most_jobs_write_them_there(
    head: str, duties: str, work: Work
) -> None:
    first = head.format(T="Nurse Manager", E="Hillcrest", P="Erie, PA", D="March 2016 - May 2018")
    second = head.format(T="Charge Nurse", E="Lakeside", P="Erie, PA", D="June 2012 - July 2015")

    found = briefly(f"Experience\n{first}\n{duties}{second}\n{duties}", work)

    assert found == [("Nurse Manager", "2016-03", "2018-05"), ("Charge Nurse", "2012-06", "2015-07")]


def test_a_title_two_lines_below_other_dates_is_that_of_its_own_dates(work: Work) -> None:
    text = (
        "Experience\nEstimator\nMarch 2016 - May 2018 Company Name\nWorked on drainage.\n"
        "Field Engineer\nJune 2012 - July 2015 Company Name\nMeasured bridges.\n"
    )

    found = briefly(text, work)

    assert found == [("Estimator", "2016-03", "2018-05"), ("Field Engineer", "2012-06", "2015-07")]


def test_duties_in_bullets_above_the_dates_are_no_title_if_a_clear_one_is_outside(work: Work) -> None:
    duties = "• Infection control lead\n• Charge nurse duties at night\n"
    text = (
        f"Experience\nMarch 2016 - May 2018\nMDS Coordinator\nLakeside\n{duties}"
        f"June 2012 - July 2015\nBarista\nStarbucks\n{duties}"
    )

    found = briefly(text, work)

    assert found == [("MDS Coordinator", "2016-03", "2018-05"), ("Barista", "2012-06", "2015-07")]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("LifeStance Health: Charge Nurse", "Charge Nurse"),
        ("Job title: Charge Nurse", "Charge Nurse"),
        ("Position: Nurse Manager", "Nurse Manager"),
        ("Nurse Manager: Lakeside Unit", "Nurse Manager: Lakeside Unit"),
    ],
)
def test_a_name_or_label_before_a_colon_is_no_part_of_the_title(head: str, title: str, work: Work) -> None:
    text = f"Experience\n{head} (March 2016 - May 2018)\n{DUTIES}"

    assert briefly(text, work) == [(title, "2016-03", "2018-05")]


def test_an_employer_named_for_a_state_is_no_place(work: Work) -> None:
    text = f"Experience\nCharge Nurse\nUniversity of Iowa\nIowa City, IA\nMarch 2016 - May 2018\n{DUTIES}"

    assert briefly(text, work) == [("Charge Nurse", "2016-03", "2018-05")]


@pytest.mark.parametrize("place", ["City, State", "City , State", "City, ST"])
def test_a_masked_place_between_title_and_dates_parts_nothing(place: str, work: Work) -> None:
    head = f"Company Name - {{T}}\n{place}\n{{D}}"

    assert briefly(career(head, "", ""), work) == JOBS


@pytest.mark.parametrize("mark", [".........", "_____", " …………… ", " // ", " ~ ", " → "])
def test_leaders_and_marks_part_title_and_employer(mark: str, work: Work) -> None:
    assert briefly(career(f"{{T}}{mark}{{E}}{mark}{{D}}", "Blue Ridge", ""), work) == JOBS


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Nurse Manager (evenings, 20 hours a week while in college)", "Nurse Manager"),
        ("Nurse Manager (health plan, Medicaid)", "Nurse Manager (health plan, Medicaid)"),
        ("2. Nurse Manager, Lakeside", "Nurse Manager"),
        (
            "Nurse Manager, Lakeside (two sites, 6 physicians, 3 midwives, one school, 31 people in all)",
            "Nurse Manager",
        ),
    ],
)
@pytest.mark.parametrize("joint", ["   ", "\n"])
def test_brackets_and_numbers_do_not_cut_a_title(head: str, title: str, joint: str, work: Work) -> None:
    text = f"Experience\n{head}{joint}March 2016 - May 2018\n{DUTIES}"

    assert briefly(text, work) == [(title, "2016-03", "2018-05")]
