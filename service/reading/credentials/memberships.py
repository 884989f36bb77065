"""Which professional societies does the person belong to?"""

import re

from service.domain.profile import Section
from service.knowledge.lexicon.competencies import Competencies
from service.text.lines import lines_of
from service.text.tokens import SENTENCES, document_words

_SECTIONS = ("affiliations",)
_MEMBER = re.compile(r"\b(?:member|membership|memberships|affiliat\w*|president|treasurer|chapter)\b", re.I)


def read_memberships(text: str, sections: tuple[Section, ...], competencies: Competencies) -> tuple[str, ...]:
    """Return the ids of the societies named in an affiliations section or beside the word member, sorted."""
    found: set[str] = set()
    if not competencies.society_phrases.may_find(document_words(text, SENTENCES)):
        return ()
    for section in sections:
        for line in lines_of(text, section.start, section.end):
            if section.kind in _SECTIONS or _MEMBER.search(line.words):
                found.update(competencies.society_phrases.ids(line.words))
    return tuple(sorted(found))
