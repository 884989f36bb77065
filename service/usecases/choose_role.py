"""Choose the role to match with: from the catalogue, or from the text of a posting."""

from service.domain.posting import Posting
from service.domain.requirement import Role
from service.knowledge.knowledge import Knowledge
from service.reading.posting import read_posting
from service.reading.posting_role import role_of
from service.usecases.ports import Extractor


def catalogue_role(
    role_id: str, known: Knowledge, *, state: str | None = None, setting: str | None = None
) -> Role:
    """Return a catalogue role, completed with the state and setting of the job where they are given.

    Raises NotFound, RoleNotRankable, InvalidRole.
    """
    if state is None and setting is None:
        return known.roles.get(role_id)  # the template itself: what the law adds depends on a place
    return known.roles.placed(role_id, state, setting)


def read_posting_file(content: bytes, name: str, extractor: Extractor, known: Knowledge) -> Posting:
    """Return what a posting file asks for; raises UnreadableDocument."""
    return read_posting(extractor.extract(content, name).text, known, name)


def posting_role(content: bytes, name: str, extractor: Extractor, known: Knowledge) -> Role:
    """Return the role that a posting file describes; raises UnreadableDocument, RoleTooThin."""
    posting = read_posting_file(content, name, extractor, known)
    return role_of(posting, known, base=posting.base, role_id=f"posting:{name}")
