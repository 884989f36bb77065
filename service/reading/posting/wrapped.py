"""A posting of hard-wrapped lines with each sentence on one line; every offset is kept."""

import itertools
import re

from service.text.lines import Line, lines_of

_NEXT_LINE = re.compile(r"[ \t]*\n[ \t]*")  # one line end, without a blank line
_STOPPED = re.compile(r"[.!?:;][\"')\]]*\Z")
_OPEN = re.compile(
    r"(?:,|\b(?:an?|and|as|at|by|for|from|in|into|of|on|or|the|their|to|with|your|our|least|current|minimum))\Z",
    re.I,
)
_GOES_ON = re.compile(r"[a-z(&]")
_ITEM = re.compile(r"(?:or|and|o)\Z|\(?[a-z0-9]{1,3}[.)][ \t]|o[ \t]", re.I)
_OR = re.compile(r"\(?(?:and/or|or|and)\)?", re.I)
_FULL = 0.8  # share of the widest line
_NARROWEST, _WIDEST = 40, 120  # characters of the widest line of a wrapped text
_LONGEST_WORD = 30  # characters


def unwrapped(text: str) -> str:
    """Return the text with a blank in place of each line end inside a sentence."""
    lines = lines_of(text)
    widest = max((len(line.words) for line in lines), default=0)
    wrapped = _NARROWEST <= widest <= _WIDEST
    parts: list[str] = []
    done = 0
    for line, following in itertools.pairwise(lines):
        between = text[line.end : following.start]
        if _NEXT_LINE.fullmatch(between) and _is_one_sentence(line, following, widest if wrapped else 0):
            parts += [text[done : line.end], " " * len(between)]
            done = following.start
    return "".join([*parts, text[done:]])


def _is_one_sentence(line: Line, following: Line, widest: int) -> bool:
    """Return whether a sentence goes on in the next line; `widest` is 0 where the text is not wrapped."""
    if _STOPPED.search(line.words) or _OR.fullmatch(line.words) or _ITEM.match(following.words):
        return False
    first = following.words[:_LONGEST_WORD].split(maxsplit=1)[0]
    full = bool(widest) and len(line.words) + 1 + len(first) > _FULL * widest
    is_open = _OPEN.search(line.words) is not None
    if _GOES_ON.match(following.words):
        return full or (is_open and bool(widest))
    return full and is_open and following.words[0].isalnum()
