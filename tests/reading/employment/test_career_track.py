"""The career track of jobs that manage care, and of those that only work where care is given."""

import pytest

from service.knowledge.lexicon.work import Work
from tests.reading.employment.found import jobs

HOSPITAL = "190-bed hospital"
NURSING_HOME = "120-bed nursing home"


def track(title: str, place: str, work: Work) -> tuple[str, bool]:
    heading = f"{title}\n2014 - 2019, {place}"
    (block,) = jobs(
        f"Experience\n{heading}\n- Hired and evaluated staff; served the inpatient units.\n", work
    )
    return block.job.track, "people_mgmt" in block.job.tags


@pytest.mark.parametrize("place", [HOSPITAL, NURSING_HOME])
@pytest.mark.parametrize(
    "title",
    [
        "Executive Sous Chef",
        "Executive Chef, Hospital",
        "Dietary Manager",
        "Director of Food and Nutrition Services",
        "Regional Director of Dietary Services",
        "Food Service Director / Executive Chef",
        "Housekeeping Manager",
        "Housekeeping Manager, Nursing Home",
        "Director of Environmental Services",
        "Laundry Supervisor",
        "Plant Operations Director",
        "Maintenance Director",
        "Director of Security",
        "Transportation Supervisor",
        "HR Director",
        "IT Manager",
        "Director of Finance",
        "Vice President / Controller",
        "Director of Business Development",
        "Supply Chain Manager",
    ],
)
def test_heads_of_the_house_manage_people_and_not_where_care_is_given(
    title: str, place: str, work: Work
) -> None:
    assert track(title, place, work) == ("other_health", True)


@pytest.mark.parametrize("place", [HOSPITAL, NURSING_HOME])
@pytest.mark.parametrize(
    "title",
    [
        "Nurse Manager",
        "Clinic Manager",
        "Rehab Director",
        "Director of Operations",
        "Administrator / HR Director",
        "Director of Nursing and Staffing",
        "Manager, Emergency Services",
        "Hospital Administrator",
    ],
)
def test_heads_of_care_or_of_all_manage_where_care_is_given(title: str, place: str, work: Work) -> None:
    assert track(title, place, work) == ("care_delivery", True)


def test_a_practice_administrator_stays_in_the_office(work: Work) -> None:
    assert track("Practice Administrator", HOSPITAL, work) == ("office_admin", True)


def test_the_house_of_another_trade_is_none_of_health_care(work: Work) -> None:
    assert track("Executive Chef", "hotel", work) == (
        "non_health",
        True,
    )
