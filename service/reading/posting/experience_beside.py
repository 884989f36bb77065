"""Experience without a number that a sentence asks beside credentials or years."""

import re
from collections.abc import Sequence

from service.knowledge.knowledge import Knowledge
from service.reading.posting.asked_experience import asks_experience
from service.reading.posting.competencies import experience_of
from service.reading.posting.criteria import Criterion
from service.reading.posting.gates import GatedSpan
from service.reading.posting.passage import Passage, SearchedDocument

_WAY_AROUND = re.compile(r"\bor\b[^.;,]{0,40}\b(?:experience|background)\b|\bequivalent\b", re.I)
_AND_YEARS = re.compile(
    r"[ ,]*\b(?:and|plus|together with|as well as)\b(?: also)?(?: (?:have|with|hold))?(?: an?)?"
    r"(?: (?:minimum of|minimum|at least))?[ ]*\Z",
    re.I,
)  # "a track record of leadership and a minimum of three years"


def experience_beside(
    span: GatedSpan, criteria: Sequence[Criterion], source: SearchedDocument, known: Knowledge
) -> tuple[str, str] | None:
    """Return (type of years, key) of experience asked beside criteria; None if it is a way around them."""
    passage = Passage(source, *_beside(span, criteria, source.text))
    words = passage.text
    if _WAY_AROUND.search(words) or not asks_experience(f"you {words}"):
        return None
    return experience_of(passage.stripped(), known.postings, known.work)


def _beside(span: GatedSpan, criteria: Sequence[Criterion], text: str) -> tuple[int, int]:
    """Return where the words about experience without a number may be: after credentials, before years."""
    years = [each.start for each in criteria if each.kind == "years"]
    if not years:
        return max(each.end for each in criteria), span.end
    before = _AND_YEARS.search(text, span.start, min(years))
    return (span.start, before.start()) if before else (span.end, span.end)
