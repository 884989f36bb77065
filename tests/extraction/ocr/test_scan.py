"""Scanned pages, with and without tesseract."""

import io
import os
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import JPEG, PDF, PNG, TIFF
from service.extraction.programs import find_program
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext
from service.extraction.sandbox.pool import ReadingPool

LINES = [
    ("Jane Example, Registered Nurse", ""),
    ("EXPERIENCE", ""),
    ("Director of Nursing, Lakeside Clinic", "2015 - present"),
    ("Nurse Manager, Hillside Hospital", "2009 - 2014"),
]
READ = [f"{left} {right}".strip() for left, right in LINES]
DOTS = 150 / 72

needs_tesseract = pytest.mark.skipif(
    find_program("tesseract", ReaderContext()) is None,
    reason="tesseract is not installed: reading scans is NOT tested",
)


def scan(lines: list[tuple[str, str]] = LINES) -> Image.Image:
    """Return a picture of a letter page at 150 dots per inch."""
    page = Image.new("L", (int(letter[0] * DOTS), int(letter[1] * DOTS)), 255)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(size=26)
    for number, (left, right) in enumerate(lines):
        draw.text((120, 140 + 42 * number), left, font=font, fill=0)
        draw.text((900, 140 + 42 * number), right, font=font, fill=0)
    return page


def saved(kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    scan().save(buffer, kind, **options)
    return buffer.getvalue()


def pdf_with(*pages: Image.Image | str, stamp: str = "") -> bytes:
    """Return a PDF with a page for each picture or text; the stamp is text laid over pictures."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, invariant=1)
    for page in pages:
        if isinstance(page, str):
            canvas.drawString(60, 700, page)
        else:
            canvas.drawImage(ImageReader(page), 0, 0, *letter)
            canvas.drawString(60, 20, stamp)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def without_programs(tmp_path: Path) -> ReaderContext:
    return ReaderContext(program_folders=os.fspath(tmp_path))


def lines_of(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]


def refusal(
    content: bytes, limits: Limits | None = None, context: ReaderContext | None = None
) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        read(content, limits or Limits(), context)
    return caught.value


@needs_tesseract
@pytest.mark.parametrize(("kind", "media_type"), [("PNG", PNG), ("JPEG", JPEG), ("TIFF", TIFF)])
def test_a_picture_is_read_in_a_child_without_files(kind: str, media_type: str) -> None:
    with ReadingPool(workers=1) as pool:
        document = pool.extract(saved(kind), "resume")

    assert lines_of(document.text) == READ
    assert (document.media_type, document.pages) == (media_type, 1)
    assert document.flags[0].code == "scan"
    assert "confidence 9" in document.flags[0].detail


@needs_tesseract
def test_every_page_of_a_tiff_is_read() -> None:
    document = read(saved("TIFF", save_all=True, append_images=[scan(LINES[:1])]), Limits())

    assert lines_of(document.text) == [*READ, READ[0]]
    assert document.pages == 2


@needs_tesseract
def test_a_scanned_page_of_a_pdf_is_read_in_its_place() -> None:
    document = read(pdf_with("First page in letters", scan(), "Last page in letters"), Limits())

    assert lines_of(document.text) == ["First page in letters", *READ, "Last page in letters"]
    assert document.media_type == PDF
    assert [flag.code for flag in document.flags] == ["scan"]
    assert "(page 2)" in document.flags[0].detail


@needs_tesseract
def test_a_stamp_over_a_scan_does_not_stand_for_its_text() -> None:
    document = read(pdf_with(scan(), stamp="Envelope 123"), Limits())

    assert lines_of(document.text)[: len(READ)] == READ


@needs_tesseract
def test_pictures_without_words_are_refused() -> None:
    for content in (pdf_with(scan([])), saved_blank()):
        error = refusal(content)
        assert error.code == "no_text_scan"
        assert "tesseract finds no text" in error.detail


def saved_blank() -> bytes:
    buffer = io.BytesIO()
    scan([]).save(buffer, "PNG")
    return buffer.getvalue()


@needs_tesseract
def test_more_time_is_given_once_and_not_for_ever() -> None:
    quick = Limits(seconds=2.0, scan_seconds=30.0)
    with ReadingPool(workers=1, limits=quick) as pool:
        document = pool.extract(pdf_with(scan(), scan(), scan()), "resume.pdf")
    slow = Limits(scan_seconds=0.1)
    with ReadingPool(workers=1, limits=slow) as pool, pytest.raises(UnreadableDocument) as caught:
        pool.extract(pdf_with(scan()), "resume.pdf")

    assert document.pages == 3
    assert caught.value.code == "timeout"


@needs_tesseract
def test_a_broken_picture_is_corrupt() -> None:
    content = saved("PNG")

    assert refusal(content[:200] + bytes(200)).code == "corrupt"


def test_too_many_scanned_pages_are_refused() -> None:
    limits = Limits(scan_pages=2)

    assert (
        refusal(saved("TIFF", save_all=True, append_images=[scan(), scan()]), limits).code == "too_many_pages"
    )


@needs_tesseract
def test_too_many_scanned_pages_of_a_pdf_are_refused() -> None:
    assert refusal(pdf_with(scan(), scan(), scan()), Limits(scan_pages=2)).code == "too_many_pages"


def png_of(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + bytes(40)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (png_of(100_000, 100_000), "too_large"),
        (png_of(0, 10), "corrupt"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "corrupt"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "corrupt"),
        (b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff" + bytes(50), "too_large"),
        (b"II*\x00" + bytes(50), "corrupt"),
        (b"II*\x00\x08\x00\x00\x00\xff\xff" + bytes(50), "corrupt"),
    ],
)
def test_pictures_are_measured_before_they_are_opened(content: bytes, code: str) -> None:
    assert refusal(content).code == code


def test_without_tesseract_the_refusal_names_it(tmp_path: Path) -> None:
    for content in (pdf_with(scan()), saved("PNG")):
        error = refusal(content, context=without_programs(tmp_path))
        assert error.code == "no_text_scan"
        assert "tesseract" in error.detail


def test_without_tesseract_pages_in_letters_are_read_and_the_others_named(tmp_path: Path) -> None:
    document = read(pdf_with("First page in letters", scan()), Limits(), without_programs(tmp_path))

    assert document.text == "First page in letters\n"
    assert [flag.code for flag in document.flags] == ["scan"]
    assert "tesseract is not installed (page 2)" in document.flags[0].detail


def career() -> list[tuple[str, str]]:
    return [
        *LINES,
        *((f"Managed {number} nurses and their schedules in the unit", "") for number in (9, 12, 24)),
    ]


@needs_tesseract
@pytest.mark.parametrize("degrees", [90, 180, 270, 1.5, -1.5])
def test_a_turned_or_tilted_scan_reads_as_a_straight_one(degrees: float) -> None:
    turned = scan(career()).rotate(degrees, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
    buffer = io.BytesIO()
    turned.save(buffer, "PNG", dpi=(150, 150))

    document = read(buffer.getvalue(), Limits())

    expected = [f"{left} {right}".strip() for left, right in career()]
    assert [line for line in document.text.split("\n") if line] == expected
