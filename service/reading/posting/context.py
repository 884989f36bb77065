"""The context of a posting: what its title and country say of a licence that a sentence does not name."""

from dataclasses import dataclass

from service.knowledge.lexicon.postings import PostingLexicon
from service.reading.posting.answers import is_form
from service.reading.posting.location_and_track import is_british


@dataclass(frozen=True, slots=True)
class PostingContext:
    """What of the whole posting the reading of a sentence needs.

    Attributes:
        title_licence: type of the licence that a bare "licence" means, by the title.
        questionnaire: the posting is a form that offers answers.
    """

    british: bool
    title_licence: str | None
    questionnaire: bool = False


def context_of(text: str, title: str, lexicon: PostingLexicon) -> PostingContext:
    """Return the context of a posting with that text and title."""
    british = is_british(text)
    return PostingContext(british, _title_licence(title.lower(), lexicon, british=british), is_form(text))


def _title_licence(title: str, lexicon: PostingLexicon, *, british: bool) -> str | None:
    for _, row in sorted(lexicon.licences.items()):
        if any(word.lower() in title for word in row.titles):
            return row.uk_type if british and row.uk_type else row.type
    return None
