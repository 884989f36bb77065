"""Lines of a federal posting that say what each of several grades asks for.

A posting that is open at GS-9 and GS-11 prints a year of experience for each. They are steps of one ladder:
nobody needs them all, and the recruiter decides which step is meant.
"""

import re
from collections.abc import Sequence

from service.text.lines import Line

_GRADE = re.compile(
    r"\b(?:(?P<plan>GS|GG|GL|NH|VN|WG|WS)[ -]?(?P<step>\d{1,2})(?!\d|-?\d{2})"
    r"|(?P<title>Nurse|APN \(NP\)|NP|APRN)[ ](?P<roman>I{1,3}|IV|V)\b)"
)
_ONLY_COMPARED = re.compile(
    r"\b(?:examples?|equivalent|equal|comparable|next lower|lower|below|served|current|former"
    r"|time[- ]in[- ]grade)\b",
    re.I,
)
_HEAD = 60  # characters at the beginning of a line in which it names its grade
_QUESTION = re.compile(r"\d{1,2}[a-z]?[.)]")
_QUESTION_ALONE = re.compile(r"\d{1,2}[a-z]?\.\Z")  # the number on a line of its own
_LIST = re.compile(r"[•·▪◦●■➢✓*§\uf0b7–—-]|[A-Ha-h][.)](?=[ ])|\([A-Za-z0-9]\)")
_FEWEST_GRADES = 2


def ladder_of(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a ladder: each step with the lines below it; none below two grades."""
    steps = frozenset(steps_of(lines))
    question = _QUESTION_ALONE if any(_QUESTION_ALONE.fullmatch(line.words) for line in lines) else _QUESTION
    form = any(question.match(line.words) for line in lines)
    found: list[Line] = []
    inside = False
    for line in lines:
        inside = line in steps or (inside and not _ends(line.words, question if form else None))
        if inside:
            found.append(line)
    return tuple(found)


def steps_of(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines that name a grade, in order; none if they name fewer than two grades."""
    grades = {line: grade for line in lines if (grade := _grade(line.words))}
    return tuple(grades) if len(set(grades.values())) >= _FEWEST_GRADES else ()


def _grade(words: str) -> str | None:
    """Return the grade that a line is about; None if it only compares with one."""
    for found in _GRADE.finditer(words[: _HEAD + 10]):
        if found.start() <= _HEAD and not _ONLY_COMPARED.search(words[: found.start()]):
            return f"{found['plan'] or found['title']}-{found['step'] or found['roman']}"
    return None


def _ends(words: str, question: re.Pattern[str] | None) -> bool:
    """Return whether a line closes a step: the next question of a form, or a line outside a list."""
    return question.match(words) is not None if question else _LIST.match(words) is None
