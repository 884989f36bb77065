"""What does the text of an opening ask for, and what does its holder do?"""

import re
from collections.abc import Iterator
from dataclasses import replace

from service.domain.evidence import evidence
from service.domain.posting import Posting
from service.domain.requirement import Duty
from service.knowledge.competencies import Competencies
from service.knowledge.knowledge import Knowledge
from service.knowledge.posting_lexicon import PostingLexicon
from service.reading.lines import lines_of
from service.reading.lint import lint_of
from service.reading.posting_about import about_of
from service.reading.posting_lines import DUTIES, Item, items_of
from service.reading.posting_mentions import Opening
from service.reading.posting_rows import Reader, rows_of

_MOST_DUTIES = 40
_SHORTEST_DUTY = 4
_LONGEST_DUTY = 60
_BRITISH = re.compile(
    r"\bNHS\b|\bNMC\b|\bHCPC\b|\bCQC\b|£|\bBand \d|\bGP practice|\bUnited Kingdom\b|\bRMN\b"
)
_QUESTIONNAIRE = re.compile(r"^[ ]*A\.[ ]+(?:Yes|I )", re.M)


def read_posting(text: str, known: Knowledge, name: str = "") -> Posting:
    """Return what a posting asks for, its duties and warnings; `name` is its title when the text is empty."""
    lexicon, competencies = known.postings, known.competencies
    lines = lines_of(text)
    title = lines[0].words if lines else name
    opening = opening_of(text, title, lexicon)
    items = items_of(text, lexicon)
    rows, substitution = rows_of(items, Reader(text, opening, lexicon, competencies))
    about = about_of(text, title, known)
    posting = Posting(
        text=text,
        title=title or name,
        requirements=rows,
        duties=_duties(text, items, lexicon, competencies),
        lint=(),
        base=about.base,
        state=about.state,
        settings=about.settings,
        specialties=about.specialties,
        track=about.track,
        substitution=substitution,
    )
    return replace(posting, lint=lint_of(posting, lexicon))


def opening_of(text: str, title: str, lexicon: PostingLexicon) -> Opening:
    """Return what the title and the country say of a licence that is not named."""
    british = _BRITISH.search(text) is not None
    form = _QUESTIONNAIRE.search(text) is not None
    plain = title.lower()
    for row_id in sorted(lexicon.licences):
        row = lexicon.licences[row_id]
        if any(word.lower() in plain for word in row.titles):
            return Opening(british, row.uk_type if british and row.uk_type else row.type, form)
    return Opening(british, None, form)


def _duties(
    text: str, items: tuple[Item, ...], lexicon: PostingLexicon, competencies: Competencies
) -> tuple[Duty, ...]:
    found: list[Duty] = []
    for item in _duty_items(items, lexicon):
        quote = evidence(text, item.start, item.end, DUTIES)
        words = " ".join(item.words.split()[:_LONGEST_DUTY])
        found.append(Duty(f"duty.{len(found) + 1}", words, competencies.matches(words), quote))
        if len(found) == _MOST_DUTIES:
            break
    return tuple(found)


def _duty_items(items: tuple[Item, ...], lexicon: PostingLexicon) -> Iterator[Item]:
    seen: set[str] = set()
    for item in items:
        kinds = lexicon.kinds(item.words)
        if item.zone != DUTIES or "drop" in kinds or len(item.words.split()) < _SHORTEST_DUTY:
            continue
        if item.words.lower() not in seen:
            seen.add(item.words.lower())
            yield item
