"""Answers that a federal questionnaire offers, with or without letters, and what they claim.

Forms print their answers as "A. Yes" and "B. No", behind boxes, or as lines "Yes" and "No" below a question.
"""

import re
from typing import NamedTuple

from service.text.lines import Line

_FORM = re.compile(r"^[ ]*A\.[ ]+(?:Yes|I )", re.M)
_PLAIN_FORM = re.compile(r"^[ \t]*Yes\b(?:,[^\n]*|[ .]*)\n\s*No\b(?:,[^\n]*|[ .]*)$", re.M)
_INDENTED_YES = re.compile(r"^[ \t]+Yes\b", re.M)
_BOX = r"(?:\([ ]?\)|\[[ ]?\]|[☐○◯□❏])[ \t]*"
_BOXED_FORM = re.compile(rf"^[ \t]*{_BOX}(?:I |Yes\b|No\b|None\b)", re.M)
_BOXED = re.compile(rf"{_BOX}(?=\S)")
_ANSWER_LETTER = re.compile(r"([A-H])\.[ ]+(?=\S)")
_YES_OR_NO = re.compile(r"(?:Yes|No|True|False|N/A)\b(?:,|[ .]*\Z)")
_FIRST_PERSON = r"(?:I|My)\b(?![ ]+(?:do not|am not|have not|don))"
_CLAIMS = re.compile(
    rf"{_FIRST_PERSON}|(?:an?|the)?[ ]?(?:experience|education|graduate|degree|licen[sc]e|completion"
    r"|bachelor|associate|master|doctor|at least|one (?:full )?year|successful completion)"
    r"|(?:(?:have )?(?:successfully )?completed|licensed|registered|certified|high school|diploma"
    r"|BSN|ADN|MSN|DNP|Ph\.?D|Pharm\.?D|\d{1,2}(?:-\d{1,2})?[ ]*\+?[ ]*(?:years?|months?)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten)\b.{0,12}(?:years?|months?))\b",
    re.I,
)  # an answer that states what the applicant has: "I have ...", "Experience: one year ..."
_PLAIN_LETTERS = "ABCDEFGH"


class OfferedAnswer(NamedTuple):
    """An offered answer: its letter, and where its words begin."""

    letter: str
    start: int


def is_form(text: str) -> bool:
    """Return whether a posting is a questionnaire, by the answers that it offers."""
    return any(form.search(text) for form in (_FORM, _PLAIN_FORM, _BOXED_FORM))


def has_indented_answers(text: str) -> bool:
    """Return whether a questionnaire without letters sets its answers in from the margin."""
    return _INDENTED_YES.search(text) is not None


def answer_of(text: str, line: Line, number: int, *, indented: bool) -> OfferedAnswer | None:
    """Return the answer that a line of a form is, if it is one; `number` counts those before it."""
    letter = _ANSWER_LETTER.match(text, line.start, line.end)
    if letter is not None:
        return OfferedAnswer(letter[1], letter.end())
    sign = _PLAIN_LETTERS[min(number, len(_PLAIN_LETTERS) - 1)]
    box = _BOXED.match(text, line.start, line.end)
    if box is not None:
        return OfferedAnswer(sign, box.end())
    set_in = indented and text.rfind("\n", 0, line.start) + 1 < line.start
    return OfferedAnswer(sign, line.start) if set_in or _YES_OR_NO.match(line.words) else None


def lettered_item(text: str, line: Line) -> int | None:
    """Return where the words of "A. Specialized experience" begin; None for any other line."""
    letter = _ANSWER_LETTER.match(text, line.start, line.end)
    return letter.end() if letter else None


def claims(words: str) -> bool:
    """Return whether an answer states what the applicant has, and does more than agree or refuse."""
    return _CLAIMS.match(words) is not None and re.match(r"(?:Yes|No)\b", words) is None
