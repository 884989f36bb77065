"""Styles of a Word document: the properties that paragraphs and runs take from them.

The properties of a run win over its character style, which wins over the style of its paragraph, the style of
its table and the defaults of the document (ISO/IEC 29500-1, 17.7.2).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from service.extraction.office.word_names import SPACES, VALUE, is_on, name

RUN, PARAGRAPH, TABLE = "rPr", "pPr", "tblPr"
# Parts of table styles that apply to some cells only.
CONDITIONAL = name("w:tblStylePr")
MAX_STYLE_DEPTH = 20
WHOLE_TABLE = "wholeTable"
# Properties whose attributes are inherited one by one.
BY_ATTRIBUTE = frozenset({"spacing", "ind", "framePr"})
PREFIXES = {space: prefix for prefix, space in SPACES.items() if prefix != "w"}

Properties = Mapping[str, Any]


def properties_of(element: Any) -> dict[str, Any]:
    """Return the properties in an element such as w:rPr, by name without the prefix w."""
    found: dict[str, Any] = {}
    for child in () if element is None else element:
        space, _, local = str(child.tag).rpartition("}")
        prefix = PREFIXES.get(space[1:])
        found.setdefault(f"{prefix}:{local}" if prefix else local, child)
    return found


def joined(outer: Properties, inner: Properties) -> dict[str, Any]:
    """Return the properties of two levels; those of the inner level win."""
    both = {**outer, **inner}
    for key in BY_ATTRIBUTE & outer.keys() & inner.keys():
        both[key] = {**dict(outer[key].items()), **dict(inner[key].items())}
    return both


@dataclass(slots=True)
class WordStyles:
    """The styles of one document by id, with what was looked up before.

    Attributes:
        usual: ids of the default styles by kind.
        defaults: properties that apply where no style sets them, of paragraphs and runs.
        known, apart: results of looking up properties, and those of parts of tables.
    """

    by_id: Mapping[str, Any]
    usual: Mapping[str, str]
    defaults: Mapping[str, Properties]
    known: dict[tuple[str, ...], dict[str, Any]] = field(default_factory=dict)
    apart: dict[tuple[str, str], list[tuple[str, Properties]]] = field(default_factory=dict)

    def paragraph(self, style: str, table_style: str) -> Properties:
        """Return the properties of paragraphs in these styles."""
        key = (PARAGRAPH, style, table_style)
        if key not in self.known:
            outer = joined(self.defaults.get(PARAGRAPH, {}), self.chain(table_style, PARAGRAPH))
            inner = self.chain(style or self.usual.get("paragraph", ""), PARAGRAPH)
            self.known[key] = joined(outer, inner)
        return self.known[key]

    def run(
        self, character_style: str, style: str, table_style: str, parts: tuple[str, ...] = ()
    ) -> Properties:
        """Return the properties of runs in these styles, in these parts of a table."""
        key = (RUN, "", character_style, style, table_style, *parts)
        if key not in self.known:
            outer = joined(self.defaults.get(RUN, {}), self.chain(table_style, RUN))
            for kind, properties in self.conditional(table_style, RUN):
                outer = joined(outer, properties) if kind in parts else outer
            outer = joined(outer, self.chain(style or self.usual.get("paragraph", ""), RUN))
            self.known[key] = joined(outer, self.chain(character_style, RUN))
        return self.known[key]

    def table(self, style: str) -> str:
        """Return the style of a table: the given one, or the default."""
        return style or self.usual.get("table", "")

    def chain(self, style: str, group: str) -> dict[str, Any]:
        """Return one group of properties of a style and of the styles that it is based on."""
        key = (group, style)
        if key not in self.known:
            merged: dict[str, Any] = {}
            for element in reversed(self._based(style)):
                merged = joined(merged, properties_of(element.find(name(f"w:{group}"))))
                for part in element.iterchildren(CONDITIONAL):
                    if part.get(name("w:type")) == WHOLE_TABLE:
                        merged = joined(merged, properties_of(part.find(name(f"w:{group}"))))
            self.known[key] = merged
        return self.known[key]

    def name(self, style: str) -> str:
        """Return the name of a style in small letters; those of built-in styles depend on no language."""
        element = self.by_id.get(style)
        named = None if element is None else element.find(name("w:name"))
        return style.lower() if named is None else str(named.get(VALUE, "")).lower()

    def conditional(self, style: str, group: str) -> list[tuple[str, Properties]]:
        """Return one group of properties for each part of a table that a table style sets apart, by kind."""
        if (group, style) not in self.apart:
            parts = [part for element in self._based(style) for part in element.iterchildren(CONDITIONAL)]
            apart = [part for part in parts if part.get(name("w:type")) != WHOLE_TABLE]
            self.apart[group, style] = [
                (part.get(name("w:type"), ""), properties_of(part.find(name(f"w:{group}"))))
                for part in reversed(apart)
            ]
        return self.apart[group, style]

    def _based(self, style: str) -> list[Any]:
        """Return a style and the styles that it is based on, nearest first."""
        chain: dict[str, Any] = {}
        while style in self.by_id and style not in chain and len(chain) < MAX_STYLE_DEPTH:
            chain[style] = self.by_id[style]
            style = referred(chain[style], "w:basedOn")
        return list(chain.values())


def word_styles(root: Any) -> WordStyles:
    """Return the styles of a document by the root of its part; none if there is no part."""
    by_id: dict[str, Any] = {}
    usual: dict[str, str] = {}
    for style in () if root is None else root.iter(name("w:style")):
        style_id, kind = style.get(name("w:styleId"), ""), style.get(name("w:type"), "")
        by_id.setdefault(style_id, style)
        if name("w:default") in style.attrib and is_on(style.get(name("w:default"))):
            usual.setdefault(kind, style_id)
    defaults: dict[str, Properties] = {}
    for group in (RUN, PARAGRAPH):
        found = None if root is None else root.find(f"{name('w:docDefaults')}/{name(f'w:{group}Default')}")
        defaults[group] = {} if found is None else properties_of(found.find(name(f"w:{group}")))
    return WordStyles(by_id, usual, defaults)


def referred(parent: Any, tag: str) -> str:
    """Return the value of a child element such as w:pStyle; empty if there is none."""
    child = None if parent is None else parent.find(name(tag))
    return "" if child is None else str(child.get(VALUE, ""))
