"""Templates of phrases, compiled together with word lists into one regular expression each.

A template is matched in texts in small letters (`Document.small`): four times as fast as without regard to
case. A space in it is one space or line end of the text.

    report          the word; `report(s|ed)` may have one of the endings, `activit*` and `*ed` any
    <team>          a word of the list `team`
    @count          the number that the template captures; `@name` is any other named part
    ~               any word in plain letters
    ...3            up to three words, as few as possible, each with or without a comma; `..3`: no commas
    ~~~             up to 120 characters of the same clause, as few as possible
    {a|b}  [a|b]    one of the alternatives; one or none of them
    <list>*4        up to four of them, also `{a|b}*4`; `*4?`: as few as possible
    : ( ) , & -     punctuation, spaces around it optional; without spaces in the template: without any
    !a              not followed by `a`; without a space before it (`@count!<units>`): nor after a hyphen
    ...3!<list>     no word of the gap is one of the list; likewise `~~~!<list>`
    >{a}  > a b     followed by `a`, or by all of the rest, which is no part of the match
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from service.text.template_syntax import (
    Choice,
    Leaf,
    Lookahead,
    Node,
    Nodes,
    Part,
    TemplateParser,
    Vocabulary,
    WordGap,
)

_LONGEST_CLAUSE = 120
_COMMON = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is"}
    | {"of", "on", "or", "that", "the", "to", "under", "up", "was", "were", "with"}
)
_OF_A_COMMON_WORD = 20  # as common as so many others
_GROUP = re.compile(r"\(\?P<(\w+)>")


@dataclass(frozen=True)
class Template:
    """A parsed template, compiled when it is first matched.

    Attributes:
        expression: a regular expression with the groups `n` and `top` of @count, if the template has it.
        needed: sets of tokens in small letters, rare ones first; each match holds one token of each set.
    """

    expression: str
    needed: tuple[frozenset[str], ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the compiled expression, for texts in small letters."""
        return re.compile(self.expression)

    def may_match(self, tokens: frozenset[str]) -> bool:
        """Return whether a text of these tokens can match; much cheaper than a search."""
        for each in self.needed:  # noqa: SIM110 (half the time of any())
            if tokens.isdisjoint(each):
                return False
        return True

    def matches(self, small: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Return the matches in a text in small letters between two offsets, in order, without overlap."""
        return self.pattern.finditer(small, start, end)


_TEXT_TOKEN = re.compile(r"[a-z]+|[^\sa-z\d]")


def tokens_of(lowered: str) -> frozenset[str]:
    """Return the words and punctuation marks of a text in small letters, as `Template.needed` holds them."""
    return frozenset(_TEXT_TOKEN.findall(lowered))


def compile_template(written: str, vocabulary: Vocabulary) -> Template:
    """Return the template; raises ValueError with the reason if it cannot be parsed."""
    nodes = TemplateParser(written, vocabulary).template()
    expression, _ = _sequence(nodes, opened=True)
    captured = _GROUP.findall(expression)
    if len(captured) > len(set(captured)):
        raise ValueError(f"{written!r}: captures twice")
    return Template(expression, tuple(sorted(_needed(nodes), key=_commonness)))


def compile_part(written: str, vocabulary: Vocabulary, *, opened: bool = True) -> Part:
    """Return a template as a part of other templates; raises ValueError with the reason.

    Args: opened: False for a part that brings its own space or punctuation, to be glued to what it follows.
    """
    nodes = TemplateParser(written, vocabulary).template()
    pattern, _ = _sequence(nodes, opened=opened)
    return Part(f"(?:{pattern})", min(_needed(nodes), key=_commonness, default=None))


def _sequence(nodes: Nodes, *, opened: bool) -> tuple[str, bool]:
    """Return a pattern for nodes in a row.

    A pattern is open where no space need follow: at the start, and behind punctuation.
    Args: opened: whether the text before the nodes is open.
    Returns: the pattern, and whether it ends open.
    """
    written = []
    for node in nodes:
        pattern, after = _pattern(node, opened=opened or node.glued)
        opened = opened if isinstance(node, Lookahead) else after
        written.append(pattern)
    return "".join(written), opened


def _pattern(node: Node, *, opened: bool) -> tuple[str, bool]:
    match node:
        case Leaf():
            return _leaf(node, opened=opened)
        case WordGap():
            return _gap(node, opened=opened)
        case Lookahead():
            return _look(node, opened=opened), opened
        case Choice() if not node.optional:
            return _one_of(node, opened=opened)
        case _:
            return _at_most(node, opened=opened)


def _leaf(node: Leaf, *, opened: bool) -> tuple[str, bool]:
    part = node.part
    if part.joins:
        spaces = "" if part.words is None or node.glued else r"\s?"
        return ("" if opened else spaces) + part.pattern + spaces, not node.glued
    if not part.bounded:
        return ("" if opened else r"\s") + part.pattern, False
    before = ("" if node.glued else r"\b") if opened else r"\s"
    return rf"{before}{part.pattern}\b", False


def _gap(node: WordGap, *, opened: bool) -> tuple[str, bool]:
    avoided = f"(?!{_pattern(node.avoided, opened=True)[0]})" if node.avoided else ""
    before, after = ("", r"\s") if opened else (r"\s", "")
    if node.most == 0:
        return rf"{before}(?:{avoided}[^.;•]){{0,{_LONGEST_CLAUSE}}}?", True
    return rf"(?:{before}{avoided}{node.word}{after}){{0,{node.most}}}?", opened


def _look(node: Lookahead, *, opened: bool) -> str:
    pattern, _ = _sequence(node.nodes, opened=opened)
    if node.wanted:
        return f"(?={pattern})"
    return rf"(?!\s?-?{pattern})" if node.glued else f"(?!{pattern})"


def _one_of(node: Choice, *, opened: bool) -> tuple[str, bool]:
    written = [_sequence(option, opened=opened) for option in node.options]
    after = any(ends for _, ends in written)
    options = (pattern + (r"\s" if after and not ends else "") for pattern, ends in written)
    return f"(?:{'|'.join(options)})", after


def _at_most(node: Choice, *, opened: bool) -> tuple[str, bool]:
    """Return a pattern for an optional choice, with the space on the side where nothing else brings it."""
    times = f"{{0,{node.times}}}" + "?" * node.lazy if node.times > 1 else "?"
    written = [_sequence(option, opened=opened) for option in node.options]
    if node.glued:
        return f"(?:{'|'.join(pattern for pattern, _ in written)}){times}", False
    if opened:
        options = (pattern + ("" if ends else r"\s") for pattern, ends in written)
        return f"(?:{'|'.join(options)}){times}", True
    if any(ends for _, ends in written):
        options = (pattern + ("" if ends else r"\s") for pattern, ends in written)
        return rf"(?:{'|'.join(options)}|\s)", True
    return f"(?:{'|'.join(pattern for pattern, _ in written)}){times}", False


def _commonness(words: frozenset[str]) -> int:
    """Return how likely a text is to hold one of the words, to compare sets by."""
    return len(words) + _OF_A_COMMON_WORD * len(words & _COMMON)


def _needed(nodes: Nodes) -> Iterator[frozenset[str]]:
    """Yield sets of tokens of which each match of the nodes holds one."""
    for node in nodes:
        if isinstance(node, Leaf) and node.part.words is not None:
            yield node.part.words
        elif isinstance(node, Lookahead) and node.wanted:
            yield from _needed(node.nodes)
        elif isinstance(node, Choice) and not node.optional:
            options = [min(_needed(option), key=_commonness, default=frozenset()) for option in node.options]
            if all(options):
                yield frozenset().union(*options)
