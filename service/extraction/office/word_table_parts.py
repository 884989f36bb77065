"""Parts of a Word table that its style sets apart: first and last rows and columns, and bands of rows."""

from collections.abc import Mapping

from service.extraction.office.word_names import VALUE, is_on, name

Parts = tuple[str, ...]

# Parts of a table that its style sets apart: the attributes of w:tblLook that switch them on, or off, and
# their bits (ISO/IEC 29500-1, 17.4.55).
APART = {
    "firstRow": ("firstRow", 0x0020),
    "lastRow": ("lastRow", 0x0040),
    "firstCol": ("firstColumn", 0x0080),
    "lastCol": ("lastColumn", 0x0100),
}
BANDS = {
    "band1Horz": ("noHBand", 0x0200),
    "band2Horz": ("noHBand", 0x0200),
}


def parts_of_table(look: Mapping[str, str]) -> Parts:
    """Return the parts that the style of a table sets apart, by the attributes of w:tblLook."""
    try:
        mask = int(look.get(VALUE, "0"), 16)
    except ValueError:
        mask = 0

    def is_stated(attribute: str, bit: int) -> bool:
        return is_on(look.get(name(f"w:{attribute}"), "1" if mask & bit else "0"))

    apart = [part for part, stated in APART.items() if is_stated(*stated)]
    bands = [part for part, stated in BANDS.items() if look and not is_stated(*stated)]
    return (*bands, *apart)


def parts_of_row(parts: Parts, number: int, count: int) -> Parts:
    """Return those of the parts of a table to which its row `number`, from 0, of `count` may belong."""
    is_first, is_last = number == 0, number == count - 1
    at_end = (is_first and "firstRow" in parts) or (is_last and "lastRow" in parts)
    is_even = (number - ("firstRow" in parts)) % 2 == 1
    left_out = {
        "firstRow": not is_first,
        "lastRow": not is_last,
        "band1Horz": at_end or is_even,
        "band2Horz": at_end or not is_even,
    }
    return tuple(part for part in parts if not left_out.get(part, False))


def parts_of_cell(parts: Parts, number: int, count: int) -> Parts:
    """Return those of the parts of a row to which its cell `number`, from 0, of `count` belongs."""
    left_out = {"firstCol": number > 0, "lastCol": number < count - 1}
    return tuple(part for part in parts if not left_out.get(part, False))
