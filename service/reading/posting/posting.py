"""Postings: requirements, duties, warnings, place and kind of an opening, from its text."""

from collections.abc import Iterator
from dataclasses import replace

from service.domain.posting import LintWarning, Posting
from service.knowledge.knowledge import Knowledge
from service.reading.posting.context import PostingContext, context_of
from service.reading.posting.duties import duties_of
from service.reading.posting.legal_requirements import missing_laws
from service.reading.posting.lint import lint_of
from service.reading.posting.location_and_track import place_and_kind_of
from service.reading.posting.out_of_scope import OUT_OF_SCOPE, told_out_of_scope
from service.reading.posting.requirements import PostingInputs, rows_of
from service.reading.posting.role import requirements_of
from service.reading.posting.role_by_work import base_by_work
from service.reading.posting.sentences import sentences_of
from service.reading.posting.title import title_of
from service.reading.posting.waivers import texts_of
from service.reading.posting.wrapped import unwrapped
from service.text.document import Document


def read_posting(text: str, known: Knowledge, name: str = "") -> Posting:
    """Return what a posting asks for, its duties and warnings; `name` is its title if the text is empty.

    Sentences are quoted on one line, even where the posting wraps its lines.
    """
    text = unwrapped(text)
    document = Document(text)
    title = title_of(document.lines, known) or name
    texts = texts_of(document)
    context = context_of(text, title, known.postings)
    sentences = sentences_of(texts.printed, known.postings)
    rows, substitution = rows_of(sentences, PostingInputs(texts, context, known))
    duties = duties_of(sentences, known.postings, known.competencies)
    about = place_and_kind_of(document, title, known)
    posting = Posting(
        text=text,
        title=title,
        requirements=rows,
        duties=duties,
        lint=(),
        base=about.base or base_by_work(title, duties, rows, about.settings, known),
        state=about.state,
        settings=about.settings,
        specialties=about.specialties,
        track=about.track,
        substitution=substitution,
    )
    warnings = (*lint_of(posting, texts.printed, known.postings), *_unsaid(posting, context, known))
    return replace(posting, lint=(*warnings, *_of_another_trade(posting, known)))


def _of_another_trade(posting: Posting, known: Knowledge) -> Iterator[LintWarning]:
    """Yield the warning that a posting is not of health care, if its words say so."""
    told = told_out_of_scope(posting, known)
    if told is not None:
        yield LintWarning(OUT_OF_SCOPE, f"{told[0].upper()}{told[1:]}.")


def _unsaid(posting: Posting, context: PostingContext, known: Knowledge) -> Iterator[LintWarning]:
    """Yield a warning for each requirement that the law of the place may add and the posting omits."""
    if context.british:
        return
    asked = requirements_of(posting, known)
    for law in missing_laws(posting.base, posting.settings, posting.state, asked, known):
        must = law.requirement.label if law.requirement else ""
        detail = f"The law may ask for: {must} ({law.citation}, read {law.date}). Confirm it and add it."
        yield LintWarning("missing_legal_must", detail)
