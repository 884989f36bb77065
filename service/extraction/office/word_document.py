"""Parts of a Word document that are read: body, headers, footers and notes, with styles and colours."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from service.extraction.appearance import WHITE, Colour, hex_colour
from service.extraction.office.word_appearance import Grounds, WordLooks
from service.extraction.office.word_colours import WordColours, colour_mapping, theme_colours
from service.extraction.office.word_names import VALUE, is_on, name
from service.extraction.office.word_package import Relation, WordPackage, corrupt
from service.extraction.office.word_page import word_page
from service.extraction.office.word_shapes import shapes_behind
from service.extraction.office.word_styles import word_styles

MOST_GROUNDS = 20
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
NOTES = {"footnotes": "w:footnoteReference", "endnotes": "w:endnoteReference"}


@dataclass(frozen=True, slots=True)
class WordDocument:
    """One document: its parts in reading order, and what decides how they look.

    Attributes:
        grounds: what may lie behind the text of the body.
        shapes: fills over which a text box without a fill may lie.
    """

    body: Any
    headers: tuple[Any, ...]
    footers: tuple[Any, ...]
    notes: tuple[Any, ...]
    looks: WordLooks
    grounds: Grounds
    shapes: Grounds
    relations: dict[str, Relation]


def word_document(package: WordPackage) -> WordDocument:
    """Return the document in a package; raises UnreadableDocument if parts are missing or broken."""
    main = package.main()
    root = package.root(main)
    body = None if root is None else root.find(name("w:body"))
    if body is None:
        raise corrupt()
    relations = package.relations(main)

    def related(kind: str) -> Any:
        target = next((found.target for found in relations.values() if found.kind == kind), "")
        return package.root(target)

    settings = related("settings")
    colours = WordColours(theme_colours(related("theme")), colour_mapping(settings))
    headers, footers = (_margins(body, kind, package, relations, settings) for kind in ("header", "footer"))
    drawn = (body, *headers, *footers)
    behind = (fill for part in drawn for fill in shapes_behind(part, colours, text=True))
    shapes = (fill for part in drawn for fill in shapes_behind(part, colours, text=False))
    return WordDocument(
        body,
        headers,
        footers,
        tuple(note for kind in NOTES for note in _notes(body, kind, related(kind))),
        WordLooks(word_styles(related("styles")), colours, word_page(body)),
        _distinct((*_page_grounds(root, settings, colours), *behind)),
        _distinct(shapes),
        relations,
    )


def _margins(
    body: Any, kind: str, package: WordPackage, relations: dict[str, Relation], settings: Any
) -> tuple[Any, ...]:
    """Return the headers or footers that are shown on some page, each text once, first pages first."""
    usual = (
        {"default", "even"}
        if settings is not None and _is_switched(settings, "w:evenAndOddHeaders")
        else {"default"}
    )
    targets: dict[str, None] = {}
    for section in body.iter(name("w:sectPr")):
        shown = {"first", *usual} if _is_switched(section, "w:titlePg") else usual
        references = list(section.iterchildren(name(f"w:{kind}Reference")))
        for reference in sorted(references, key=lambda each: each.get(name("w:type")) != "first"):
            relation = relations.get(reference.get(name("r:id"), ""))
            if relation is not None and reference.get(name("w:type"), "default") in shown:
                targets[relation.target] = None
    roots = (package.root(target) for target in targets)
    return tuple({"".join(root.itertext()): root for root in roots if root is not None}.values())


def _notes(body: Any, kind: str, root: Any) -> list[Any]:
    """Return the footnotes or endnotes that the body refers to, in the order of its references."""
    by_id = {note.get(name("w:id")): note for note in (() if root is None else root)}
    ids = dict.fromkeys(reference.get(name("w:id")) for reference in body.iter(name(NOTES[kind])))
    notes = [by_id[each] for each in ids if each in by_id]
    return [note for note in notes if note.get(name("w:type")) not in SEPARATORS]


def _page_grounds(root: Any, settings: Any, colours: WordColours) -> Grounds:
    """Return the colour of the page, which programs show only if the settings say so."""
    background = root.find(name("w:background"))
    if background is None or settings is None or not _is_switched(settings, "w:displayBackgroundShape"):
        return (WHITE,)
    if len(background):
        return (None,)
    themed = colours.themed(background.get(name("w:themeColor")))
    return (themed or hex_colour(background.get(name("w:color"))),)


def _distinct(grounds: Iterable[Colour | None]) -> Grounds:
    """Return the different colours; more than a page may have count as unknown."""
    different = tuple(dict.fromkeys(grounds))
    return different if len(different) <= MOST_GROUNDS else (*different[:MOST_GROUNDS], None)


def _is_switched(parent: Any, tag: str) -> bool:
    switch = parent.find(name(tag))
    return switch is not None and is_on(switch.get(VALUE))
