"""Licensed practice of those who head a clinical service (docs/domain.md 2.10)."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

NURSE = "Staff Nurse   May 2010 to June 2013\n- Gave care on a ward.\n"


def tags(first: str, more: str, known: Knowledge) -> set[str]:
    text = (
        f"Jane Roe\n\nExperience\n{first}   July 2013 to May 2018\n- Ran the daily work of the unit.\n{more}"
    )
    return set(read_profile(text, known).profile.jobs[0].tags)


@pytest.mark.parametrize("title", ["Clinic Manager", "Director of Rehab", "Clinical Supervisor"])
def test_a_clinician_at_the_head_of_care_practises_without_giving_care(title: str, known: Knowledge) -> None:
    found = tags(title, NURSE, known)

    assert "licensed_clinical" in found
    assert "clinical" not in found


@pytest.mark.parametrize("title", ["Director of Nursing", "ADON", "Chief Nursing Officer", "Head Nurse"])
def test_who_heads_nurses_is_one_without_saying_so(title: str, known: Knowledge) -> None:
    assert "licensed_clinical" in tags(title, "", known)


@pytest.mark.parametrize(
    ("title", "more"),
    [
        ("Clinic Manager", ""),
        ("Clinic Manager", "Licenses\nCertified Nursing Assistant, Ohio\n"),
        ("Clinic Manager", "Licenses\nNursing home administrator license, Ohio, active\n"),
        ("Practice Manager", NURSE),
        ("Nursing Home Administrator", NURSE),
    ],
)
def test_other_heads_do_not_practise(title: str, more: str, known: Knowledge) -> None:
    assert "licensed_clinical" not in tags(title, more, known)


def test_a_post_before_the_first_licensed_job_is_no_practice(known: Knowledge) -> None:
    later = "Staff Nurse   May 2020 to June 2022\n- Gave care on a ward.\n"

    assert "licensed_clinical" not in tags("Clinic Manager", later, known)


@pytest.mark.parametrize(
    ("licence", "is_care"),
    [("Licenses\nLPC, Ohio, active\n", True), ("Licenses\nRegistered Nurse, Ohio\n", False), ("", False)],
)
def test_a_licensed_counselor_in_health_care_gives_care(
    licence: str, is_care: bool, known: Knowledge
) -> None:
    more = f"- Met patients of a behavioral health clinic and of a hospital.\n{licence}"

    found = tags("Counselor", more, known)

    assert "healthcare" in found
    assert ({"clinical", "licensed_clinical"} <= found) is is_care
