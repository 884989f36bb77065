"""Assertion and negation of a credential."""

from typing import Any

import pytest

from service.knowledge.credentials import assertion_words
from service.knowledge.credentials.assertion_words import SubjectWords
from service.knowledge.tables import Tables
from service.reading.credentials.assertion import about_candidate

LINES = [
    ("Dedicated <RN> with 20 years", True),
    ("Licensed <RN> in Texas", True),
    ("I hold an <RN> license", True),
    ("Nurse leader. <BSN> from Elmwood", True),
    ("Trained new staff. <RN> since 2006", True),
    ("supervised by <RN>", False),
    ("under the direction of an <RN>", False),
    ("reporting to an <RN>", False),
    ("with guidance of the <RN>", False),
    ("assistant to the <Director of Nursing>", False),
    ("recruited and hired <RN> staff", False),
    ("scheduling of <RN> and aides", False),
    ("mentor new <RN> and aides", False),
    ("led the <RN> on nights", False),
    ("worked with the <RN> on call", False),
    ("collaborated with <RN> and aides", False),
    ("worked under <RN> on nights", False),
    ("manages 12 <RN> and LPN", False),
    ("for 12 <RN> and LPN", False),
    ("team of <RN> and aides", False),
    ("a unit composed of <RN> and aides", False),
    ("their <RN> licenses", False),
    ("seeking an <RN> position", False),
    ("plan to obtain <RN> license", False),
    ("hoping to be an <RN>", False),
    ("plans on <RN> license", False),
    ("on my way to become an <RN>", False),
    ("scheduled to start as an <RN>", False),
    ("will begin as an <RN>", False),
    ("hope to become an <RN>", False),
    ("<RN> - planning to sit the boards", False),
    ("no <RN> license", False),
    ("without an <RN> license", False),
    ("didn't renew <RN> license", False),
    ("did not renew <RN> license", False),
    ("not currently an <RN>", False),
    ("eligible for <RN> license", False),
    ("<BSN> required", False),
    ("<BSN> a plus", False),
    ("<BSN> preferred", False),
    ("<BSN> must be earned", False),
    ("<RN license> not required", False),
    ("<RN> students on the ward", False),
    ("<CPR> classes for parents", False),
    ("<RN> license verification", False),
    ("taught <CPR> to parents", False),
    ("Teach <CPR>/BLS", False),
    ("Audits by an independent <RN> consultant", False),
    ("led through a wellness director (<LVN>)", False),
    ("Rounds with charge <RN> each day", False),
    ("Nine assistants became <LPN> or RN", False),
    ("<CNA> class instructor", False),
    ("ensured that agency <RN> files were in order", False),
    ("processed forms for <RN> renewal", False),
    ("shadowed a <Nurse Practitioner>", False),
    ("Intern/observer of <Occupational Therapist>", False),
    ("rooms set up for each <RN>", False),
    ("ran errands for the charge <RN>", False),
    ("all nurses hold <RN> licenses", False),
    ("References: Jordan Blaine, <RN>", False),
    ("My late wife was an <RN>", False),
    ("son of an <LPN>", False),
    ("hygienist first, <RN> ultimately", False),
    ("will obtain <RN> license", False),
    ("position requires <RN> license", False),
    ("transition into <RN> work", False),
    ("Supervised twelve aides as an <RN>", True),
    ("Manager with an active <RN> license", True),
    ("Licensed by the state of Ohio, <RN>", True),
    ("Employed as an <RN>", True),
    ("trained new <RN> and aides", False),
    ("<RN> scheduling", False),
    ("<CNA> training coordination", False),
    ("General studies, <RN> bridge", False),
    ("trained in <CPR>", True),
    ("Staff training, <RN> in Texas", True),
    ("Training: <CPR>", True),
    ("Calm under pressure, <RN>", True),
    ("Works under minimal supervision, <RN>", True),
    ("Calm under supervision  <CPR>", True),
    ("Improves processes, and is <CPR> certified", True),
]


def counts(marked: str, words: SubjectWords) -> bool:
    text = marked.replace("<", "").replace(">", "")
    return about_candidate(text, marked.index("<"), marked.index(">") - 1, words)


@pytest.mark.parametrize(("marked", "expected"), LINES)
def test_words_count_when_they_speak_of_the_candidate(credentials, marked, expected):
    assert counts(marked, credentials.subject) is expected


def test_a_denial_in_another_sentence_does_not_reach(credentials):
    assert counts("Not a smoker. <RN> in Texas", credentials.subject)


@pytest.mark.parametrize(("section", "expected"), [("skills", True), ("summary", False)])
def test_an_item_of_a_list_of_skills_is_a_statement_of_its_own(credentials, section, expected):
    text = "Hiring and training of staff, RN"

    assert about_candidate(text, 30, 32, credentials.subject, section) is expected


def without(rows: dict[str, Any], row_id: str, pattern: str) -> SubjectWords:
    """Return the words of the rows but for one pattern."""
    left = [each for each in rows[row_id]["patterns"] if each != pattern]
    others = {key: row for key, row in rows.items() if key != row_id}
    kept = {**others, row_id: {**rows[row_id], "patterns": left}} if left else others
    return assertion_words.build(Tables({assertion_words.FILE: kept}))


def test_every_pattern_decides_one_of_the_lines(tables):
    rows = tables.rows(assertion_words.FILE)

    idle = [
        (row_id, pattern)
        for row_id, row in rows.items()
        for pattern in row["patterns"]
        if all(counts(marked, without(rows, row_id, pattern)) is expected for marked, expected in LINES)
    ]

    assert idle == []
