"""Builders of the PDF and Word files that the tests read; none is stored."""

import io
import zipfile
from collections.abc import Sequence

import docx
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

TOP = 740
LINE = 14
FONT, SIZE = "Helvetica", 10

SKILLS = ["Skills", "Staffing", "Budget control", "Joint Commission surveys"]
JOBS = [
    "Experience",
    "Director of Nursing, Lakeside Clinic",
    "January 2015 to present",
    "Leads four nurse managers and a night team",
    "of forty staff across two sites.",
    "Nurse Manager, Hillside Hospital",
    "March 2009 to December 2014",
    "Opened a day surgery unit of twelve beds.",
]

PlacedText = tuple[float, float, str]


def pdf_of(pages: Sequence[Sequence[PlacedText]], *, password: str | None = None) -> bytes:
    """Return a PDF with each text at its place, drawn in the given order."""
    buffer = io.BytesIO()
    encrypt = StandardEncryption(password, ownerPassword="owner") if password else None
    canvas = Canvas(buffer, pagesize=letter, encrypt=encrypt, invariant=1)
    for page in pages:
        canvas.setFont(FONT, SIZE)
        for x, y, text in page:
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines_at(x: float, texts: Sequence[str], *, top: float = TOP, step: float = LINE) -> list[PlacedText]:
    """Return one text a line, downwards from `top`."""
    return [(x, top - number * step, text) for number, text in enumerate(texts)]


def canvas_pdf(draw) -> bytes:
    """Return a one-page PDF that `draw(canvas)` has drawn."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, invariant=1)
    canvas.setFont(FONT, SIZE)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def docx_of(build) -> bytes:
    """Return a Word document that `build(document)` has filled."""
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Return a zipped document with one part replaced or added."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return buffer.getvalue()


def document_part(content: bytes) -> bytes:
    """Return word/document.xml."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("word/document.xml")


def picture(text: str) -> Image.Image:
    """Return a picture of a letter page with `text` on it, where a text layer at (60, 740) would lie."""
    page = Image.new("RGB", (612, 792), "white")
    ImageDraw.Draw(page).text((60, 792 - 740 - 9), text, fill="black")
    return page
