"""Style sheets of an HTML page, and the declarations that apply to one element.

Only rules with one simple selector (a tag, a class, an id) are applied. Any other rule that could change a
colour makes the style sheet uncertain, and under an uncertain style sheet no text counts as white on white.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

SELECTOR = re.compile(r"([a-z][a-z0-9]*|\*)?([.#][\w-]+)?", re.IGNORECASE)
BRACES = re.compile("[{}]")
COLOURING = frozenset({"color", "background", "background-color", "background-image"})
EVERYWHERE = frozenset({"@media all", "@media screen", "@media screen, print", "@media print, screen"})
MAX_RULES = 5_000
ID, CLASS, TAG, INLINE = 100, 10, 1, 1_000

Declared = Mapping[str, tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class _StyleRule:
    tag: str
    rank: tuple[int, int]
    declared: Declared


@dataclass(slots=True)
class StyleSheet:
    """The rules of a page by their tag, class or id.

    Attributes:
        uncertain: True if a rule that is not applied could change a colour.
    """

    rules: dict[str, list[_StyleRule]] = field(default_factory=dict)
    count: int = 0
    uncertain: bool = False

    def add(self, css: str) -> None:
        """Add the rules of one style element; later rules win."""
        self.uncertain = self.uncertain or "@import" in css
        for prelude, body in _blocks(without_comments(css)):
            declared = declarations(body)
            for selector in prelude.split(","):
                self._add_rule(selector.strip(), declared)

    def _add_rule(self, selector: str, declared: Declared) -> None:
        match = SELECTOR.fullmatch(selector)
        if not match or not selector or self.count >= MAX_RULES:
            self.uncertain = self.uncertain or not COLOURING.isdisjoint(declared)
            return
        tag, name = (match[1] or "*").lower(), match[2] or ""
        weight = (ID if name.startswith("#") else CLASS if name else 0) + (TAG if tag != "*" else 0)
        self.count += 1
        self.rules.setdefault(name or tag, []).append(_StyleRule(tag, (weight, self.count), declared))

    def style(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return the winning value of each property for an element."""
        best: dict[str, tuple[bool, int, int, str]] = {}
        for rule in self._matching(tag, attributes):
            _keep_winning(best, rule.rank, rule.declared)
        _keep_winning(best, (INLINE, 0), declarations(without_comments(attributes.get("style", ""))))
        return {name: found[3] for name, found in best.items()}

    def _matching(self, tag: str, attributes: Mapping[str, str]) -> Iterator[_StyleRule]:
        if not self.rules:
            return
        classes = (f".{name}" for name in attributes.get("class", "").split())
        for key in ("*", tag, *classes, f"#{attributes.get('id', '')}"):
            for rule in self.rules.get(key, ()):
                if rule.tag in ("*", tag):
                    yield rule


def _keep_winning(
    best: dict[str, tuple[bool, int, int, str]], rank: tuple[int, int], declared: Declared
) -> None:
    for name, (value, important) in declared.items():
        found = (important, *rank, value)
        if name not in best or found[:3] >= best[name][:3]:
            best[name] = found


def declarations(body: str) -> Declared:
    """Return property -> (value, importance) of the body of a rule or a style attribute."""
    found: dict[str, tuple[str, bool]] = {}
    for declaration in body.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            plain, mark, _ = value.lower().partition("!")
            found[name.strip().lower()] = (plain.strip(), bool(mark))
    return found


def without_comments(css: str) -> str:
    """Return CSS without /* comments */."""
    first, *rest = css.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield selector and body of each rule, without rules that apply to some screens only."""
    place = 0
    while (opened := css.find("{", place)) >= 0:
        prelude = " ".join(css[place:opened].rpartition(";")[2].strip("} \t\r\n").lower().split())
        if prelude in EVERYWHERE:
            place = opened + 1
        elif prelude.startswith("@"):
            place = _after_block(css, opened)
        else:
            closed = css.find("}", opened)
            closed = len(css) if closed < 0 else closed
            # Names of classes and ids are case-sensitive.
            yield css[place:opened].strip("} \t\r\n<!->"), css[opened + 1 : closed]
            place = closed + 1


def _after_block(css: str, opened: int) -> int:
    depth = 0
    for brace in BRACES.finditer(css, opened):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return len(css)
