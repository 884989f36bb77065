"""Make the files of data/samples/resumes from the resumes that we wrote.

Run `python tests/make_samples.py`; the same texts give the same bytes.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml
from docx import Document
from docx.document import Document as Docx
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
SAMPLES = ROOT / "data" / "samples" / "resumes"
TOP, BOTTOM, LEADING = 740, 50, 13


def main() -> None:
    """Write every sample file."""
    for name, content in samples():
        (SAMPLES / name).write_bytes(content)


def samples() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of every sample."""
    for kind, text in sample_texts():
        writer, suffix = WRITERS[kind]
        stem = "_".join(text.split("\n")[0].split(",")[0].lower().replace("-", "_").split())
        yield f"{stem}.{suffix}", writer(text)


def sample_texts() -> Iterator[tuple[str, str]]:
    """Yield the kind of file and the text of every resume that becomes a sample."""
    for path in sorted(CASES.glob("case_*.yaml")):
        for row in yaml.safe_load(path.read_text("utf-8"))["resumes"].values():
            if "sample" in row:
                yield row["sample"], row["text"]
    for row in yaml.safe_load((CASES / "more_samples.yaml").read_text("utf-8")).values():
        yield row["sample"], row["text"]


def plain(text: str) -> bytes:
    """Return the text as UTF-8."""
    return text.encode()


def pdf(text: str) -> bytes:
    """Return a PDF of one column."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter, invariant=1)
    _draw(canvas, text.split("\n"), 60, 490)
    canvas.save()
    return stream.getvalue()


def pdf_of_two_columns(text: str) -> bytes:
    """Return a PDF with the header on top, experience at the right and everything else at the left."""
    parts = text.split("\n\n")
    at = next(place for place, part in enumerate(parts) if part.startswith("EXPERIENCE"))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter, invariant=1)
    bottom = _draw(canvas, parts[0].split("\n"), 60, 490)
    _draw(canvas, "\n\n".join(parts[1:at]).split("\n"), 60, 150, bottom - 20)
    _draw(canvas, "\n\n".join(parts[at:]).split("\n"), 240, 320, bottom - 20)
    canvas.save()
    return stream.getvalue()


def docx(text: str) -> bytes:
    """Return a DOCX with name and contact in the page header."""
    document = Document()
    header, _, body = text.partition("\n\n")
    document.sections[0].header.paragraphs[0].text = header.replace("\n", " | ")
    _write(document, body.split("\n"))
    return _bytes(document)


def docx_with_table(text: str) -> bytes:
    """Return a DOCX whose experience stands in a table, dates at the left."""
    document = Document()
    before, _, experience = text.partition("EXPERIENCE\n")
    _write(document, [*before.split("\n"), "EXPERIENCE"])
    table = document.add_table(rows=0, cols=2)
    for block in experience.strip().split("\n\n"):
        title, dates, *lines = block.split("\n")
        cells = table.add_row().cells
        cells[0].text = dates
        cells[1].text = "\n".join([title, *lines])
    return _bytes(document)


def _draw(canvas: Canvas, lines: list[str], left: int, width: int, top: int = TOP) -> int:
    height = top
    for line in lines:
        font, size = ("Helvetica-Bold", 11) if line.isupper() else ("Helvetica", 10)
        words = f"• {line[2:]}" if line.startswith(("- ", "* ")) else line
        for part in simpleSplit(words, font, size, width) or [""]:
            if height < BOTTOM:
                canvas.showPage()
                height = TOP
            canvas.setFont(font, size)
            canvas.drawString(left, height, part)
            height -= LEADING
    return height


def _write(document: Docx, lines: list[str]) -> None:
    for line in lines:
        if line.startswith(("- ", "* ")):
            document.add_paragraph(line[2:], style="List Bullet")
        elif line.isupper():
            document.add_heading(line, level=2)
        elif line:
            document.add_paragraph(line)


def _bytes(document: Docx) -> bytes:
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            new.writestr(entry, old.read(name), compress_type=zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


WRITERS: dict[str, tuple[Callable[[str], bytes], str]] = {
    "docx": (docx, "docx"),
    "docx_table": (docx_with_table, "docx"),
    "pdf": (pdf, "pdf"),
    "pdf_columns": (pdf_of_two_columns, "pdf"),
    "txt": (plain, "txt"),
}

if __name__ == "__main__":
    main()
