"""Pages that show text and store none."""

import string
from dataclasses import replace

import numpy as np
import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.programs import find_program
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext
from tests.extraction.made import picture
from tests.extraction.made_pdf import page_pdf, shown, stream
from tests.extraction.reading import refusal

WORDS = "Nurse Manager at Hillside Hospital"
needs_tesseract = pytest.mark.skipif(
    find_program("tesseract", ReaderContext()) is None, reason="tesseract is not installed"
)


def outlined(text: str) -> str:
    """Return operators that draw the letters of a text as small squares."""
    dark = np.argwhere(np.asarray(picture(text).convert("L")) < 128)
    squares = (f"{60 + 2 * (column - 60)} {700 - 2 * row} 2 2 re f\n" for row, column in dark)
    return "".join(squares)


def nameless_font() -> dict[int, bytes]:
    """Return Helvetica as object 40, every letter of which is mapped to no character."""
    rows = "\n".join(f"<{ord(letter):02x}> <0000>" for letter in string.printable[:94])
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
    space = "1 begincodespacerange <00> <ff> endcodespacerange\n"
    cmap = f"{head}{space}94 beginbfchar\n{rows}\nendbfchar\nendcmap end end"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 41 0 R >>"
    return {40: font, 41: stream("", cmap.encode())}


@needs_tesseract
def test_letters_drawn_as_shapes_are_read_from_the_picture() -> None:
    found = read(page_pdf(outlined(WORDS)), Limits())

    assert "Nurse Manager" in found.text
    assert [flag.code for flag in found.flags] == ["scan"]


@needs_tesseract
def test_letters_without_codes_are_read_from_the_picture() -> None:
    content = page_pdf(shown(60, 740, WORDS, size=14), fonts="/F1 40 0 R", others=nameless_font())

    assert "Nurse Manager" in read(content, Limits()).text


def test_without_tesseract_they_are_refused_as_a_scan() -> None:
    context = replace(ReaderContext(), program_folders="")

    with pytest.raises(UnreadableDocument) as caught:
        read(page_pdf(outlined(WORDS)), Limits(), context)

    assert caught.value.code == "no_text_scan"


@pytest.mark.parametrize(
    "drawn", ["", "60 60 400 600 re S\n" * 20, "1 g " + shown(60, 740, "FACHE, CMPE, RHIA")]
)
def test_a_page_without_letters_is_empty(drawn: str) -> None:
    assert refusal(page_pdf(drawn)) == "empty"
