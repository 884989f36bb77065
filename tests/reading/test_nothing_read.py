"""The flag for a document of which nothing was read."""

import json

import pytest

from service.domain.extracted_text import ExtractedText
from service.domain.profile import Flag
from service.knowledge.knowledge import Knowledge
from service.usecases.read_document import DocumentReader

LETTER = "Dear team,\n\nI would like to work with you. I am reliable and kind.\n\nBest wishes,\nDana Sample\n"
LOGIN = "Sign in\nEmail or phone\nPassword\nForgot password?\nNew here? Join now\nCookie policy\n"
WAIT = "Please wait... Your viewer may not be able to display this type of document.\n"
ANSWERS = [
    "Dana Sample\nNurse Manager, Hillside Hospital, 03/2018 - present\n",
    "Dana Sample\nBachelor of Science in Nursing, 2011\n",
    "Dana Sample\nRN license, Ohio, active\n",
    "Dana Sample\nBLS and ACLS certified\n",
    "Dana Sample\nEXPERIENCE\nsee the attached pages\n",
]


class Plain:
    """An extractor of plain text that was reported to have a flag."""

    def extract(self, content: bytes, name: str) -> ExtractedText:
        return ExtractedText(content.decode(), "text/plain", flags=(Flag("scan", "read from a picture"),))


def codes_of(content: str, known: Knowledge) -> list[str]:
    _, read = DocumentReader(Plain(), known).resume(content.encode(), "resume")
    return [flag.code for flag in read.profile.flags]


@pytest.mark.parametrize("text", [LETTER, LOGIN, WAIT, ""])
def test_a_document_without_facts_and_sections_is_flagged(text: str, known: Knowledge) -> None:
    assert codes_of(text, known) == ["scan", "nothing_read"]


@pytest.mark.parametrize("text", ANSWERS)
def test_one_fact_or_section_is_enough(text: str, known: Knowledge) -> None:
    assert "nothing_read" not in codes_of(text, known)


@pytest.mark.parametrize("resume", [{}, {"basics": {"name": "Dana Sample"}}, {"work": []}])
def test_an_empty_json_resume_is_flagged(resume: dict[str, object], known: Knowledge) -> None:
    assert codes_of(json.dumps(resume), known) == ["scan", "nothing_read"]


def test_a_json_resume_with_a_job_is_not_flagged(known: Knowledge) -> None:
    resume = {"work": [{"position": "Nurse Manager", "startDate": "2018-03"}]}

    assert codes_of(json.dumps(resume), known) == ["scan"]


def test_the_flag_says_what_to_send_instead(known: Knowledge) -> None:
    _, read = DocumentReader(Plain(), known).resume(LETTER.encode(), "letter")
    (flag,) = read.profile.flags[1:]

    assert "DOCX" in flag.detail
    assert flag.evidence == ()
