"""Style rules of a style sheet as text, with the media, the layer and the nesting around them resolved.

The text is cut in one pass, so that hostile style sheets cost linear time; selectors and declarations are
parsed later, and only those that can matter for the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from service.extraction.html.media_queries import Medium, media_of

MARKS = re.compile(
    r""""(?:[^"\\\n]|\\[^\n])*"?|'(?:[^'\\\n]|\\[^\n])*'?|url\([^)]*\)?|[{};]""", re.IGNORECASE
)
AT_NAME = re.compile(r"@(?:-\w+-)?([\w-]+)\s*(.*)", re.DOTALL)
MAX_DEPTH = 24
MAX_SELECTOR = 2_000
MAX_NESTED = 60
LISTED = re.compile(r"(?:[^,()]|\([^()]*\))+")
# Blocks whose content is a style rule under a condition that holds for a reader of a resume.
TRANSPARENT = frozenset({"layer", "supports"})
UNKNOWN = frozenset({"starting-style", "document"})
SCOPE = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)\s*")
UNLAYERED = 1_000_000
IGNORED = "ignored"


class Rule(NamedTuple):
    """One style rule.

    Attributes:
        selector: list of selectors, with nesting resolved; for a keyframe its name.
        body: the declarations of the rule itself.
        media: where it applies.
        order: rank by layer and place; the higher wins.
        kind: `style`, `keyframe` or `unknown`, for a rule whose condition is not known.
    """

    selector: str
    body: str
    media: frozenset[Medium]
    order: tuple[int, int]
    kind: str = "style"


@dataclass(slots=True)
class _OpenBlock:
    """A block that is not closed yet."""

    selector: str
    media: frozenset[Medium]
    layer: int
    place: int
    kind: str
    parts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Cutter:
    """The state of cutting one style sheet: open blocks, text since the last mark, layers by name."""

    page: _OpenBlock
    stack: list[_OpenBlock] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    layers: dict[str, int] = field(default_factory=dict)
    count: int = 0

    def taken(self) -> str:
        """Return the text since the last mark, and start again."""
        text, self.text = "".join(self.text), []
        return text

    def opened(self) -> None:
        """Open a block with the text as its selector or condition."""
        self.count += 1
        outer = self.stack[-1] if self.stack else self.page
        self.stack.append(_opened(self.taken(), outer, self.count, len(self.stack), self.layers))

    def ended(self) -> None:
        """End a declaration, or a statement outside of all blocks."""
        text = self.taken()
        if self.stack:
            self.stack[-1].parts.append(text)
        else:
            _note_layers(text, self.layers)

    def closed(self) -> Iterator[Rule]:
        """Close the innermost block."""
        text = self.taken()
        if self.stack:
            yield from _closed(self.stack.pop(), text)


def rules_of(css: str, media: frozenset[Medium]) -> Iterator[Rule]:
    """Yield the rules of a style sheet that is linked for these media; inner rules before outer ones."""
    cutter = _Cutter(_OpenBlock("", media, UNLAYERED, 0, "style"))
    place = 0
    for mark in MARKS.finditer(css):
        cutter.text.append(css[place : mark.start()])
        place = mark.end()
        if mark[0] == "{":
            cutter.opened()
        elif mark[0] == "}":
            yield from cutter.closed()
        elif mark[0] == ";":
            cutter.ended()
        else:
            cutter.text.append("url(x)" if mark[0][0] in "uU" else mark[0])
    cutter.text.append(css[place:])
    while cutter.stack:
        yield from cutter.closed()


def without_comments(css: str) -> str:
    """Return CSS without /* comments */."""
    first, *rest = css.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _note_layers(statement: str, layers: dict[str, int]) -> None:
    named = AT_NAME.match(statement.strip())
    if named and named[1].lower() == "layer":
        for name in named[2].split(","):
            layers.setdefault(name.strip(), len(layers))


def _opened(prelude: str, outer: _OpenBlock, place: int, depth: int, layers: dict[str, int]) -> _OpenBlock:
    prelude = prelude.strip(" \t\r\n\f<!->")
    if depth >= MAX_DEPTH or outer.kind in (IGNORED, "keyframe"):
        return _OpenBlock("", outer.media, 0, place, IGNORED)
    named = AT_NAME.match(prelude)
    if named:
        return _opened_at(named[1].lower(), named[2].strip(), outer, place, layers)
    if outer.kind == "keyframes":
        ends = prelude.lower() in ("to", "100%")
        return _OpenBlock(outer.selector, outer.media, 0, place, "keyframe" if ends else IGNORED)
    selector = _nested(prelude, outer.selector)
    return _OpenBlock(selector, outer.media, outer.layer, place, outer.kind if selector else IGNORED)


def _opened_at(name: str, words: str, outer: _OpenBlock, place: int, layers: dict[str, int]) -> _OpenBlock:
    media, layer, kind, selector = outer.media, outer.layer, outer.kind, outer.selector
    if name == "media":
        media = media & media_of(words)
    elif name == "container":
        # A container is at most as wide as its page.
        media = media & media_of(words[words.find("(") :]) if "style(" not in words else frozenset()
    elif name == "scope":
        scope = SCOPE.fullmatch(words)
        kind, selector = (kind, _nested(scope[1], selector)) if scope else ("unknown", selector)
    elif name == "supports":
        kind = IGNORED if words.lower().startswith("not") else kind
    elif name == "layer":
        layer = layers.setdefault(words or f" {place}", len(layers))
    elif name == "keyframes":
        kind, selector = "keyframes", words
    else:
        kind = "unknown" if name in UNKNOWN else IGNORED
    return _OpenBlock(selector, media, layer, place, kind if media else IGNORED)


def _closed(block: _OpenBlock, last: str) -> Iterator[Rule]:
    body = ";".join([*block.parts, last]).strip("; \t\r\n\f")
    if block.selector and body and block.kind in ("style", "keyframe", "unknown"):
        yield Rule(block.selector, body, block.media, (block.layer, block.place), block.kind)


def _nested(selector: str, outer: str) -> str:
    """Return a selector with the selectors around its rule; empty if it becomes too long."""
    if not outer:
        return selector if len(selector) <= MAX_SELECTOR else ""
    around, inside = LISTED.findall(outer), LISTED.findall(selector)
    if len(around) * len(inside) > MAX_NESTED or len(outer) * len(selector) > MAX_SELECTOR * MAX_NESTED:
        return ""
    joined = ",".join(_joined(each.strip(), one.strip()) for one in around for each in inside)
    return joined if len(joined) <= MAX_SELECTOR else ""


def _joined(selector: str, outer: str) -> str:
    selector = selector.replace(":scope", "&")
    return selector.replace("&", outer) if "&" in selector else f"{outer} {selector}"
