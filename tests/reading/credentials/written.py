"""Documents of one section, as a resume would hold it."""

from service.domain.profile import Section
from service.text.document import Document


def written(kind: str, *lines: str) -> Document:
    """Return a document whose lines are in one section of this kind."""
    text = "\n".join(("Heading", *lines, ""))
    return Document(text, (Section("header", 0, 0), Section(kind, 0, len(text))))
