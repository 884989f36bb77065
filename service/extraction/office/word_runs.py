"""Characters of the runs of a Word document: text, blanks, symbols, and the values of form fields."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from service.extraction.office.word_names import VALUE, is_on, name
from service.extraction.symbol_fonts import is_symbol_font, symbol, symbols

TEXT, SYMBOL, FIELD = name("w:t"), name("w:sym"), name("w:fldChar")
# A soft hyphen (w:softHyphen) is nothing, as in text it is a place where a line may end.
BLANKS = {
    name("w:tab"): "\t",
    name("w:br"): "\n",
    name("w:cr"): "\n",
    name("w:noBreakHyphen"): "-",
    name("w:ptab"): "\t",
}
# What a field shows: its code is not on the page; its result is, unless it is drawn from the settings.
CODE, RESULT, DRAWN = "code", "result", "drawn"
LIST, CHECK_BOX = f"{name('w:ffData')}/{name('w:ddList')}", f"{name('w:ffData')}/{name('w:checkBox')}"


@dataclass(slots=True)
class FieldCodes:
    """The fields that are open at a place, outermost first, each by what follows in it."""

    open: list[str] = field(default_factory=list)

    @property
    def shown(self) -> bool:
        """Return whether text at this place is the result of all fields around it."""
        return all(state == RESULT for state in self.open)

    def end_paragraph(self) -> None:
        """Close the fields without a result, as a code ends with its paragraph."""
        self.open = [state for state in self.open if state == RESULT]

    def apply(self, character: Any) -> str:
        """Open, separate or close a field; return the value of a form field."""
        kind = character.get(name("w:fldCharType"))
        if kind == "begin":
            value = form_value(character) if self.shown else ""
            self.open.append(DRAWN if value else CODE)
            return value
        if kind == "separate" and self.open and self.open[-1] == CODE:
            self.open[-1] = RESULT
        elif kind == "end" and self.open:
            self.open.pop()
        return ""


def run_text(run: Any, fields: FieldCodes, font: str) -> str:
    """Return the characters of a run in a font, without those of field codes."""
    return "".join(_characters(run, fields, font))


def _characters(run: Any, fields: FieldCodes, font: str) -> Iterator[str]:
    for child in run:
        if child.tag == FIELD:
            yield fields.apply(child)
        elif not fields.shown:
            continue
        elif child.tag == TEXT:
            text = child.text or ""
            yield symbols(text, font) if is_symbol_font(font) else text
        elif child.tag == SYMBOL:
            yield _symbol(child)
        elif child.tag in BLANKS:
            yield BLANKS[child.tag]


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(name("w:char"), ""), 16)
    except ValueError:
        return ""
    font = element.get(name("w:font"), "")
    if not 0x20 <= code <= 0xFFFF:
        return ""
    return symbol(code, font) if is_symbol_font(font) else chr(code)


def form_value(begin: Any) -> str:
    """Return the chosen entry of a list or the state of a check box; empty for another field."""
    for choices in begin.iterfind(LIST):
        entries = [entry.get(VALUE, "") for entry in choices.iterchildren(name("w:listEntry"))]
        chosen = _state(choices, "w:result", "w:default")
        number = int(chosen) if chosen.isdecimal() and len(chosen) < 4 else 0
        return entries[number] if number < len(entries) else ""
    for box in begin.iterfind(CHECK_BOX):
        return "☒" if is_on(_state(box, "w:checked", "w:default") or "0") else "☐"
    return ""


def _state(field_data: Any, *tags: str) -> str:
    """Return the value of the first of these elements; "1" if it has none."""
    found = (field_data.find(name(tag)) for tag in tags)
    return next((str(element.get(VALUE, "1")) for element in found if element is not None), "")
