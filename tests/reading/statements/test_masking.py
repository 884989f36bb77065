"""Masking removes who, where and when, and leaves the work."""

import pytest

from service.domain.profile import Section
from service.knowledge.lexicon.competencies import Competencies
from service.reading.impersonal import nameless, without_personal_facts
from service.reading.statements.masking import mask, trimmed
from service.text.document import Document
from service.text.tokens import SENTENCES, words_of


def masked_of(words: str, known: Competencies, name: str | None = None) -> str:
    head = f"{name or ''}\n"
    sections = (Section("header", 0, len(head)), Section("summary", len(head), len(head + words)))
    named, _ = nameless(Document(head + words, sections), known.masking)
    document = without_personal_facts(named, known.masking)
    seen = " ".join(document.text[len(head) :].split())
    return mask(seen, words_of(seen, SENTENCES), known.masking)


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("She led a team of 24 nurses at Oak Hill University Hospital in Dayton, OH since May 2015",
         "led a team of 24 nurses at hospital"),
        ("I prepared my budget and his schedule", "prepared budget and schedule"),
        ("Opened three clinics for Sunrise Home Health Agency, Inc. in 2016",
         "Opened three clinics for home health agency"),
        ("Moved patients to Children's Hospital of Springfield", "Moved patients to children's hospital"),
        ("Reach me at 555-123-4567 or me@mail.example", "Reach at or"),
        ("HIM department lead", "HIM department lead"),
        ("Treated over 2000 patients a year", "Treated over 2000 patients a year"),
        ("Supervised RNs at Cedar Park Nursing Home, Austin, Texas", "Supervised RNs at nursing home"),
        ("Worked with Electronic Medical Records and Joint Commission standards",
         "Worked with Electronic Medical Records and Joint Commission standards"),
        ("MANAGED DAILY OPERATIONS AT MERCY HOSPITAL", "MANAGED DAILY OPERATIONS AT hospital"),
    ],
)  # fmt: skip
def test_only_the_work_is_left(words: str, masked: str, known: Competencies) -> None:
    assert masked_of(words, known, "Ines Maro") == masked


@pytest.mark.parametrize("name", ["Ines Maro", "Lakisha Will Case", "Bo Nguyen"])
def test_every_name_of_the_head_leaves_the_same_statement(name: str, known: Competencies) -> None:
    words = f"{name} is a nurse leader who ran case management"

    assert masked_of(words, known, name) == "Is a nurse leader who ran case management"


@pytest.mark.parametrize("pronoun", ["She", "He", "They", "I", "We"])
def test_every_pronoun_leaves_the_same_statement(pronoun: str, known: Competencies) -> None:
    assert masked_of(f"{pronoun} led the unit", known) == "led the unit"


def test_employers_of_one_kind_leave_the_same_statement(known: Competencies) -> None:
    names = (
        "Howard Medical Center",
        "Mount Sinai Hospital",
        "Saint Jude Regional Medical Center",
        "St. Mary's Hospital",
    )

    masked = {masked_of(f"Led quality at {name} for years", known) for name in names}

    assert masked == {"Led quality at hospital for years"}


def test_a_statement_about_private_life_leaves_nothing(known: Competencies) -> None:
    assert masked_of("Married, mother of two", known) == ""
    assert masked_of("Led the women's health clinic", known) == "Led the women's health clinic"


def test_a_statement_with_nothing_to_mask_loses_only_the_marks_at_its_ends(known: Competencies) -> None:
    words = "- Audited charts every month."

    assert masked_of(words, known) == trimmed(words) == "Audited charts every month"
