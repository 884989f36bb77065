"""Requirements of a posting: what its sentences ask for, row by row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.domain.posting import PostingRequirement
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.alternatives import (
    GroupedCriterion,
    as_routes,
    grouped_criteria,
    is_accepted,
    is_example,
)
from service.reading.posting.asked_experience import asks_experience, opens_with_experience
from service.reading.posting.competencies import (
    competency_of,
    condition_of,
    experience_of,
    is_personal,
    preferred_work,
)
from service.reading.posting.context import PostingContext
from service.reading.posting.criteria import Criterion, criteria_in
from service.reading.posting.deduplication import deduplicated
from service.reading.posting.experience_beside import experience_beside
from service.reading.posting.gates import GatedSpan, GateReading, gated_spans
from service.reading.posting.grouped_rows import GroupedRows
from service.reading.posting.headings import DUTIES, NONE, REQUIRED, SKIP
from service.reading.posting.passage import Passage
from service.reading.posting.sentence import PostingSentence
from service.reading.posting.waivers import PostingTexts

_GOES_ON = re.compile(r"[ ,;]*\band\b", re.I)
_LISTS = re.compile(r"\bfollowing\b[^:;]{0,40}:", re.I)  # "one year in two of the following: coding; audits"
_AT_MOST = re.compile(r"(?:\bup to|\bmonth)[ -]*\Z", re.I)  # "month-for-month for up to six months"
_NEAR = 20  # characters before a number of years
_ASKS_NOTHING = frozenset({"drop", "perk", "refuse"})
_FORM_LINE = 80  # characters of "Degree: Master's degree required" without a heading above it
_SHORTEST_SPAN = 8  # characters
_SHORT_LINE = 8  # words of a list item that may name a tool or a trait that no list has
_SHORT_PROSE = 16  # words of a sentence outside a list that may ask without saying so


@dataclass(frozen=True, slots=True)
class PostingInputs:
    """The inputs of reading the sentences of one posting."""

    texts: PostingTexts
    context: PostingContext
    known: Knowledge

    @property
    def lexicon(self) -> PostingLexicon:
        """Return how postings word what they ask for."""
        return self.known.postings


def rows_of(
    sentences: Sequence[PostingSentence], inputs: PostingInputs
) -> tuple[tuple[PostingRequirement, ...], bool]:
    """Return the rows of a posting, and whether experience may take the place of a degree."""
    grouped = GroupedRows()
    combining = False  # what an equivalent combination consists of follows
    for sentence in sentences:
        kinds = inputs.lexicon.kinds(sentence.notices)
        combined = "combine" in kinds and sentence.joined
        if _is_skipped(sentence) or (kinds & _ASKS_NOTHING and not combined):
            continue
        combining = sentence.bullet if combining else combined and sentence.words.endswith(":")
        part = combining and not combined  # "(a) six months of experience and one year of college"
        grouped.substitution = grouped.substitution or bool(kinds & {"combine", "substitute"})
        grouped.begin_sentence(sentence)
        if combined:
            grouped.add_combination(sentence)
        if combined or part:
            _add_combined_years(sentence, inputs, grouped)
        else:
            _read(sentence, inputs, grouped)
        grouped.end_sentence()
    return deduplicated(grouped.rows), grouped.substitution


def _is_skipped(sentence: PostingSentence) -> bool:
    """Return whether a sentence is about the employer or the pay, and asks the reader for no experience."""
    return sentence.zone == SKIP and (sentence.bullet or not asks_experience(sentence.words))


def _add_combined_years(sentence: PostingSentence, inputs: PostingInputs, grouped: GroupedRows) -> None:
    """Add the years of experience that go into a combination, each as one more way of its group."""
    passage = Passage(inputs.texts.asked, sentence.start, sentence.end)
    span = GatedSpan(sentence, sentence.start, sentence.end, GateReading(REQUIRED))
    for each in criteria_in(passage, inputs.context, inputs.known):
        at_most = (
            _AT_MOST.search(passage.source.text, max(sentence.start, each.start - _NEAR), each.start)
            is not None
        )
        if each.kind == "years" and grouped.last and not at_most:
            grouped.add_criteria(span, (GroupedCriterion(each, grouped.last, 0),), grouped.last)


def _read(sentence: PostingSentence, inputs: PostingInputs, grouped: GroupedRows) -> None:
    """Add the requirements of a sentence to the rows."""
    lieu, combined = (_notice_at(sentence, kind, inputs.lexicon) for kind in ("substitute", "combine"))
    named: set[str] = set()  # kinds of the criteria so far
    instead_of_degree = sentence.joined and lieu < sentence.end  # "or equivalent experience"
    silent = (
        sentence.opens_options or instead_of_degree or "question" in inputs.lexicon.kinds(sentence.notices)
    )
    listed = _LISTS.search(sentence.words) is not None
    for span in _spans(sentence, inputs):
        criteria = _criteria_before(span, lieu, combined, inputs)
        asked = _asked(span, criteria, inputs.context)
        if asked is None:
            continue
        grouped.pass_gate(asked.gate.gate)
        named.update(each.kind for each in criteria)
        if criteria:
            instead = span.start <= lieu < span.end and "degree" not in {each.kind for each in criteria}
            _add_criteria(asked, criteria, inputs, grouped, instead=instead)
        elif combined == sentence.end and not (listed and "years" in named) and not silent:
            _add_words(asked, inputs, grouped, of_work=grouped.ends_with_work(sentence.start))


def _spans(sentence: PostingSentence, inputs: PostingInputs) -> Iterator[GatedSpan]:
    """Yield the gated parts of a sentence; those of an option that have one gate are one part."""
    text = inputs.texts.asked.text
    waiting: GatedSpan | None = None
    for span in gated_spans(sentence, inputs.texts, inputs.lexicon):
        if waiting is None:
            waiting = span
        elif (sentence.is_route or is_example(text, span.start)) and span.gate.gate == waiting.gate.gate:
            waiting = replace(waiting, end=span.end)
        else:
            yield waiting
            waiting = span
    if waiting is not None:
        yield waiting


def _notice_at(sentence: PostingSentence, kind: str, lexicon: PostingLexicon) -> int:
    """Return where words of a kind are ("in lieu of", "or a combination of"); the sentence's end if nowhere.

    A degree named after the one, and anything named after the other, is not asked for again.
    """
    found = (each.start for each in sentence.notices if lexicon.boilerplate[each.id] == kind)
    return sentence.start + next(found, sentence.end - sentence.start)


def _criteria_before(
    span: GatedSpan, lieu: int, combined: int, inputs: PostingInputs
) -> tuple[Criterion, ...]:
    """Return the criteria of a span before "or a combination of", its degrees before "in lieu of"."""
    passage = Passage(inputs.texts.asked, span.start, span.end)
    return tuple(
        each
        for each in criteria_in(passage, inputs.context, inputs.known)
        if each.start < combined and (each.kind != "degree" or each.start < lieu)
    )


def _asked(span: GatedSpan, criteria: Sequence[Criterion], context: PostingContext) -> GatedSpan | None:
    """Return the span with the gate that it has in the end; None if it asks for nothing."""
    sentence = span.sentence
    if span.gate.gate != NONE:
        of_work = sentence.zone in (DUTIES, SKIP) and not (
            span.gate.said and (criteria or asks_experience(_text(span)))
        )
        return None if of_work else span
    said = sentence.zone == NONE and _asks_without_gate(sentence, criteria, context)
    if not said and not _asks_of_person(span):
        return None
    return replace(span, gate=GateReading(REQUIRED))


def _asks_of_person(span: GatedSpan) -> bool:
    """Return whether words without a gate ask a person for experience; an item does by its first words."""
    sentence = span.sentence
    if sentence.bullet:
        return opens_with_experience(_text(span))
    return asks_experience(_text(span))


def _text(span: GatedSpan) -> str:
    """Return the words of a span."""
    return span.sentence.passage.source.text[span.start : span.end]


def _asks_without_gate(
    sentence: PostingSentence, criteria: Sequence[Criterion], context: PostingContext
) -> bool:
    """Return whether criteria are required by standing in a list, in a form or on a short line."""
    if sentence.bullet or context.questionnaire:
        return bool(criteria)
    return len(sentence.words) <= _FORM_LINE and any(each.kind != "years" for each in criteria)


def _add_criteria(
    span: GatedSpan,
    criteria: Sequence[Criterion],
    inputs: PostingInputs,
    grouped: GroupedRows,
    *,
    instead: bool,
) -> None:
    """Add criteria to the rows; `instead` of the degree named before, if there is one."""
    text = inputs.texts.asked.text
    if grouped.aside and span.gate.gate == REQUIRED and _GOES_ON.match(text, span.start):
        # "...; or a doctorate and certification desired, and three years"
        grouped.add_to_aside(span, criteria)
        return
    joined = grouped.last if span.sentence.joined else 0
    if instead and grouped.degree_group:
        joined = grouped.degree_group
    elif not joined:
        joined = _group_beside(span, criteria, text, grouped)
    found = grouped_criteria(text, criteria, joined or grouped.group)
    if joined or span.sentence.is_route:
        found = as_routes(found)
    grouped.add_criteria(grouped.at_gate_of(joined, span), found, joined)
    if not instead:
        grouped.add_beside(span, experience_beside(span, criteria, inputs.texts.printed, inputs.known))


def _group_beside(span: GatedSpan, criteria: Sequence[Criterion], text: str, grouped: GroupedRows) -> int:
    """Return the group that "a bachelor's with much experience is considered" is a way of; 0 if none."""
    if not is_accepted(text[span.start : span.end]):
        return 0
    return grouped.group_like({each.kind for each in criteria})


def _add_words(span: GatedSpan, inputs: PostingInputs, grouped: GroupedRows, *, of_work: bool) -> None:
    """Add a condition, experience without a number or a competency, if the words ask for one.

    `of_work`: the words before them ask for experience, so that "preferably a medical office" does too.
    """
    if not _asks(span):
        return
    passage = Passage(inputs.texts.printed, span.start, span.end).stripped()
    known = inputs.known
    kind, key = (
        condition_of(passage.text)
        or experience_of(passage, known.postings, known.work)
        or (preferred_work(passage, known.postings) if of_work and span.gate.aside else None)
        or competency_of(passage, known.competencies)
    )
    if span.sentence.zone in (DUTIES, SKIP) and not kind.startswith("years"):
        return
    if kind not in ("competency", "regulatory") or _asks_competency(span, passage, kind, known):
        grouped.add_words(span, kind, key)


def _asks(span: GatedSpan) -> bool:
    """Return whether words without criteria ask for something."""
    sentence = span.sentence
    if span.end - span.start < _SHORTEST_SPAN:
        return False
    if sentence.zone in (DUTIES, SKIP):
        return asks_experience(_text(span))
    if span.gate.said or _asks_of_person(span) or opens_with_experience(_text(span)):
        return True
    short = len(sentence.words.split()) <= _SHORT_PROSE
    return sentence.zone != NONE and (sentence.bullet or sentence.joined or short)


def _asks_competency(span: GatedSpan, passage: Passage, kind: str, known: Knowledge) -> bool:
    """Return whether words ask the candidate for a competency, and do not describe the post."""
    competencies, tools = known.competencies.matches_and_tools(passage.words)
    personal = is_personal(passage.text)
    if not span.sentence.bullet and not competencies:
        return False
    if not span.sentence.bullet and span.sentence.zone == NONE and (span.gate.sought or not personal):
        return False  # "You will be an inspiring leader"
    short = len(passage.text.split()) <= _SHORT_LINE
    return kind == "regulatory" or short or personal or bool(competencies or tools)
