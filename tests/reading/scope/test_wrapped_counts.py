"""People managed and budgets whose words go on in the next line."""

from textwrap import wrap

import pytest

from service.knowledge.lexicon.work import Work
from service.reading.scope.people_managed import stated_headcounts
from service.text.document import Document

WIDTHS = (30, 36, 42, 50, 60, 72, 90)
STATED = [
    ("Supervised 38 RNs, 11 LPNs and 26 CNAs in a nursing facility of 140 beds", 75),
    ("Managed 61 nurses and technicians on three units of the hospital", 61),
    ("Oversee 16 Medical Assistants, 5 Registered Nurses and 2 Front Desk Coordinators", 23),
    ("Led a team of 28 Clinical Research Coordinators and Data Managers at four sites", 28),
]


def largest(text: str, work: Work) -> int | None:
    found = stated_headcounts(Document(text), 0, len(text), work.people_rules)
    return next((each.people for each in found), None)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("bullet", ["- ", "• "])
@pytest.mark.parametrize(("words", "people"), STATED)
def test_people_are_counted_alike_however_their_sentence_is_wrapped(
    words: str, people: int, bullet: str, width: int, work: Work
) -> None:
    assert largest("\n".join(wrap(bullet + words, width)), work) == people


def test_a_bullet_ends_the_sentence_above_it(work: Work) -> None:
    assert largest("- Managed schedules and 14\n- RNs of the unit came from agencies\n", work) is None
