"""Builder of PDF files from their operators, with a font whose characters are stored under other codes."""

from collections.abc import Mapping

_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Stored def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
{count} beginbfchar
{pairs}
endbfchar endcmap end end"""


def operators_pdf(operators: str, *, stored: Mapping[str, str] | None = None) -> bytes:
    """Return a one-page letter PDF that runs `operators`, with Helvetica as /F1 and icons as /F2.

    Args: stored: the characters that the file states for a drawn character, such as "ff" for one glyph.
    """
    pairs = "\n".join(
        f"<{ord(drawn):02X}> <{text.encode('utf-16-be').hex()}>" for drawn, text in (stored or {}).items()
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R"
        " /Resources << /Font << /F1 4 0 R /F2 7 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
        _stream(operators),
        _stream(_CMAP.format(count=len(stored or {}), pairs=pairs) if pairs else ""),
        "<< /Type /Font /Subtype /Type1 /BaseFont /FJQCNF+FontAwesome5Free /Encoding /WinAnsiEncoding >>",
    ]
    return _file(objects)


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: list[str]) -> bytes:
    written = "%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n"
    entries = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{entries}trailer << /Size {size} /Root 1 0 R >>\n"
    return f"{written}{table}startxref\n{len(written)}\n%%EOF\n".encode("latin-1")
