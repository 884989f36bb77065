"""Style sheets of an HTML page, and the values that win for one element on each medium."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from service.extraction.html.declarations import Declared, declarations
from service.extraction.html.imports import imported, without_written_imports
from service.extraction.html.media_queries import MEDIA, SCREEN, Medium, media_of
from service.extraction.html.pseudo_elements import as_rule_of_element
from service.extraction.html.rule_blocks import Rule, rules_of, without_comments
from service.extraction.html.selectors import Chain, Matcher, chains_of

# Larger style sheets make colours uncertain.
MAX_CHARACTERS = 3_000_000
MAX_SHEETS = 2_000
MAX_RULES = 30_000
# Rules with pseudo-classes or attributes, which take long to compile.
MAX_COMPLEX = 4_000
# In tests of a selector.
COST_OF_PARSING = 30
MAX_BODY = 20_000
MAX_TESTS = 1_500_000
# Values of style sheets that some rule of unknown effect may override.
COLOURING = frozenset(["color", "text-fill-color", "background-color", "background-image"])
UNKNOWN_VALUE = "unknown()"
NAMES = re.compile(r"[.#]((?:[\w-]|[^\x00-\x7f]|\\.)+)")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\]]*\]")
COLOURS = re.compile(r"background|(?<![-\w])color\s*:", re.IGNORECASE)
# Properties whose numbers are pixels in a page without document type (Quirks Mode, section 3).
UNITLESS = frozenset(
    [
        "font-size",
        "letter-spacing",
        "text-indent",
        "width",
        "height",
        "max-width",
        "max-height",
        "min-width",
        "min-height",
        "top",
        "right",
        "bottom",
        "left",
        "margin-top",
        "margin-right",
        "margin-bottom",
        "margin-left",
        "padding-top",
        "padding-left",
        "clip",
    ]
)
BARE = re.compile(r"[+-]?\d+\.?\d*")
# Where a style sheet states what holds for the whole page.
PAGE_KEYS = ("html", "*")
Rank = tuple[bool, tuple[int, ...], int]


@dataclass(slots=True)
class _Applied:
    """A rule by one of its selectors; its declarations are parsed when it first matches."""

    chain: Chain
    rule: Rule
    order: tuple[int, int]
    declared: Declared | None = None


@dataclass(slots=True)
class StyleSheet:
    """The rules of a page that can match its elements.

    Attributes:
        names: tags, classes and ids of the page; rules about others are dropped.
        uncertain: True if a rule that is not applied could change a colour.
        frames: declarations at the end of an animation, by its name.
        varied: True if some rule does not apply to all media.
        texts: bodies of the rules that are applied.
        quirks: True if the page has no document type, so that numbers without unit are pixels.
    """

    names: frozenset[str]
    matcher: Matcher
    rules: dict[str, list[_Applied]] = field(default_factory=dict)
    uncertain: bool = False
    frames: dict[str, str] = field(default_factory=dict)
    varied: bool = False
    texts: set[str] = field(default_factory=set)
    quirks: bool = False
    size: int = 0
    sheets: int = 0
    count: int = 0
    complex: int = 0

    @property
    def media(self) -> tuple[Medium, ...]:
        """Return the media that must be told apart."""
        return MEDIA if self.varied else (SCREEN,)

    def add(self, css: str, media: str = "") -> None:
        """Add the rules of one style element or linked file; later rules win."""
        if "@import" in css:
            for inside in imported(css):
                if inside is not None and self.sheets <= MAX_SHEETS and "@import" not in inside:
                    self.add(inside, media)
            css = without_written_imports(css)
        self.size += len(css)
        self.sheets += 1
        beyond = self.size > MAX_CHARACTERS or self.sheets > MAX_SHEETS
        self.uncertain = self.uncertain or "@import" in css or beyond
        allowed = 0 if self.sheets > MAX_SHEETS else max(0, MAX_CHARACTERS - (self.size - len(css)))
        for rule in rules_of(without_comments(css[:allowed]), media_of(media)):
            if rule.kind == "keyframe":
                self.frames[rule.selector] = rule.body
            elif self._concerns_page(rule.selector):
                self._add_rule(rule)

    def _concerns_page(self, selector: str) -> bool:
        """Return whether one of the selectors names only classes and ids that the page has."""
        if "\\" in selector:
            return True
        plain = BRACKETS.sub("", BRACKETS.sub("", selector))
        return any(all(name in self.names for name in NAMES.findall(each)) for each in plain.split(","))

    def _add_rule(self, rule: Rule) -> None:
        rule = as_rule_of_element(rule)
        self.complex += ":" in rule.selector or "[" in rule.selector
        within = self.count < MAX_RULES and self.complex <= MAX_COMPLEX and len(rule.body) <= MAX_BODY
        chains = chains_of(rule.selector) if within and rule.kind == "style" else None
        if chains is None:
            self.uncertain = self.uncertain or bool(COLOURS.search(rule.body))
            return
        layer, place = rule.order
        for chain in chains:
            self.count += 1
            applied = _Applied(chain, rule, (layer, (self.sheets << 32) + place))
            self.rules.setdefault(chain.key, []).append(applied)
        if chains:
            self.texts.add(rule.body)
            self.varied = self.varied or len(rule.media) < len(MEDIA)

    def style(self, element: Any) -> dict[Medium, dict[str, str]]:
        """Return the winning value of each property for an element (of cssselect2) on each medium."""
        attributes = element.etree_element.attrib
        inline = declarations(without_comments(attributes.get("style", ""))[:MAX_BODY])
        applied = list(self._matching(element))
        return {medium: self._winning(applied, inline, medium) for medium in self.media}

    def _matching(self, element: Any) -> Iterator[_Applied]:
        if not self.rules:
            return
        classes = (f".{name}" for name in sorted(element.classes))
        for key in ("*", element.local_name, *classes, f"#{element.id or ''}"):
            for applied in self.rules.get(key, ()):
                if self.matcher.left < 0:
                    self.uncertain = True
                    return
                if self.matcher.matches(applied.chain, element):
                    if applied.declared is None:
                        applied.declared = declarations(applied.rule.body)
                        self.matcher.left -= COST_OF_PARSING
                    yield applied

    def _winning(self, applied: Iterable[_Applied], inline: Declared, medium: Medium) -> dict[str, str]:
        best: dict[str, tuple[Rank, str]] = {}
        for each in applied:
            if medium in each.rule.media and each.declared:
                layer, place = each.order
                self.matcher.left -= 1 + len(each.declared)
                _keep_winning(best, each.declared, (0, layer, *each.chain.specificity), place)
        if self.uncertain:
            best = {
                name: (rank, UNKNOWN_VALUE if name in COLOURING else value)
                for name, (rank, value) in best.items()
            }
        _keep_winning(best, inline, (1,), 0)
        values = {name: self._with_unit(name, value) for name, (_, value) in best.items()}
        return self._animated(values) if "animation" in values or "animation-name" in values else values

    def _with_unit(self, name: str, value: str) -> str:
        return f"{value}px" if self.quirks and name in UNITLESS and BARE.fullmatch(value) else value

    @property
    def schemes(self) -> tuple[str, ...]:
        """Return the values of `color-scheme` for the whole page."""
        found = (declarations(applied.rule.body) for key in PAGE_KEYS for applied in self.rules.get(key, ()))
        return tuple(declared["color-scheme"][0].lower() for declared in found if "color-scheme" in declared)

    def _animated(self, values: dict[str, str]) -> dict[str, str]:
        """Return the values at the end of an animation that keeps its end, or repeats."""
        words = " ".join(value for name, value in values.items() if name.startswith("animation"))
        if not {"forwards", "both", "infinite"} & set(words.split()):
            return values
        named = [self.frames[name] for name in words.split() if name in self.frames]
        ends = {name: value for body in named for name, (value, _) in declarations(body).items()}
        return {**values, **ends}


def _keep_winning(
    best: dict[str, tuple[Rank, str]], declared: Declared, weight: tuple[int, ...], place: int
) -> None:
    for name, (value, important) in declared.items():
        rank = (important, weight, place)
        if name not in best or rank >= best[name][0]:
            best[name] = (rank, value)
