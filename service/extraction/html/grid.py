"""Rows of a grid or flex box: which of its children stand side by side."""

import re
from collections.abc import Mapping, Sequence

Style = Mapping[str, str]
# Properties of a box and of its children that decide about rows.
PROPERTIES = (
    "display",
    "flex-direction",
    "flex-flow",
    "flex-wrap",
    "grid-template",
    "grid-template-columns",
    "grid-template-areas",
    "grid-area",
    "grid-row",
    "grid-column",
)
QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
REPEATED = re.compile(r"repeat\(\s*(\d{1,2})\s*,((?:[^()]|\([^()]*\))*)\)")
LINE_NAMES = re.compile(r"\[[^\]]*\]")
BRACKETED = re.compile(r"\([^()]*\)")
INTEGER = re.compile(r"[+-]?\d{1,4}")
# More children of a flex box are a list, not the parts of a line.
MAX_IN_ROW = 3
MAX_TRACKS = 12
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BULLETS = "•·▪●○◦■"


def layout_of(style: Style) -> Style:
    """Return the values that decide which elements stand side by side."""
    return {name: style[name] for name in PROPERTIES if name in style}


def rows_of(box: Style, children: Sequence[Style]) -> list[int] | None:
    """Return the row of each child of a grid or flex box; None if they do not stand side by side."""
    if box.get("display") == "flex":
        return [0] * len(children) if 1 < len(children) <= MAX_IN_ROW else None
    areas = [(first or second).split() for first, second in QUOTED.findall(_template(box, "areas"))]
    tracks = max(map(len, areas), default=0) or _tracks(_template(box, "columns"))
    if box.get("display") != "grid" or not 1 < tracks <= MAX_TRACKS:
        return None
    return _placed(children, areas, tracks)


def are_separate(cells: Sequence[Sequence[str]]) -> bool:
    """Return whether the cells of a row are entries of their own: items of a list, or several dated lines."""
    lines = [line for cell in cells for line in cell]
    if len(lines) < 2 or any(len(cell) > 1 for cell in cells):
        return False
    return all(line.lstrip()[:1] in BULLETS for line in lines) or sum(map(_is_dated, lines)) > 1


def _is_dated(line: str) -> bool:
    return bool(YEAR.search(line))


def _template(box: Style, kind: str) -> str:
    short = box.get("grid-template", "")
    return box.get(f"grid-template-{kind}", short if kind == "areas" else short.partition("/")[2])


def _tracks(columns: str) -> int:
    """Return the number of columns; 0 if it depends on the width of the page."""
    plain = REPEATED.sub(lambda found: f" {found[2]} " * int(found[1]), LINE_NAMES.sub(" ", columns))
    if "repeat(" in plain or plain.strip() in ("none", "subgrid"):
        return 0
    return len(BRACKETED.sub("", BRACKETED.sub("", plain)).split())


def _placed(children: Sequence[Style], areas: Sequence[Sequence[str]], tracks: int) -> list[int]:
    rows, row, column = [], 0, 0
    for child in children:
        area = child.get("grid-area", "").split("/")[0].strip()
        named = next((number for number, names in enumerate(areas) if area and area in names), None)
        if named is not None:
            rows.append(named)
            continue
        start, span = _columns(child.get("grid-column", ""), tracks)
        if column + span > tracks or (start is not None and start < column):
            row, column = row + 1, 0
        column = (column if start is None else start) + span
        rows.append(row)
    return rows


def _columns(place: str, tracks: int) -> tuple[int | None, int]:
    """Return the first column of a child, if it states one, and how many it spans."""
    first, _, last = (part.strip() for part in place.partition("/"))
    start = int(first) - 1 if INTEGER.fullmatch(first) and int(first) > 0 else None
    for part in (first, last):
        if part.startswith("span") and INTEGER.fullmatch(part[4:].strip()):
            return start, min(tracks, max(1, int(part[4:])))
    if start is None or not INTEGER.fullmatch(last):
        return start, 1
    end = int(last) - 1 if int(last) > 0 else tracks + 1 + int(last)
    return start, min(tracks, max(1, end - start))
