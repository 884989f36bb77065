"""Text boxes, pictures and shapes of a Word document: whether they can be seen and what fills them."""

import re
from collections.abc import Iterator
from typing import Any

from service.extraction.appearance import UNREADABLE_POINTS, Colour, hex_colour
from service.extraction.lengths import EMU, points
from service.extraction.office.word_appearance import Grounds, Surroundings
from service.extraction.office.word_colours import PRESETS, WordColours
from service.extraction.office.word_names import FALSE_VALUES, SPACES, is_on, name
from service.extraction.paper import Paper

PARAGRAPH, SHAPE = name("w:p"), name("wps:wsp")
ANCHOR, INLINE = name("wp:anchor"), name("wp:inline")
VML = f"{{{SPACES['v']}}}"
STYLE = re.compile(r"\s*([\w-]{1,40})\s*:\s*([^;]{0,200})")
# In points.
PIXEL = 0.75
# In points: a shape at least this large may lie behind a line of text.
LINE_WIDTH, LINE_HEIGHT = 36.0, 9.0
# Shares of pctPosHOffset are thousandths of a percent of the page.
WHOLE_PAGE = 100_000
# In thousandths of a percent: a fill that is less opaque shows nothing.
CLEAR = 5_000
FILLS = ("solidFill", "gradFill", "blipFill", "pattFill", "noFill", "grpFill")


def box_surroundings(
    box: Any, around: Surroundings, page: Paper, colours: WordColours, behind: Grounds
) -> Surroundings:
    """Return the surroundings of the paragraphs of a text box.

    Args:
        behind: fills of the shapes and pictures of the document, over which a box without a fill may lie.
    """
    found = around._replace(grounds=(*around.grounds, *behind), room=None)
    for parent in box.iterancestors():
        if parent.tag == PARAGRAPH:
            break
        if parent.tag in (ANCHOR, INLINE):
            fits = any(child.tag.endswith("}spAutoFit") for child in parent.iter("{*}spAutoFit"))
            found = found._replace(
                painted=found.painted and not _is_hidden(parent),
                placed=found.placed and _is_on_page(parent, page, fits=fits),
            )
        elif parent.tag == SHAPE:
            fill = _shape_fill(parent, colours)
            described = parent.find(name("wps:cNvPr"))
            found = found._replace(
                grounds=fill or found.grounds,
                painted=found.painted and (described is None or not is_on(described.get("hidden", "0"))),
                ink=_usual_ink(parent, colours),
            )
        elif str(parent.tag).startswith(VML):
            found = _in_vml(parent, found, page)
    return found


def shapes_behind(root: Any, colours: WordColours, *, text: bool) -> Iterator[Colour | None]:
    """Yield the fill of each shape or picture, None if it is unknown.

    Args:
        text: True for the shapes behind text only.
    """
    for anchor in root.iter(ANCHOR, INLINE):
        if _is_hidden(anchor) or (text and not is_on(anchor.get("behindDoc", "0"))):
            continue
        width, height = _extent(anchor)
        if width >= LINE_WIDTH and height >= LINE_HEIGHT:
            yield from _fills(anchor, colours)
    for shape in root.iter(f"{VML}rect", f"{VML}shape", f"{VML}roundrect", f"{VML}oval"):
        if shape.find(f"{VML}textpath") is not None:
            continue  # letters, as of a watermark, fill no area
        style = _style(shape)
        is_behind = style.get("z-index", "0").startswith("-")
        if (is_behind or not text) and (points(style.get("width")) or LINE_WIDTH) >= LINE_WIDTH:
            fill = _vml_fill(shape)
            picture = shape.find(f"{VML}imagedata") is not None
            yield from (None,) if picture else fill


def _fills(anchor: Any, colours: WordColours) -> Iterator[Colour | None]:
    if next(anchor.iter("{*}blip"), None) is not None:
        yield None
    for shape in anchor.iter(SHAPE):
        yield from _shape_fill(shape, colours)


def _shape_fill(shape: Any, colours: WordColours) -> Grounds:
    """Return the colour of a shape, None if it is unknown; empty if the shape is not filled."""
    for properties in shape.iterchildren(name("wps:spPr")):
        for fill in properties:
            kind = str(fill.tag).rpartition("}")[2]
            if kind == "noFill":
                return ()
            if kind == "solidFill":
                return _solid(fill, colours)
            if kind in FILLS:
                return (None,)
    for reference in shape.iterfind(f"{name('wps:style')}/{name('a:fillRef')}"):
        return () if reference.get("idx") == "0" else (colours.drawn(reference),)
    return ()


def _solid(fill: Any, colours: WordColours) -> Grounds:
    """Return the colour of a solid fill; unknown if it is translucent, none if it is clear."""
    opacities = [points(alpha.get("val")) for alpha in fill.iter(name("a:alpha"))]
    if any(opacity is not None and opacity < CLEAR for opacity in opacities):
        return ()
    return (None if opacities else colours.drawn(fill),)


def _usual_ink(shape: Any, colours: WordColours) -> Colour | None:
    """Return the colour that the style of a shape gives to its text; None for the automatic one."""
    reference = shape.find(f"{name('wps:style')}/{name('a:fontRef')}")
    return None if reference is None else colours.drawn(reference)


