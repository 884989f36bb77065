"""Renderings of an explained score: audiences, formats and media types."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from service.errors import InvalidInput
from service.knowledge.knowledge import Knowledge
from service.usecases.explaining.interview import interview_kit
from service.usecases.explaining.letter import letter_of
from service.usecases.explaining.page import page_of
from service.usecases.explaining.recruiter import (
    flags_in_words,
    how_to_read,
    recruiter_table,
    recruiter_text,
    recruiter_voice,
)
from service.usecases.explaining.sheet import Sheet, centipoints, short
from service.usecases.explaining.templates import render

_QUOTE = 160
MEDIA_TYPES = {
    "text": "text/plain",
    "table": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
}


@dataclass(frozen=True, slots=True)
class Rendering:
    """A text and its media type."""

    text: str
    media_type: str


def rendering(
    sheet: Sheet, known: Knowledge, audience: str, shape: str | None, contact: str | None = None
) -> Rendering:
    """Return the score in the words and format for an audience; raises InvalidInput.

    Args:
        shape: one of `RENDERINGS[audience]`, None for the first. contact: the person a letter names to reach.
    """
    shapes = RENDERINGS.get(audience)
    if shapes is None:
        raise InvalidInput(f"audience {audience!r}: expected {' or '.join(RENDERINGS)}")
    chosen = shape or next(iter(shapes))
    if chosen not in shapes:
        raise InvalidInput(f"format {chosen!r} for {audience}: expected {' or '.join(shapes)}")
    return Rendering(shapes[chosen](sheet, known, contact), MEDIA_TYPES[chosen])


def interview_text(sheet: Sheet, known: Knowledge) -> str:
    """Return the interview kit as Markdown."""
    kit = interview_kit(sheet, known.wording)
    voice = recruiter_voice(known.wording)
    verdicts = {line.id: voice.verdict(line) for item in kit for line in item.lines}
    return render("interview.md", sheet=sheet, kit=kit, verdicts=verdicts, say=known.wording.say)


def _recruiter_text(sheet: Sheet, known: Knowledge, _contact: str | None) -> str:
    return recruiter_text(sheet, known.wording) + "\n"


def _recruiter_table(sheet: Sheet, known: Knowledge, _contact: str | None) -> str:
    return recruiter_table(sheet, known.wording) + "\n"


def _recruiter_markdown(sheet: Sheet, known: Knowledge, _contact: str | None) -> str:
    wording, voice = known.wording, recruiter_voice(known.wording)
    rows = [
        {
            "line": line,
            "gate": voice.gate(line),
            "verdict": voice.verdict(line),
            "quotes": [short(quote.text, _QUOTE) for quote in line.shown_quotes],
        }
        for line in sheet.lines
    ]
    return render(
        "recruiter.md",
        sheet=sheet,
        rows=rows,
        tier=voice.tier(sheet),
        flags=flags_in_words(sheet.flags, wording),
        how=how_to_read(sheet, wording),
        points=centipoints,
    )


def _page(template: str) -> Callable[[Sheet, Knowledge, str | None], str]:
    def made(sheet: Sheet, known: Knowledge, _contact: str | None) -> str:
        return render(template, page=page_of(sheet, known.wording, known.policy.factor_labels))

    return made


def _letter(template: str) -> Callable[[Sheet, Knowledge, str | None], str]:
    def made(sheet: Sheet, known: Knowledge, contact: str | None) -> str:
        letter = letter_of(sheet, known.wording, known.policy.factor_labels, contact)
        say = known.wording.say
        return render(
            template,
            letter=letter,
            say=say,
            title=say("letter.title", role=letter.role),
            opening=say("letter.opening", role=letter.role),
            elements=say("letter.elements_how", shown=letter.shown, total=letter.total),
            weighed=say("letter.weighed", factors=", ".join(letter.weighed)),
            when=say("letter.when", as_of=letter.as_of),
            quoted=bool(letter.other_quotes or any(item.quotes for item in letter.items)),
        )

    return made


Renderer = Callable[[Sheet, Knowledge, str | None], str]
RENDERINGS: Mapping[str, Mapping[str, Renderer]] = {
    "recruiter": {"text": _recruiter_text, "table": _recruiter_table, "markdown": _recruiter_markdown},
    "hiring_manager": {"markdown": _page("page.md"), "html": _page("page.html")},
    "candidate": {"text": _letter("letter.txt"), "html": _letter("letter.html")},
}
