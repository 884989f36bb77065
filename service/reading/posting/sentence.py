"""One sentence or list item of a posting, with the zone of the heading above it."""

from dataclasses import dataclass

from service.reading.posting.passage import Passage
from service.text.gazetteer import Hit


@dataclass(frozen=True, slots=True)
class PostingSentence:
    """One sentence or list item of a posting.

    Attributes:
        zone: of the heading above it: required, preferred, duties, skip or none.
        notices: the boilerplate phrases inside it; offsets count from its start.
        bullet: it is an item of a list.
        joined: it is an alternative to the sentence before, by an `or` between them or by a list of options.
        opens: the next sentence is an alternative to it.
        opens_options: it says that what follows are options, and asks for nothing itself.
        option: letter of the answer that it is, in a select-one question.
    """

    passage: Passage
    zone: str
    notices: tuple[Hit, ...]
    bullet: bool = False
    joined: bool = False
    opens: bool = False
    opens_options: bool = False
    option: str | None = None

    @property
    def start(self) -> int:
        """Return where the sentence begins in the text."""
        return self.passage.start

    @property
    def end(self) -> int:
        """Return where the sentence ends in the text."""
        return self.passage.end

    @property
    def words(self) -> str:
        """Return the sentence without white space at its ends."""
        return self.passage.text.strip()

    @property
    def is_route(self) -> bool:
        """Return whether everything that it names is needed together, as one of several alternatives."""
        return self.opens or self.joined
