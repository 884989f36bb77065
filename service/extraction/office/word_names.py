"""Names of elements and attributes in Word documents, with their namespaces."""

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
# The namespaces of Strict documents (ISO/IEC 29500-1), as the Transitional ones that other documents use.
STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": SPACES["w"],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": SPACES["r"],
    "http://purl.oclc.org/ooxml/drawingml/main": SPACES["a"],
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": SPACES["wp"],
}
FALSE_VALUES = frozenset({"0", "false", "off"})


def name(prefixed: str) -> str:
    """Return the full name of an element or attribute such as "w:p"."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{SPACES[prefix]}}}{local}"


VALUE = name("w:val")


def is_on(value: str | None) -> bool:
    """Return whether the value of a switch turns it on; a switch without a value does."""
    return (value or "1").lower() not in FALSE_VALUES
