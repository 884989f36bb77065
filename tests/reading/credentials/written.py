"""Texts of one section, as a resume would hold them."""

from service.domain.profile import Section

Sections = tuple[Section, ...]


def written(kind: str, *lines: str) -> tuple[str, Sections]:
    """Return a text whose lines stand in one section of this kind, and its sections."""
    text = "\n".join(("Heading", *lines, ""))
    return text, (Section("header", 0, 0), Section(kind, 0, len(text)))
