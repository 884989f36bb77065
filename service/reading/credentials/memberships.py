"""Memberships of professional societies."""

import re

from service.knowledge.lexicon.competencies import Competencies
from service.text.document import Document

_SECTIONS = ("affiliations",)
_MEMBER = re.compile(r"\b(?:member|membership|memberships|affiliat\w*|president|treasurer|chapter)\b", re.I)


def read_memberships(document: Document, competencies: Competencies) -> tuple[str, ...]:
    """Return the ids of the societies named in an affiliations section or beside the word member, sorted."""
    societies = competencies.society_phrases
    found: set[str] = set()
    if not societies.may_find(document.words):
        return ()
    for section in document.sections:
        for line in document.lines_between(section.start, section.end):
            named = societies.ids(document.words.between(line.start, line.end))
            if named and (section.kind in _SECTIONS or _MEMBER.search(line.words)):
                found.update(named)
    return tuple(sorted(found))
