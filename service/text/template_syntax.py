"""The syntax of templates: parts, nodes and their parser."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

_GAP_WORD = r"[a-z'/&.-]{1,20}"
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<gap>\.{2,3}\d)|(?P<clause>~~~)|(?P<any>~)|<(?P<list>[a-z_]+)>|@(?P<part>[a-z_]+)"
    r"|(?P<times>\*\d\??)|(?P<open>[\[{])|(?P<close>[\]}])|(?P<bar>\|)|(?P<not>!)|(?P<then>>)"
    r"|(?P<word>\*?[A-Za-z]+\*?(?:\([a-z|]+\))?)|(?P<mark>[,:;()=–—&/.$-])"
)
_WORD = re.compile(r"(?P<any>\*?)(?P<stem>[A-Za-z]+)(?P<more>\*?)(?:\((?P<endings>[a-z|]+)\))?")


_OF_THE_WRITER = frozenset({"i", "me", "my", "mine"})


@dataclass(frozen=True, slots=True)
class Part:
    """A named piece of a template.

    Attributes:
        pattern: a regular expression.
        words: words in small letters of which each match holds one; None if that is not known.
        joins: whether the pattern holds the spaces around it.
        bounded: whether it begins and ends at the bounds of words.
    """

    pattern: str
    words: frozenset[str] | None = None
    joins: bool = False
    bounded: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What templates may name: word lists in angle brackets, and parts behind an @."""

    lists: Mapping[str, Part]
    parts: Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A word, list, named part or punctuation mark, once."""

    part: Part
    glued: bool


@dataclass(frozen=True, slots=True)
class WordGap:
    """Words or, if `most` is 0, characters of a clause, as few as possible, none of them `avoided`."""

    word: str
    most: int
    glued: bool
    avoided: "Node | None" = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives; optional ones may be repeated up to `times`, `lazy` ones as few times as possible."""

    options: "tuple[Nodes, ...]"
    glued: bool
    optional: bool = False
    times: int = 1
    lazy: bool = False


@dataclass(frozen=True, slots=True)
class Lookahead:
    """Nodes that must stand there, or must not, and are no part of the match."""

    nodes: "Nodes"
    glued: bool
    wanted: bool


Node = Leaf | WordGap | Choice | Lookahead
Nodes = tuple[Node, ...]


