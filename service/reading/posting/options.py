"""Options over several lines of a posting: which sentences are alternatives to the one before them.

An `or` ends or begins a line, a line says that one of the following is enough, or the lines are labelled
("Option A", "Path 2").
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.passage import Passage
from service.reading.posting.sentence import PostingSentence

_LIST_FOLLOWS = re.compile(r"[ ]*[)\]]?(?:[ ][^.;:?()]{0,50})?[ ]*(?:[:…]|\.{3})[ ]*\Z")
_NUMBERED = re.compile(r"\bor[ ]+\(?(?:[2-9]|[b-h]|i{2,3}|iv)\)?[ ]*(?:below[ ]*)?:[ ]*\Z", re.I)
_ENDS_LINE = re.compile(r"[ ]*[)\]]?[ ]*\Z")
_STARTS = re.compile(
    r"[(\[]?(?:and/or|or|alternatively)\b(?![ ]+(?:more|less|higher|above|greater|better)\b)", re.I
)
_ENDS = re.compile(r"\b(?:and/)?or[ ]*(?:[:…][ ]*)?\Z", re.I)
_LABEL = re.compile(
    r"(?:option|path|pathway|route|track|alternative|choice)[ ]*#?"
    r"(?P<sign>[A-H]|[1-9]|I{1,3}|IV|one|two|three|four)[ ]*(?:[:.)]|[-–—])[ ]*(?=\S)",
    re.I,
)
_SIGN = re.compile(r"(?<![\w(])\(?(?P<sign>[a-hA-H]|[1-9]|i{1,3}|iv|I{2,3}|IV)[.)][ ]+(?=\S)")
_FIRST_SIGNS = ("a", "1", "i", "one")
_MARKER = re.compile(r"\(?[0-9]+[a-z]?[.)]|\(?[A-Za-z]{1,4}[.)]")
_YEARS = re.compile(r"\byears?\b", re.I)
_LONGEST_OPENER = 300  # characters at the end of a line that may say so
_WORDS_ALONE = 3  # of "one of these" that needs no colon
_LONGEST_PLAIN = 200  # characters of an option without a bullet


@dataclass(slots=True)
class _OptionList:
    """A list of options that is open: the marker of its lines, and whether blank lines part them.

    Attributes:
        kinds: what the first option names, if only options of that kind belong to the list.
    """

    marker: tuple[str, int]
    kinds: frozenset[str] | None
    blank: bool | None = None


def opens_options(passage: Passage, lexicon: PostingLexicon) -> bool:
    """Return whether a line says that any one of the lines below it is enough."""
    passage = passage.part(max(0, passage.end - passage.start - _LONGEST_OPENER))
    words = passage.text
    return _NUMBERED.search(words) is not None or any(
        _LIST_FOLLOWS.match(words, hit.end)
        or (_ENDS_LINE.match(words, hit.end) and len(words[hit.start : hit.end].split()) >= _WORDS_ALONE)
        for hit in passage.find(lexicon.boilerplate_phrases)
        if lexicon.boilerplate[hit.id] == "options"
    )


def with_routes(found: Iterable[PostingSentence], lexicon: PostingLexicon) -> tuple[PostingSentence, ...]:
    """Return the sentences, each option with `joined` or `opens`."""
    parts = [part for each in found for part in _parted(each, lexicon)]
    marked = list(_joined(parts, lexicon))
    following = [*(each.joined for each in marked), False][1:]
    return tuple(
        replace(each, opens=True) if opens and not each.opens_options else each
        for each, opens in zip(marked, following, strict=True)
    )


def _parted(sentence: PostingSentence, lexicon: PostingLexicon) -> Iterator[PostingSentence]:
    """Yield the options of a sentence that numbers them in a row: "Options: A) ... B) ..."."""
    if sentence.option is not None or sentence.opens_options:
        yield sentence
        return
    words = sentence.passage.text
    signs = list(_LABEL.finditer(words)) or _signs(words, sentence, lexicon)
    if not signs:
        yield sentence
        return
    if words[: signs[0].start()].strip():
        yield _part(sentence, 0, signs[0].start(), lexicon, opens_options=True)
    ends = [*(each.start() for each in signs[1:]), len(words)]
    for sign, end in zip(signs, ends, strict=True):
        joined = sign["sign"].lower() not in _FIRST_SIGNS
        yield replace(_part(sentence, sign.end(), end, lexicon), joined=joined)


def _signs(words: str, sentence: PostingSentence, lexicon: PostingLexicon) -> list[re.Match[str]]:
    """Return the letters or numbers before the options of a sentence; none if it does not offer a choice."""
    signs = list(_SIGN.finditer(words))
    if len(signs) < 2 or signs[0]["sign"].lower() not in _FIRST_SIGNS:
        return []
    offered = any(
        lexicon.boilerplate[hit.id] == "options" and hit.end <= signs[0].start() for hit in sentence.notices
    )
    or_between = all(_ENDS.search(words[before.end() : sign.start()]) for before, sign in _pairs(signs))
    return signs if offered or or_between else []


def _pairs(signs: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    return itertools.pairwise(signs)


def _part(
    sentence: PostingSentence, start: int, end: int, lexicon: PostingLexicon, *, opens_options: bool = False
) -> PostingSentence:
    passage = sentence.passage.part(start, end)
    notices = passage.find(lexicon.boilerplate_phrases)
    return replace(sentence, passage=passage, notices=notices, bullet=True, opens_options=opens_options)


def _joined(sentences: Sequence[PostingSentence], lexicon: PostingLexicon) -> Iterator[PostingSentence]:
    """Yield the sentences; those that are alternatives to the one before are `joined`."""
    before: PostingSentence | None = None
    options: _OptionList | None = None
    for sentence in sentences:
        if before is None or sentence.opens_options or sentence.option is not None:
            options, joined = None, sentence.joined
        elif before.opens_options:
            options, joined = _begun(before, sentence, lexicon), False
        else:
            options = options if options and _goes_on(options, before, sentence, lexicon) else None
            apart = before.zone != sentence.zone
            joined = sentence.joined or options is not None or (not apart and _is_joined(before, sentence))
        before = sentence
        yield replace(sentence, joined=joined)


def _is_joined(before: PostingSentence, sentence: PostingSentence) -> bool:
    """Return whether an `or` stands between two sentences."""
    return _STARTS.match(sentence.words) is not None or _ENDS.search(before.words) is not None


def _begun(opener: PostingSentence, first: PostingSentence, lexicon: PostingLexicon) -> _OptionList:
    marker = _marker(first)
    flat = not marker[0] or marker == _marker(opener)
    return _OptionList(marker, _kinds(first, lexicon) if flat else None)


def _goes_on(
    options: _OptionList, before: PostingSentence, sentence: PostingSentence, lexicon: PostingLexicon
) -> bool:
    """Return whether a sentence is one more option of a list."""
    lines = sentence.passage.source.text.count("\n", before.end, sentence.start)
    if before.zone != sentence.zone:
        return False
    if not lines:
        return True
    blank = lines > 1
    options.blank = blank if options.blank is None else options.blank
    if (blank and not options.blank) or _marker(sentence) != options.marker:
        return False
    if not options.marker[0] and len(sentence.words) > _LONGEST_PLAIN:
        return False
    if options.kinds is None:
        return True
    kinds = _kinds(sentence, lexicon)
    return bool(kinds & options.kinds) or kinds == options.kinds


def _marker(sentence: PostingSentence) -> tuple[str, int]:
    """Return the kind of the bullet before a sentence, and how far it is set in."""
    text = sentence.passage.source.text
    head = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start]
    mark = head.strip()
    indent = len(head) - len(head.lstrip()) if mark else len(head)
    return ("1" if _MARKER.fullmatch(mark) else mark), indent


def _kinds(sentence: PostingSentence, lexicon: PostingLexicon) -> frozenset[str]:
    """Return which kinds of requirements a sentence names."""
    named = {
        "degree": sentence.passage.find(lexicon.degree_phrases),
        "licence": sentence.passage.find(lexicon.licence_phrases),
        "years": _YEARS.search(sentence.words),
    }
    return frozenset(kind for kind, found in named.items() if found)
