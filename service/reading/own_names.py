"""The names of the candidate, and every place of a document where they stand as a name.

The names are told by the top of the document, an e-mail address or a link, never recognised by themselves,
which would treat some names worse than others. A part of a name that is also a word (Grace, Price, Short,
Will, Case) counts only where it is written as a name: beside another part, after an honorific, in the
possessive, before a verb at the head of a sentence, or with a capital where no other word has one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.text.computed import computed
from service.text.lines import Line

NAME = "\ue000"  # stands, as often as it has letters, for a name with letters such as RN after it

_SHORTEST = 2  # letters of a part of a name
_LETTERS = re.compile(r"[^\W\d_][^\s\d!-&(-,./:-@\[-`{-~•–—]*")
_PARTICLE = (
    r"de|del|della|di|da|do|dos|das|du|la|le|las|los|van|von|der|den|ter|ten|zu|zum"
    r"|bin|binti|bint|ibn|al|el|abu|ben|y|e"
)
_PARTICLES = frozenset(_PARTICLE.split("|"))
_JOINT = r"(?:[ \t]+|,[ \t]*|[ \t]*[-‐‑][ \t]*)"
_INITIAL = r"[A-ZÀ-ÖØ-Þ]\."
_NICKNAME = r"[\"“'‘(][^\W\d_]+[\"”'’)]"
_HONORIFIC = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev|Sister|Brother|Prof)"
_VERB = re.compile(
    r"[ ]+(?:(?:then|also|has|had|is|was)\b|(?:[a-z]+ly[ ]+)?(?P<verb>[a-z]+(?:ed|[^s\W]s)|led|ran|held|"
    r"oversaw|built|wrote|taught|grew|kept|began|brought)\b)"
)
_SENTENCE_BEGINS = re.compile(r"(?:\A|[.;:!?•●▪■*>|–—-])[\s\"“'‘(]*\Z")
_IN_STATE = re.compile(r",[ ]?(?!RN|NP|PT|OT|RD|DO|MD|PA)[A-Z]{2}\b")  # "Washington, DC" is a town
_OF_PLACE = re.compile(  # "the state of Washington", "University of Jordan"
    r"\b(?:state|city|county|town|village|borough|district|commonwealth|kingdom|republic|diocese"
    r"|university|college|school|hospital|bank|church) of \Z",
    re.I,
)
_TITLE_CASE = 0.6  # share of capitalised words from which capitals say nothing
_FEWEST_WORDS = 4


@dataclass(frozen=True)
class OwnNames:
    """The parts of a person's names in lower case; `words`: those that are also words of the language."""

    parts: tuple[str, ...]
    words: frozenset[str]

    def spans(self, lines: Iterable[Line]) -> Iterator[tuple[int, int]]:
        """Yield the half-open place of each name in the lines, possessives included."""
        if not self.parts:
            return
        for line in lines:
            plain = line.words.lower()
            if any(part in plain for part in self.parts):
                for start, end in self._within(line.words):
                    yield line.start + start, line.start + end

    def _within(self, words: str) -> Iterator[tuple[int, int]]:
        for found in self._pattern.finditer(words):
            held = [each[0] for each in self._part.finditer(found[0])]
            if (len(held) > 1 and self._written_as_name(held)) or (
                len(held) == 1 and self._alone(words, found, held[0])
            ):
                yield found.span()

    def _written_as_name(self, held: list[str]) -> bool:
        """Return whether several parts in a row are capitalised, or none of them is a word."""
        return all(not part[0].islower() for part in held) or self.words.isdisjoint(
            part.lower() for part in held
        )

    def _alone(self, words: str, found: re.Match[str], part: str) -> bool:
        """Return whether one part by itself is written as a name."""
        if all(each[:1].islower() for each in re.split(r"[-‐‑]", part)):
            return False
        if found[0] != part:  # with an honorific, an initial, a nickname or a possessive
            return True
        before, after = words[: found.start()], words[found.end() :]
        if _IN_STATE.match(after) or _OF_PLACE.search(before):
            return False
        word = part.lower() in self.words
        if _SENTENCE_BEGINS.search(before):
            verb = _VERB.match(after)
            if verb is not None:
                return not word or not (verb["verb"] or "").endswith("ed")
            return not word and (not _capital(after, 1) or words.isupper())
        if _beside_capital(before, after):
            return False
        return not word or not _titled(words)

    @computed
    def _part(self) -> re.Pattern[str]:
        longest = sorted(self.parts, key=lambda part: (-len(part), part))
        return re.compile(rf"(?<![^\W_])(?i:{'|'.join(map(re.escape, longest))})(?![^\W_])")

    @computed
    def _pattern(self) -> re.Pattern[str]:
        """Return what finds parts in a row, with initials, particles and nicknames between them."""
        part = self._part.pattern
        between = rf"(?:(?:{_INITIAL}?|{_NICKNAME}|(?i:{_PARTICLE}))[ \t]+){{0,3}}"
        return re.compile(
            rf"(?:\b{_HONORIFIC}\.?[ \t]+)?(?:\b{_INITIAL}[ \t]*){{0,2}}{part}(?:{_JOINT}{between}{part})*"
            r"(?:,?[ \t]+(?:Jr|Sr|JR|SR|III?|IV)\b\.?)?(?:['’][sS]\b|(?<=[sS])['’](?!\w))?"
        )


def own_names(names: Iterable[str], words: frozenset[str]) -> OwnNames:
    """Return the parts of these names; `words` are those of the language in lower case."""
    parts: dict[str, None] = {}
    for name in names:
        each = _LETTERS.findall(name)
        inner = {word.lower() for word in each[1:-1]} | {word.lower() for word in each if word[0].islower()}
        for word in each:
            for part in (word, *re.split(r"[-‐‑]", word)):
                plain = part.strip("'’.-").lower()
                if _is_part(plain) and not (
                    plain in _PARTICLES and (plain in inner or plain != word.lower())
                ):
                    parts[plain] = None
    known = tuple(parts)
    return OwnNames(known, frozenset(known) & words)


def _is_part(plain: str) -> bool:
    """Return whether letters are a part of a name and no initial; in some scripts one letter is a word."""
    return len(plain) >= _SHORTEST or (len(plain) == 1 and plain == plain.upper())


def _beside_capital(before: str, after: str) -> bool:
    """Return whether a word beside a name is capitalised, as in the name of an employer."""
    left = before.rstrip(" ").rpartition(" ")[2] if before.endswith(" ") else ""
    return (_capital(left, 0) and left[-1:] not in ",.;:") or (after.startswith(" ") and _capital(after, 1))


def _capital(words: str, at: int) -> bool:
    letter = words[at : at + 1]
    return letter.isalpha() and not letter.islower()


def _titled(words: str) -> bool:
    """Return whether capitals in these words say nothing: a heading, a list of names or too few words."""
    each = re.findall(r"[^\W\d_]{3,}", words)
    return len(each) < _FEWEST_WORDS or sum(not one[0].islower() for one in each) >= _TITLE_CASE * len(each)