class TemplateParser:
    """One pass over the tokens of a template; each node knows whether it is glued to the one before."""

    def __init__(self, written: str, vocabulary: Vocabulary) -> None:
        self.written = written
        self.vocabulary = vocabulary
        self.tokens = list(self._tokens())
        self.at = 0

    def template(self) -> Nodes:
        """Return the nodes of the whole template."""
        nodes = self._nodes(glued=False)
        if self.at < len(self.tokens):
            raise self._error(f"{self.tokens[self.at][1]!r} closes nothing")
        if not nodes:
            raise self._error("expected at least one word")
        return nodes

    def _tokens(self) -> Iterator[tuple[str, str, bool]]:
        position, glued = 0, False
        while position < len(self.written):
            found = _TOKEN.match(self.written, position)
            if found is None or found.lastgroup is None:
                raise self._error(f"{self.written[position:]!r} is no part of a template")
            if found.lastgroup != "space":
                yield found.lastgroup, found[found.lastgroup], glued
            glued, position = found.lastgroup != "space", found.end()

    def _error(self, reason: str) -> ValueError:
        return ValueError(f"{self.written!r}: {reason}")

    def _peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def _nodes(self, *, glued: bool) -> Nodes:
        """Return the nodes up to the end of an alternative; the first is as glued as its bracket."""
        nodes: list[Node] = []
        while self._peek() not in {"", "close", "bar"}:
            kind, value, stuck = self.tokens[self.at]
            self.at += 1
            nodes.append(self._node(kind, value, glued=stuck if nodes else glued))
        return tuple(nodes)

    def _node(self, kind: str, value: str, *, glued: bool) -> Node:
        if kind in {"gap", "clause"}:
            return self._gap(value, glued=glued)
        if kind == "open":
            return self._repeated(self._choice(value, glued=glued))
        if kind == "not":
            return Lookahead((self._next(glued=False),), glued, wanted=False)
        if kind == "then":
            return self._followed(glued=glued)
        return self._repeated(Leaf(self._part(kind, value), glued))

    def _next(self, *, glued: bool) -> Node:
        if self._peek() in {"", "close", "bar"}:
            raise self._error("expected something behind its last sign")
        kind, value, _ = self.tokens[self.at]
        self.at += 1
        return self._node(kind, value, glued=glued)

    def _followed(self, *, glued: bool) -> Node:
        beside = self._peek() == "open" and self.tokens[self.at][2]
        return Lookahead(
            (self._next(glued=False),) if beside else self._nodes(glued=False), glued, wanted=True
        )

    def _gap(self, value: str, *, glued: bool) -> Node:
        commas = ",?" if value.startswith("...") else ""
        gap = WordGap("", 0, glued) if value == "~~~" else WordGap(_GAP_WORD + commas, int(value[-1]), glued)
        if self._peek() == "not" and self.tokens[self.at][2]:
            self.at += 1
            return replace(gap, avoided=self._next(glued=False))
        return gap

    def _choice(self, bracket: str, *, glued: bool) -> Choice:
        options = [self._nodes(glued=glued)]
        while self._peek() == "bar":
            self.at += 1
            options.append(self._nodes(glued=glued))
        if self._peek() != "close" or self.tokens[self.at][1] != {"[": "]", "{": "}"}[bracket]:
            raise self._error(f"{bracket!r} is not closed")
        self.at += 1
        if not all(options):
            raise self._error("an alternative is empty")
        merged = _merged(options, glued=glued)
        return Choice((merged,) if merged else tuple(options), glued, optional=bracket == "[")

    def _repeated(self, node: Leaf | Choice) -> Node:
        if self._peek() != "times" or not self.tokens[self.at][2]:
            return node
        sign = self.tokens[self.at][1]
        self.at += 1
        options = node.options if isinstance(node, Choice) else ((node,),)
        return Choice(options, node.glued, optional=True, times=int(sign[1]), lazy=sign.endswith("?"))

    def _part(self, kind: str, value: str) -> Part:
        if kind == "word":
            return _literal(value)
        if kind == "any":
            return Part("[a-z]+")
        if kind == "mark":
            return Part(re.escape(value), frozenset({value}), joins=True)
        if kind == "times":
            raise self._error(f"{value!r} repeats nothing")
        known = self.vocabulary.lists if kind == "list" else self.vocabulary.parts
        if value not in known:
            raise self._error(f"{value!r} does not exist")
        return known[value]


def _merged(options: list[Nodes], *, glued: bool) -> Nodes:
    """Return alternatives that are single words or lists as one list, which is faster; empty for others."""
    parts = [option[0].part for option in options if len(option) == 1 and isinstance(option[0], Leaf)]
    if len(parts) < len(options) or not all(part.bounded for part in parts):
        return ()
    known = [part.words for part in parts if part.words is not None]
    words = frozenset().union(*known) if len(known) == len(parts) else None
    return (Leaf(Part(f"(?:{'|'.join(part.pattern for part in parts)})", words, bounded=True), glued),)


def _literal(written: str) -> Part:
    """Return a word of a template; endings in brackets may be missing, `*` is up to nine letters."""
    found = _WORD.fullmatch(written)
    if found is None:
        raise ValueError(f"{written!r}: expected one word")
    stem = found["stem"].lower()
    endings = found["endings"].split("|") if found["endings"] else []
    pattern = ("[a-z]{2,14}" if found["any"] else "") + stem + ("[a-z]{0,9}" if found["more"] else "")
    if found["any"] or found["more"]:
        return Part(pattern, bounded=True)
    words = frozenset({stem, *(stem + ending for ending in endings)})
    return Part(pattern + (f"(?:{'|'.join(endings)})?" if endings else ""), words, bounded=True)


def _telling(words: Iterable[str]) -> str:
    """Return the word of a phrase that the fewest texts hold: one of the writer, or else the longest."""
    return max(words, key=lambda word: (word in _OF_THE_WRITER, len(word)))


def list_part(words: Iterable[str], *, plural: bool = False) -> Part:
    """Return a word list as a part: `hir*` is any word that begins so; a plural may also end in "s"."""
    longest_first = sorted((word.lower() for word in words), key=lambda word: (-len(word), word))
    options = "|".join(word.replace(" ", r"\s").replace("*", "[a-z]{0,9}") for word in longest_first)
    known = {_telling(word.split()) for word in longest_first}
    whole = None if any("*" in word for word in longest_first) else frozenset(known)
    if not plural:
        return Part(f"(?:{options})", whole, bounded=True)
    more = frozenset(f"{word}s" for word in known)
    return Part(f"(?:(?:{options})(?:['’]?s)?)", whole | more if whole is not None else None, bounded=True)
