"""Shapes of an RTF file: their places, fills and whether they are shown."""

from dataclasses import dataclass, field

from service.extraction.appearance import UNREADABLE_POINTS, Colour
from service.extraction.lengths import TWIP
from service.extraction.paper import Paper

# A name or value of a property that is longer than this holds a picture or other data.
LONGEST_PROPERTY = 64
SIDES = ("shpleft", "shptop", "shpright", "shpbottom")
SOLID = 0


@dataclass(slots=True)
class RtfShape:
    """One shape, while its properties are read.

    Attributes:
        sides: places of its sides in twips, by control word.
        properties: its numbers by name, as drawings of Office name them.
        name, value: bytes of the property that is read.
    """

    sides: dict[str, int] = field(default_factory=dict)
    properties: dict[str, int] = field(default_factory=dict)
    name: bytearray = field(default_factory=bytearray)
    value: bytearray = field(default_factory=bytearray)

    def write(self, data: bytes, *, is_name: bool) -> None:
        """Add bytes to the name or value of the property that is read."""
        kept = self.name if is_name else self.value
        if len(kept) < LONGEST_PROPERTY:
            kept += data

    def end_property(self) -> None:
        """Keep the property whose name and value were read, if it is a number."""
        name, value = self.name.decode("ascii", "replace").strip(), bytes(self.value).strip()
        digits = value.removeprefix(b"-")
        if digits.isdigit() and len(digits) < 12:
            self.properties[name] = int(value)
        self.name.clear()
        self.value.clear()

    @property
    def is_hidden(self) -> bool:
        """Return whether the shape is marked as hidden."""
        return self.properties.get("fHidden", 0) == 1

    def is_on(self, page: Paper) -> bool:
        """Return whether the shape has room for text and any part of it on the page."""
        left, top, right, bottom = (TWIP * self.sides.get(side, 0) for side in SIDES)
        if not self.sides:
            return True
        fits = self.properties.get("fFitShapeToText", 0) == 1
        if not fits and min(right - left, bottom - top) <= UNREADABLE_POINTS:
            return False
        return page.holds(left, top, max(right - left, UNREADABLE_POINTS), page.height)

    def fill(self) -> tuple[Colour | None, ...]:
        """Return the colour of the shape, None if it is unknown; empty if it is not filled."""
        if self.properties.get("fFilled", 1) == 0:
            return ()
        number = self.properties.get("fillColor")
        is_solid = self.properties.get("fillType", SOLID) == SOLID
        if number is None or number < 0 or not is_solid or "fillOpacity" in self.properties:
            return (None,)
        return ((number & 0xFF, number >> 8 & 0xFF, number >> 16 & 0xFF),)
