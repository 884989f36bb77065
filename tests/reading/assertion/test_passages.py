"""Between lines of an opening nothing is the candidate's own; two of them may be chance."""

import pytest

from service.domain.profile import Profile
from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile

ASKED = (
    "Five years of hospice management required",
    "Active license as a dietitian preferred",
    "Master of Public Health desired",
)


def read(known: Knowledge, *bullets: str) -> Profile:
    listed = "\n".join(f"- {each}" for each in bullets)
    text = f"Ines Maro\n\nEXPERIENCE\nClerk, Cedar Mill, May 2014 - June 2017\n- Sorted parcels\n{listed}\n"
    return read_profile(text, known).profile


def test_lines_between_lines_of_an_opening_and_titles_above_are_no_facts(known: Knowledge) -> None:
    plain = read(known)

    pasted = read(known, "Hospice Manager", "Requirements", *ASKED[:2], "Leads 40 hospice nurses", ASKED[2])

    assert [(job.tags, job.people_managed) for job in pasted.jobs] == [
        (job.tags, job.people_managed) for job in plain.jobs
    ]
    assert [each.text for each in pasted.statements] == [each.text for each in plain.statements]


@pytest.mark.parametrize("asked", [ASKED[:1], ASKED[:2]])
def test_what_stands_beside_one_or_two_such_lines_is_ones_own(
    asked: tuple[str, ...], known: Knowledge
) -> None:
    own = read(known, *asked, "Led 40 hospice nurses")

    assert "Led 40 hospice nurses" in [each.evidence.quote for each in own.statements]
