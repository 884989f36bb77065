"""What do the style sheets of a page say about one element?

Only rules with one plain selector (a tag, a class, an id) are applied. Whatever else could change a colour
makes the sheet vague, and under a vague sheet nothing is called white on white.
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
class _Rule:
    tag: str
    rank: tuple[int, int]
    declared: Declared


@dataclass(slots=True)
class Sheet:
    """All rules of a page, by the tag, class or id they are for."""

    rules: dict[str, list[_Rule]] = field(default_factory=dict)
    count: int = 0
    vague: bool = False

    def add(self, css: str) -> None:
        """Return nothing; the rules of one style element are added, later ones win."""
        self.vague = self.vague or "@import" in css
        for prelude, body in _blocks(without_comments(css)):
            declared = declarations(body)
            for selector in prelude.split(","):
                self._add_rule(selector.strip(), declared)

    def _add_rule(self, selector: str, declared: Declared) -> None:
        match = SELECTOR.fullmatch(selector)
        if not match or not selector or self.count >= MAX_RULES:
            self.vague = self.vague or not COLOURING.isdisjoint(declared)
            return
        tag, name = (match[1] or "*").lower(), match[2] or ""
        weight = (ID if name.startswith("#") else CLASS if name else 0) + (TAG if tag != "*" else 0)
        self.count += 1
        self.rules.setdefault(name or tag, []).append(_Rule(tag, (weight, self.count), declared))

    def style(self, tag: str, attributes: Mapping[str, str]) -> dict[str, str]:
        """Return each property with the value that wins for an element."""
        best: dict[str, tuple[bool, int, int, str]] = {}
        for rule in self._matching(tag, attributes):
            _outdo(best, rule.rank, rule.declared)
        _outdo(best, (INLINE, 0), declarations(without_comments(attributes.get("style", ""))))
        return {name: found[3] for name, found in best.items()}

    def _matching(self, tag: str, attributes: Mapping[str, str]) -> Iterator[_Rule]:
        if not self.rules:
            return
        classes = (f".{name}" for name in attributes.get("class", "").split())
        for key in ("*", tag, *classes, f"#{attributes.get('id', '')}"):
            for rule in self.rules.get(key, ()):
                if rule.tag in ("*", tag):
                    yield rule


def _outdo(best: dict[str, tuple[bool, int, int, str]], rank: tuple[int, int], declared: Declared) -> None:
    for name, (value, important) in declared.items():
        found = (important, *rank, value)
        if name not in best or found[:3] >= best[name][:3]:
            best[name] = found


def declarations(body: str) -> Declared:
    """Return property -> (value, whether it is important) of the inside of a rule or a style attribute."""
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
    """Yield what stands before and inside each pair of braces; rules for some screens only are left out."""
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
            # Names of classes and ids keep their case.
            yield css[place:opened].strip("} \t\r\n<!->"), css[opened + 1 : closed]
            place = closed + 1


def _after_block(css: str, opened: int) -> int:
    depth = 0
    for brace in BRACES.finditer(css, opened):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return len(css)
