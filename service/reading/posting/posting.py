"""What does the text of an opening ask for, and what does its holder do?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.domain.evidence import evidence
from service.domain.posting import LintWarning, Posting
from service.domain.requirement import Duty
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.gates import without_waivers
from service.reading.posting.legal_requirements import missing_laws
from service.reading.posting.lint import lint_of
from service.reading.posting.location_and_track import about_of, is_british
from service.reading.posting.mentions import Opening
from service.reading.posting.requirements import Reader, rows_of
from service.reading.posting.role import requirements_of
from service.reading.posting.sentences import DUTIES, NONE, Item, heading_zone, is_form, items_of
from service.text.lines import Line, lines_of

_MOST_DUTIES = 40
_SHORTEST_DUTY = 4
_LONGEST_DUTY = 60
_FIRST_LINES = 4
_LABEL = re.compile(r"^(?:job title|post title|position title|position|post|role|job|title)[ ]*:[ ]*", re.I)
_NO_DUTY = re.compile(
    r"(?:this (?:role|post|position) )?report(?:s|ing) (?:directly )?to\b|job type\b"
    r"|(?:an?|this is an?) (?:\w+ )?opportunit"
    r"|(?:applicants?|applications|candidates?|we|our|there (?:is|are))\b",
    re.I,
)
_TELLS_OF_WORK = re.compile(
    r"(?:(?:in this (?:role|post|position),? )?you(?:['’]ll| will)"
    r"|the (?:post ?holder|successful (?:candidate|applicant)|role|manager|director|incumbent|administrator)"
    r"(?: \w+){0,3} (?:will|is responsible)|(?:this|the) (?:role|post|position) (?:will|is responsible)"
    r"|as (?:an?|the) [^,]{3,60}, you(?:['’]ll| will)|responsible for)\b"
    r"(?! (?:also )?(?:be (?!responsible|accountable|leading|managing|overseeing|supervising)|have|need"
    r"|receive|join|benefit|find|report|get|enjoy|possess|hold|work (?:with|in|on|at)))",
    re.I,
)  # "You will manage the ward team", not "You will receive training"


def read_posting(text: str, known: Knowledge, name: str = "") -> Posting:
    """Return what a posting asks for, its duties and warnings; `name` is its title when the text is empty."""
    lexicon, competencies = known.postings, known.competencies
    lines = lines_of(text)
    title = _title(lines, lexicon) or name
    opening = opening_of(text, title, lexicon)
    items = items_of(text, lexicon)
    rows, substitution = rows_of(items, Reader(text, without_waivers(text), opening, known))
    about = about_of(text, title, known)
    posting = Posting(
        text=text,
        title=title,
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
    return replace(posting, lint=(*lint_of(posting, lexicon), *_unsaid(posting, opening, known)))


def _title(lines: Sequence[Line], lexicon: PostingLexicon) -> str:
    """Return the first line that is no heading, without its label; the first line when all are headings."""
    for line in lines[:_FIRST_LINES]:
        named = _LABEL.sub("", line.words).strip()
        if named and heading_zone(line.words, lexicon) is None:
            return named
    return lines[0].words if lines else ""


def _unsaid(posting: Posting, opening: Opening, known: Knowledge) -> Iterator[LintWarning]:
    """Yield what the law of the place may ask for and the posting does not."""
    if opening.british:
        return
    asked = requirements_of(posting, known)
    for law in missing_laws(posting.base, posting.settings, posting.state, asked, known):
        must = law.requirement.label if law.requirement else ""
        detail = f"The law may ask for: {must} ({law.citation}, read {law.date}). Confirm it and add it."
        yield LintWarning("missing_legal_must", detail)


def opening_of(text: str, title: str, lexicon: PostingLexicon) -> Opening:
    """Return what the title and the country say of a licence that is not named."""
    british = is_british(text)
    form = is_form(text)
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
    """Yield the sentences below headings of duties; without any, those of prose that tell of the work."""
    listed = [item for item in items if item.zone == DUTIES]
    told = listed or [item for item in items if item.zone == NONE and _TELLS_OF_WORK.match(item.words)]
    seen: set[str] = set()
    for item in told:
        short = len(item.words.split()) < _SHORTEST_DUTY
        if short or "drop" in lexicon.kinds(item.words) or _NO_DUTY.match(item.words):
            continue
        if item.words.lower() not in seen:
            seen.add(item.words.lower())
            yield item
