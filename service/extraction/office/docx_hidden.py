"""Hidden runs of a Word document.

A run is hidden if it is marked hidden (w:vanish), is white on an unshaded page, or has two points or less.
Its own properties win over its character style, which wins over its paragraph's style.
"""

from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from service.extraction.hidden_text import UNREADABLE_POINTS, is_white_hex

HALF_POINTS = 2
FALSE_VALUES = frozenset({"0", "false", "off"})
VALUE, COLOUR, SIZE = qn("w:val"), qn("w:color"), qn("w:sz")
VANISH, SHADING, HIGHLIGHT, FILL = qn("w:vanish"), qn("w:shd"), qn("w:highlight"), qn("w:fill")
RUN_PROPERTIES, PARAGRAPH_PROPERTIES = qn("w:rPr"), qn("w:pPr")
CELL, TABLE, TEXT_BOX = qn("w:tc"), qn("w:tbl"), qn("w:txbxContent")
MAX_STYLE_DEPTH = 12


@dataclass(frozen=True, slots=True)
class HiddenRuns:
    """The styles of one document, which decide whether a run is hidden."""

    styles: dict[str, Any]
    has_dark_page: bool

    def covers(self, run: Any, paragraph: Any) -> bool:
        """Return whether nothing of the run can be seen on the page."""
        layers = self._layers(run, paragraph)
        if _is_on(_first(layers, VANISH)):
            return True
        size = _first(layers, SIZE)
        if size is not None and _number(size.get(VALUE)) <= HALF_POINTS * UNREADABLE_POINTS:
            return True
        colour = _first(layers, COLOUR)
        return (
            colour is not None
            and is_white_hex(colour.get(VALUE))
            and not self._on_dark_background(layers, paragraph)
        )

    def _layers(self, run: Any, paragraph: Any) -> list[Any]:
        own = run.find(RUN_PROPERTIES)
        layers = [] if own is None else [own, *self._styled(own.find(qn("w:rStyle")), RUN_PROPERTIES)]
        return [*layers, *self._styled(_paragraph_style(paragraph), RUN_PROPERTIES)]

    def _styled(self, reference: Any, properties: str) -> list[Any]:
        """Return the properties of a style and of the styles that it is based on, nearest first."""
        return [found for style in self._chain(reference) if (found := style.find(properties)) is not None]

    def _chain(self, reference: Any) -> list[Any]:
        chain: list[Any] = []
        name = None if reference is None else reference.get(VALUE)
        while name in self.styles and len(chain) < MAX_STYLE_DEPTH:
            chain.append(self.styles[name])
            based = chain[-1].find(qn("w:basedOn"))
            name = None if based is None else based.get(VALUE)
        return chain

    def _on_dark_background(self, layers: list[Any], paragraph: Any) -> bool:
        """Return whether the background may be dark; if in doubt, the text counts as visible."""
        if self.has_dark_page or _first(layers, HIGHLIGHT) is not None or _is_dark(_first(layers, SHADING)):
            return True
        own = paragraph.find(PARAGRAPH_PROPERTIES)
        blocks = [] if own is None else [own]
        blocks.extend(self._styled(_paragraph_style(paragraph), PARAGRAPH_PROPERTIES))
        if _is_dark(_first(blocks, SHADING)):
            return True
        return any(
            self._has_dark_background(parent) for parent in paragraph.iterancestors(CELL, TABLE, TEXT_BOX)
        )

    def _has_dark_background(self, parent: Any) -> bool:
        """Return whether a parent may be dark; a text box always may, as it can be filled in many ways."""
        if parent.tag == TEXT_BOX:
            return True
        if parent.tag == CELL:
            return _is_dark(parent.find(f"{qn('w:tcPr')}/{SHADING}"))
        style = parent.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
        fills = [shade for link in self._chain(style) for shade in link.iter(SHADING)]
        return any(_is_dark(shade) for shade in fills)


def hidden_runs(document: Any) -> HiddenRuns:
    """Return the detector of hidden runs for one document."""
    styles = {str(style.get(qn("w:styleId"))): style for style in document.styles.element.iter(qn("w:style"))}
    background = document.element.find(qn("w:background"))
    has_dark_page = background is not None and not is_white_hex(background.get(COLOUR))
    return HiddenRuns(styles, has_dark_page)


def _paragraph_style(paragraph: Any) -> Any:
    return paragraph.find(f"{PARAGRAPH_PROPERTIES}/{qn('w:pStyle')}")


def _first(layers: list[Any], tag: str) -> Any:
    return next((found for layer in layers if (found := layer.find(tag)) is not None), None)


def _is_on(toggle: Any) -> bool:
    return toggle is not None and str(toggle.get(VALUE, "1")).lower() not in FALSE_VALUES


def _number(value: str | None) -> float:
    try:
        return float(value or "inf")
    except ValueError:
        return float("inf")


def _is_dark(shading: Any) -> bool:
    """Return whether a fill is neither white nor automatic."""
    if shading is None:
        return False
    return str(shading.get(FILL, "auto")).lower() not in {"auto", "ffffff", ""}
