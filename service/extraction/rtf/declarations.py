"""RTF control words that declare fonts, colours, cells, pages and the places of shapes."""

from collections.abc import Callable, Mapping

from service.extraction.rtf.shapes import SIDES
from service.extraction.rtf.state import COLOURS, FONTS, RtfState
from service.extraction.rtf.tables import CODE_PAGES, MERGED, NAMED_CODE_PAGES, PATTERNED, RtfTables

Declaration = Callable[[RtfTables, RtfState, int], None]


def _charset(tables: RtfTables, state: RtfState, number: int) -> None:
    if state.destination == FONTS and number in CODE_PAGES:
        tables.charsets[tables.font] = CODE_PAGES[number]


def _code_page(tables: RtfTables, state: RtfState, number: int) -> None:
    if f"cp{number}" in NAMED_CODE_PAGES:
        tables.code_page = f"cp{number}"


def _colour_channel(colour: str) -> Declaration:
    def mix(tables: RtfTables, state: RtfState, number: int) -> None:
        if state.destination == COLOURS:
            tables.mixing[colour] = min(255, max(0, number))

    return mix


def _cell_filled(tables: RtfTables, state: RtfState, number: int) -> None:
    if tables.cell not in (PATTERNED, MERGED):
        tables.cell = number


def _cell_patterned(tables: RtfTables, state: RtfState, number: int) -> None:
    if number > 0 and tables.cell != MERGED:
        tables.cell = PATTERNED


def _cell_merged(tables: RtfTables, state: RtfState, number: int) -> None:
    tables.cell = MERGED


def _row_filled(tables: RtfTables, state: RtfState, number: int) -> None:
    tables.row = number


def _row_height(tables: RtfTables, state: RtfState, number: int) -> None:
    tables.row_room = -number if number < 0 else None


def _paper(side: str) -> Declaration:
    def measure(tables: RtfTables, state: RtfState, number: int) -> None:
        tables.paper[side] = number

    return measure


def _side(side: str) -> Declaration:
    def place(tables: RtfTables, state: RtfState, number: int) -> None:
        if state.shape is not None:
            state.shape.sides[side] = number

    return place


DECLARATIONS: Mapping[str, Declaration] = {
    "ansicpg": _code_page,
    "blue": _colour_channel("blue"),
    "cellx": lambda tables, state, number: tables.end_cell_definition(),
    "clcbpat": _cell_filled,
    "clmrg": _cell_merged,
    "clshdng": _cell_patterned,
    "clvmrg": _cell_merged,
    "fcharset": _charset,
    "green": _colour_channel("green"),
    "red": _colour_channel("red"),
    "trcbpat": _row_filled,
    "trowd": lambda tables, state, number: tables.start_row(),
    "trrh": _row_height,
    **{side: _paper(side) for side in ("paperw", "paperh", "margl")},
    **{side: _side(side) for side in SIDES},
}
