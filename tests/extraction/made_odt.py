"""Builder of OpenDocument texts."""

import io
import zipfile

from service.extraction.office.odt_styles import SPACES

NAMES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
KIND = "application/vnd.oasis.opendocument.text"


def odt_of(
    body: str, *, automatic: str = "", styles: str = "", manifest: str = "", kind: str = KIND
) -> bytes:
    """Return a text with these parts, each given as markup."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES}>'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": kind,
            "content.xml": content,
            "styles.xml": f"<office:document-styles {NAMES}>{styles}</office:document-styles>",
            "META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>",
        }
    )


def packed(parts: dict[str, str]) -> bytes:
    """Return a zip archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def style(name: str, family: str, properties: str, parent: str = "") -> str:
    """Return a style."""
    based = f' style:parent-style-name="{parent}"' if parent else ""
    return f'<style:style style:name="{name}" style:family="{family}"{based}>{properties}</style:style>'


def span(name: str, text: str) -> str:
    """Return letters in a style."""
    return f'<text:span text:style-name="{name}">{text}</text:span>'


def paragraph(text: str, name: str = "Standard") -> str:
    """Return a paragraph in a style."""
    return f'<text:p text:style-name="{name}">{text}</text:p>'
