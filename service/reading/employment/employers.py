"""The trade of the employer, by words of its name in the header of a job.

Names are masked for everyone and move nothing; words in them such as "hospital" or "furniture" tell the
trade (data/lexicon/employers.yaml, docs/domain.md 2.9).
"""

import re
from dataclasses import dataclass

from service.knowledge.lexicon.work import Work
from service.reading.employment.place_description import header_parts
from service.reading.employment.title_candidates import without_masks
from service.text.tokens import TITLES, words_of

TOWN = re.compile(r"[A-Z][\w.' -]{0,40},\s?[A-Z]{2}\b(?:\s\d{5}(?:-\d{4})?)?")
_NAME = re.compile(r"\b[A-Z][A-Za-z&'’.-]+")
_WORD, _SHORTEST = re.compile(r"[A-Za-z][\w'’-]*"), 4
_SENTENCE_END = re.compile(r"[.\n]")
_OPENING, _MARKS = 80, " \t\r\n,|•*·▪●–—-("
_TOLD = frozenset({"animals", "care", "known", "other", "supplier"})
_SAME = ("same",)  # alone in its part: "Help Desk Technician | same | 2014"
_CARE, _FIELDS = frozenset({"care", "known"}), frozenset({"field"})


@dataclass(frozen=True, slots=True)
class Employer:
    """What the header of a job shows of its employer.

    Attributes:
        named: it has a name, of whatever trade.
        care: it gives or pays for care, or serves those who do; field: its name has only a field of care.
        other: it is of another trade; animals: its patients are animals.
        same: it is that of the job before.
    """

    named: bool = False
    care: bool = False
    field: bool = False
    other: bool = False
    animals: bool = False
    same: bool = False

    @property
    def tells(self) -> bool:
        """Return whether the header tells the trade, or that it is the one of the job before."""
        return self.care or self.field or self.other or self.animals or self.same


def employer_of(header: str, gaps: tuple[tuple[int, int], ...], work: Work) -> Employer:
    """Return what a header shows of the employer.

    Args: gaps: spans in it of the title and of dates, which are no part of the employer.

    In each part of the header the last words that tell a trade decide: "Hospital Furniture" makes furniture.
    A part that gives care outweighs one of another trade, as in "Sunny Catering, Elm Hospital".
    """
    parts = header_parts(without_masks(header), gaps)
    trades = {trade for part in parts for trade in _trades(part, work)}
    animals = "animals" in trades
    care = not animals and not _CARE.isdisjoint(trades)
    field = not animals and not care and not _FIELDS.isdisjoint(trades)
    return Employer(
        named=names_employer(header, gaps),
        care=care,
        field=field,
        other="other" in trades and not (care or field),
        animals=animals,
        same="same" in trades,
    )


def opens_with_same(text: str, work: Work) -> bool:
    """Return whether a text begins with words for the employer of the job before: "Same facility."."""
    opening = without_masks(text[:_OPENING]).lstrip(_MARKS)
    return opening[:4].lower() == "same" and "same" in _trades(_SENTENCE_END.split(opening)[0], work)


def name_below(header: str, text: str) -> str:
    """Return the first line of a job's text if all its longer words are written as in a name, or nothing.

    Many write "Account Clerk (2011 - 2014)" and the employer on a line of its own below; where the header
    has a masked employer, the line is of something else.
    """
    line = text.lstrip("\n")[: _OPENING + 1].partition("\n")[0].strip()
    if not line or len(line) > _OPENING or not line[0].isupper() or line[-1] in ".;:!?":
        return ""
    longer = [word for word in _WORD.findall(line) if len(word) >= _SHORTEST]
    named = bool(longer) and all(word[0].isupper() for word in longer)
    return line if named and without_masks(header) == header else ""


def names_employer(header: str, gaps: tuple[tuple[int, int], ...]) -> bool:
    """Return whether a header has a name besides its title, its dates and its town."""
    return any(_NAME.search(part) for part in header_parts(_without_towns(header), gaps))


def tells_trade(words: str, work: Work) -> bool:
    """Return whether the words of a name tell the trade of an employer."""
    return any(_trades(part, work) for part in header_parts(words, ()))


def title_names_employer(title: str, work: Work) -> bool:
    """Return whether a title goes on with an employer of a known trade: "Courier, Larch Motors"."""
    parts = header_parts(title, ())[1:]
    return any(not _TOLD.isdisjoint(_trades(part, work)) for part in parts)


def _trades(part: str, work: Work) -> frozenset[str]:
    """Return the trades that one part of a header tells; animals, if it names them at all."""
    words = words_of(part, TITLES)
    if tuple(words.bare) == _SAME:
        return frozenset({"same"})
    found = work.employers.longest_hits(words)
    hits = [frozenset(work.employers.phrases[hit.phrase].ids) for hit in found]
    if hits == [_FIELDS] and found[0].last - found[0].first + 1 == len(words.bare):
        return frozenset()  # "Project Manager - Healthcare" names the field of the work
    if any("animals" in ids for ids in hits):
        return frozenset({"animals"})
    return hits[-1] if hits else frozenset()


def _without_towns(header: str) -> str:
    """Return a header of the same length with blanks for masks and for towns with a state."""
    return TOWN.sub(lambda found: " " * len(found[0]), without_masks(header))
