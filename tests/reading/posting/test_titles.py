"""The title of an opening, and the role that its work is nearest to."""

import pytest

from service.knowledge.knowledge import Knowledge
from service.reading.posting.posting import read_posting


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Job Title: Unit Manager", "Unit Manager"),
        ("Now hiring: Office Manager, Salem, OR", "Office Manager"),
        ("Nurse Manager - ICU - Full Time - Reno, NV 89501", "Nurse Manager - ICU"),
        ("Director of Nursing (Req #20417)", "Director of Nursing"),
        ("Practice Manager - Rutland, Vermont", "Practice Manager"),
        ("Director of Nursing - Long Term Care, OH", "Director of Nursing - Long Term Care"),
        ("Supervisory Pharmacist (Clinical Operations)", "Supervisory Pharmacist (Clinical Operations)"),
        ("Willow Health System\nQuality Manager", "Quality Manager"),
        ("We are seeking a Deputy Director of Nursing to join our team.", "Deputy Director of Nursing"),
    ],
)
def test_codes_terms_and_places_leave_the_title(line: str, title: str, known: Knowledge) -> None:
    assert read_posting(f"{line}\n\nRequirements\n- RN license", known).title == title


@pytest.mark.parametrize(
    ("title", "lines", "base"),
    [
        (
            "Manager II",
            "The nursing home has 90 beds.\nDuties\n- Lead the nursing home through state surveys\n"
            "- Own the budget and census of the nursing home\n- Hire and evaluate department heads\n"
            "Requirements\n- Nursing home administrator license",
            "nursing_home_administrator",
        ),
        (
            "Supervisor",
            "Duties\n- Oversee release of information and records\n- Audit coding and chart completion\n"
            "- Maintain the master patient index\n- Train coders\nRequirements\n- RHIA",
            "health_information_manager",
        ),
        ("Manager", "Duties\n- Run the shoe shop\n- Count the stock every week", None),
    ],
)
def test_the_work_decides_where_the_title_names_no_role(
    title: str, lines: str, base: str | None, known: Knowledge
) -> None:
    assert read_posting(f"{title}\n\n{lines}", known).base == base
