"""Selectors of style rules, matched in linear time.

Compound selectors are compiled by cssselect2; combinators are followed here, each answer kept with its
element, as cssselect2 itself tries every combination of ancestors.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from cssselect2 import parser
from cssselect2.compiler import CompiledSelector
from tinycss2 import parse_component_value_list

MAX_COMPOUNDS = 16
MAX_LOGICAL_DEPTH = 4
# Pseudo-classes that look at all siblings, and at all descendants.
AMONG_SIBLINGS = ("of-type", "nth-last", " of ")
SYNTAX_ERRORS = (ValueError, AttributeError, TypeError, LookupError, SyntaxError, RecursionError, MemoryError)

VENDOR_ELEMENT = re.compile(r"::?-webkit-[\w-]+(?:\([^()]*\))?")
Specificity = tuple[int, int, int]


class TooComplex(Exception):
    """A selector that would take long to match."""


class Compound(NamedTuple):
    """A part of a selector without combinators.

    Attributes:
        test: whether an element fits.
        wide: whether the test looks at many elements.
        combinator: how the element is related to that of the next part on the left; empty for the last one.
    """

    test: Callable[[Any], bool]
    wide: bool
    combinator: str


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """A selector, its parts from right to left.

    Attributes:
        key: id, class or tag that an element must have: `#id`, `.class`, `tag`, or `*`.
    """

    key: str
    parts: tuple[Compound, ...]
    specificity: Specificity


@lru_cache(maxsize=20_000)
def chains_of(selector: str) -> tuple[Chain, ...] | None:
    """Return the selectors of a list, none if it is invalid; None if it is too complex to be matched."""
    # Every browser knows these pseudo-elements, or ignores them.
    known = VENDOR_ELEMENT.sub("::before", selector)
    try:
        found = list(parser.parse(parse_component_value_list(known, skip_comments=True)))
        return tuple(_chain(each) for each in found if each.pseudo_element is None)
    except TooComplex:
        return None
    except SYNTAX_ERRORS:
        return ()


def _chain(selector: Any) -> Chain:
    parts, tree, combinator = [], selector.parsed_tree, ""
    compounds: list[tuple[Any, str]] = []
    while isinstance(tree, parser.CombinedSelector):
        compounds.append((tree.right, tree.combinator))
        tree = tree.left
        if len(compounds) > MAX_COMPOUNDS:
            raise TooComplex("too many parts")
    compounds.append((tree, combinator))
    parts = [_compound(compound, link) for compound, link in compounds]
    return Chain(_key(compounds[0][0]), tuple(parts), selector.specificity)


def _key(compound: Any) -> str:
    simple = compound.simple_selectors
    for each in simple:
        if isinstance(each, parser.IDSelector):
            return f"#{each.ident}"
    for each in simple:
        if isinstance(each, parser.ClassSelector):
            return f".{each.class_name}"
    for each in simple:
        if isinstance(each, parser.LocalNameSelector):
            return str(each.lower_local_name)
    return "*"


def _compound(compound: Any, combinator: str) -> Compound:
    simple = compound.simple_selectors
    _check(simple, 0)
    if all(isinstance(each, PLAIN) for each in simple):
        return Compound(_plain_test(simple), False, combinator)
    words = repr(compound)
    compiled = CompiledSelector(parser.Selector(compound))
    wide = ":has" in words or any(mark in words for mark in AMONG_SIBLINGS)
    return Compound(compiled.test, wide, combinator)


PLAIN = (parser.IDSelector, parser.ClassSelector, parser.LocalNameSelector)
LOGICAL = (parser.NegationSelector, parser.MatchesAnySelector, parser.SpecificityAdjustmentSelector)


def _check(simple: Sequence[Any], depth: int) -> None:
    """Raise TooComplex for logical selectors that hold combinators or are nested deeply."""
    if depth > MAX_LOGICAL_DEPTH:
        raise TooComplex("nested too deeply")
    for each in simple:
        if isinstance(each, LOGICAL):
            for inner in each.selector_list:
                if isinstance(inner.parsed_tree, parser.CombinedSelector):
                    raise TooComplex("combinators inside a logical selector")
                _check(inner.parsed_tree.simple_selectors, depth + 1)
        elif isinstance(each, parser.RelationalSelector):
            inside = [one.selector.parsed_tree for one in each.selector_list]
            if depth or any(isinstance(tree, parser.CombinedSelector) for tree in inside):
                raise TooComplex("combinators inside a relational selector")


def _plain_test(simple: Sequence[Any]) -> Callable[[Any], bool]:
    tags = [each.lower_local_name for each in simple if isinstance(each, parser.LocalNameSelector)]
    classes = frozenset(each.class_name for each in simple if isinstance(each, parser.ClassSelector))
    ids = [each.ident for each in simple if isinstance(each, parser.IDSelector)]

    def test(element: Any) -> bool:
        return (
            all(element.local_name == tag for tag in tags)
            and classes <= element.classes
            and all(element.id == each for each in ids)
        )

    return test


@dataclass(slots=True)
class Matcher:
    """Matching within a budget of tests, so that no page takes long.

    Attributes:
        left: tests that may still be made.
        elements: number of elements of the page, the cost of a wide test.
    """

    left: int
    elements: int

    def matches(self, chain: Chain, element: Any) -> bool:
        """Return whether an element (of cssselect2) matches; False once the budget is spent."""
        return self._fits(chain, 0, element)

    def _fits(self, chain: Chain, at: int, element: Any) -> bool:
        """Return whether an element matches a part, and its surroundings the parts on the left of it."""
        part = chain.parts[at]
        self.left -= self.elements if part.wide else 1
        if self.left < 0 or not part.test(element):
            return False
        if not part.combinator:
            return True
        step = "parent" if part.combinator in {" ", ">"} else "previous"
        if part.combinator in (">", "+"):
            near = getattr(element, step)
            return near is not None and self._fits(chain, at + 1, near)
        return self._fits_beyond(chain, at + 1, element, step)

    def _fits_beyond(self, chain: Chain, at: int, element: Any, step: str) -> bool:
        """Return whether any ancestor, or any sibling before, matches."""
        key, passed, found = (id(chain), at), [], False
        while not found and (element := getattr(element, step)) is not None:
            known = vars(element).setdefault("answers", {}).get(key)
            passed.append(element)
            if known is not None:
                found = known
                break
            found = self._fits(chain, at, element)
        for each in passed:
            each.answers[key] = found
        return found
