"""Waived requirements and past periods, which are blanked out in place."""

from service.reading.posting.waivers import texts_of
from service.text.document import Document


def test_a_waived_requirement_is_not_in_the_text_that_criteria_are_read_from() -> None:
    texts = texts_of(Document("Diploma. No BSN required. ACLS required."))

    assert texts.asked.text == "Diploma.                . ACLS required."


def test_a_past_period_gives_no_gate_and_stays_a_criterion() -> None:
    texts = texts_of(Document("Two years of work within the past 24 months."))

    assert "within" in texts.asked.text
    assert "within" not in texts.gated.text


def test_every_reading_keeps_the_offsets_of_the_text() -> None:
    text = "No degree is needed. Two years within the last 5 years. RN required."

    texts = texts_of(Document(text))

    assert len(texts.asked.text) == len(texts.gated.text) == len(text)
    assert texts.gated.text.index("RN") == text.index("RN")


def test_a_posting_without_them_is_cut_into_words_once() -> None:
    texts = texts_of(Document("BSN required."))

    assert texts.printed is texts.asked is texts.gated
