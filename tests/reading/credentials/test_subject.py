"""Do words speak of the candidate, and say that it is so?"""

import pytest

from service.reading.subject import about_candidate

LINES = [
    ("Dedicated <RN> with 20 years", True),
    ("Licensed <RN> in Texas", True),
    ("I hold an <RN> license", True),
    ("Nurse leader. <BSN> from Elmwood", True),
    ("Trained new staff. <RN> since 2006", True),
    ("supervised by <RN>", False),
    ("under the direction of an <RN>", False),
    ("assistant to the <Director of Nursing>", False),
    ("recruited and hired <RN> staff", False),
    ("manages 12 <RN> and LPN", False),
    ("team of <RN> and aides", False),
    ("their <RN> licenses", False),
    ("seeking an <RN> position", False),
    ("plan to obtain <RN> license", False),
    ("hope to become an <RN>", False),
    ("no <RN> license", False),
    ("not currently an <RN>", False),
    ("eligible for <RN> license", False),
    ("<BSN> required", False),
    ("<BSN> preferred", False),
    ("<RN license> not required", False),
    ("taught <CPR> to parents", False),
    ("Teach <CPR>/BLS", False),
]


@pytest.mark.parametrize(("marked", "expected"), LINES)
def test_words_count_when_they_speak_of_the_candidate(marked, expected):
    text = marked.replace("<", "").replace(">", "")

    assert about_candidate(text, marked.index("<"), marked.index(">") - 1) is expected


def test_a_denial_in_another_sentence_does_not_reach():
    text = "Not a smoker. RN in Texas"

    assert about_candidate(text, text.index("RN"), text.index("RN") + 2)