def _is_hidden(anchor: Any) -> bool:
    described = anchor.find(name("wp:docPr"))
    return any(element is not None and is_on(element.get("hidden", "0")) for element in (anchor, described))


def _extent(anchor: Any) -> tuple[float, float]:
    size = anchor.find(name("wp:extent"))
    if size is None:
        return LINE_WIDTH, LINE_HEIGHT
    width, height = points(size.get("cx"), unit=EMU), points(size.get("cy"), unit=EMU)
    return (LINE_WIDTH if width is None else width), (LINE_HEIGHT if height is None else height)


def _is_on_page(anchor: Any, page: Paper, *, fits: bool) -> bool:
    """Return whether a drawing has room for text and any part of it on the page.

    Args:
        fits: True if the drawing grows with its text, so that its size does not tell.
    """
    width, height = _extent(anchor)
    if fits:
        width, height = max(width, LINE_WIDTH), max(height, LINE_HEIGHT)
    if min(width, height) <= UNREADABLE_POINTS:
        return False
    if anchor.tag == INLINE:
        return True
    if is_on(anchor.get("simplePos", "0")):
        simple = anchor.find(name("wp:simplePos"))
        x, y = (0.0 if simple is None else points(simple.get(key), unit=EMU) or 0.0 for key in "xy")
        return page.holds(x, y, width, height)
    x, _ = _offset(anchor, "wp:positionH", page.width)
    y, is_from_page = _offset(anchor, "wp:positionV", page.height)
    return page.holds(x, y, width, height if is_from_page else page.height)


def _offset(anchor: Any, tag: str, whole: float) -> tuple[float, bool]:
    """Return an offset in points, and whether it is from an edge of the page."""
    position = anchor.find(name(tag))
    if position is None:
        return 0.0, False
    from_page = position.get("relativeFrom") in ("page", "margin", "topMargin", "leftMargin")
    for child in position:
        number = points(child.text, unit=1.0)
        if number is None:
            continue
        if str(child.tag).endswith("}posOffset"):
            return number * EMU, from_page
        if "}pctPos" in str(child.tag):
            return number / WHOLE_PAGE * whole, from_page
    return 0.0, from_page


def _in_vml(shape: Any, around: Surroundings, page: Paper) -> Surroundings:
    """Return the surroundings inside an element of VML."""
    style = _style(shape)
    hidden = style.get("visibility") == "hidden" or style.get("display") == "none"
    grounds = around.grounds
    if shape.tag != f"{VML}textbox" and shape.tag != f"{VML}group":
        grounds = _vml_fill(shape) or grounds
    return around._replace(
        painted=around.painted and not hidden,
        placed=around.placed and _vml_placed(shape, style, page),
        grounds=grounds,
    )


def _vml_placed(shape: Any, style: dict[str, str], page: Paper) -> bool:
    """Return whether a shape of VML has room for text and any part of it on the page."""
    if shape.tag == f"{VML}textbox" or any(parent.tag == f"{VML}group" for parent in shape.iterancestors()):
        return True
    width, height = (points(style.get(key), unit=PIXEL, whole=100.0) for key in ("width", "height"))
    is_flat = any(size is not None and size <= UNREADABLE_POINTS for size in (width, height))
    if is_flat and not _grows(shape):
        return False
    x, y = (_vml_offset(style, side) for side in ("left", "top"))
    from_page = style.get("mso-position-vertical-relative") in ("page", "margin")
    return page.holds(x, y, width or page.width, (height if from_page else None) or page.height)


def _grows(shape: Any) -> bool:
    """Return whether a shape of VML grows with its text."""
    return any(
        "mso-fit-shape-to-text:t" in each.get("style", "").replace(" ", "")
        for each in (shape, *shape.iterchildren(f"{VML}textbox"))
    )


def _vml_offset(style: dict[str, str], side: str) -> float:
    stated = (points(style.get(key), unit=PIXEL) for key in (side, f"margin-{side}"))
    return sum(offset for offset in stated if offset is not None)


def _vml_fill(shape: Any) -> Grounds:
    """Return the colour of a shape of VML as `_shape_fill` does; a shape that does not tell is white."""
    if shape.get("filled", "t").lower() in {"f", *FALSE_VALUES}:
        return ()
    for fill in shape.iterchildren(f"{VML}fill"):
        if fill.get("on", "t").lower() in {"f", *FALSE_VALUES}:
            return ()
        if fill.get("type", "solid") != "solid" or fill.get("opacity") is not None:
            return (None,)
    named = (shape.get("fillcolor", "").split() or ["white"])[0]
    return (PRESETS.get(named, hex_colour(_long(named))),)


def _long(colour: str) -> str:
    """Return a colour of three digits with six."""
    digits = colour.removeprefix("#")
    return "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits


def _style(shape: Any) -> dict[str, str]:
    """Return the declarations of the attribute `style`, in small letters."""
    pairs = STYLE.findall(shape.get("style", "").lower())
    return {key: value.strip() for key, value in pairs}
