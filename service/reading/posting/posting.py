"""Postings: requirements, duties, warnings, place and kind of an opening, from its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.domain.posting import LintWarning, Posting
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.context import PostingContext, context_of
from service.reading.posting.duties import duties_of
from service.reading.posting.headings import heading_zone
from service.reading.posting.legal_requirements import missing_laws
from service.reading.posting.lint import lint_of
from service.reading.posting.location_and_track import place_and_kind_of
from service.reading.posting.requirements import PostingInputs, rows_of
from service.reading.posting.role import requirements_of
from service.reading.posting.sentences import sentences_of
from service.reading.posting.waivers import texts_of
from service.reading.posting.wrapped import unwrapped
from service.text.document import Document
from service.text.lines import Line

_FIRST_LINES = 4
_LABEL = re.compile(r"^(?:job title|post title|position title|position|post|role|job|title)[ ]*:[ ]*", re.I)


def read_posting(text: str, known: Knowledge, name: str = "") -> Posting:
    """Return what a posting asks for, its duties and warnings; `name` is its title if the text is empty.

    Sentences are quoted on one line, even where the posting wraps its lines.
    """
    text = unwrapped(text)
    document = Document(text)
    title = _title(document.lines, known.postings) or name
    texts = texts_of(document)
    context = context_of(text, title, known.postings)
    sentences = sentences_of(texts.printed, known.postings)
    rows, substitution = rows_of(sentences, PostingInputs(texts, context, known))
    about = place_and_kind_of(document, title, known)
    posting = Posting(
        text=text,
        title=title,
        requirements=rows,
        duties=duties_of(sentences, known.postings, known.competencies),
        lint=(),
        base=about.base,
        state=about.state,
        settings=about.settings,
        specialties=about.specialties,
        track=about.track,
        substitution=substitution,
    )
    warnings = (*lint_of(posting, texts.printed, known.postings), *_unsaid(posting, context, known))
    return replace(posting, lint=warnings)


def _title(lines: Sequence[Line], lexicon: PostingLexicon) -> str:
    """Return the first line that is no heading, without its label; the first line if all are headings."""
    for line in lines[:_FIRST_LINES]:
        named = _LABEL.sub("", line.words).strip()
        if named and heading_zone(line.words, lexicon) is None:
            return named
    return lines[0].words if lines else ""


def _unsaid(posting: Posting, context: PostingContext, known: Knowledge) -> Iterator[LintWarning]:
    """Yield a warning for each requirement that the law of the place may add and the posting omits."""
    if context.british:
        return
    asked = requirements_of(posting, known)
    for law in missing_laws(posting.base, posting.settings, posting.state, asked, known):
        must = law.requirement.label if law.requirement else ""
        detail = f"The law may ask for: {must} ({law.citation}, read {law.date}). Confirm it and add it."
        yield LintWarning("missing_legal_must", detail)
