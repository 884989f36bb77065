"""The codes of problems, by the status that they come with."""

from collections.abc import Mapping

from service.api.problems import DOCUMENT_STATUS, STATUS, code_of
from service.api.responses import ERRORS
from service.errors import UnreadableDocument
from service.usecases.views.vocabulary import WordSet

OF_THE_SERVER: Mapping[int, tuple[str, ...]] = {503: ("overloaded", "shutting_down")}


def _codes(status: int) -> tuple[str, ...]:
    """Return what comes with a status: its own code, those of our errors, and those of documents."""
    own = {kind.code for kind, of in STATUS.items() if of == status and kind is not UnreadableDocument}
    usual = STATUS[UnreadableDocument]
    documents = {code for code in UnreadableDocument.CODES if DOCUMENT_STATUS.get(code, usual) == status}
    return tuple(sorted({code_of(status), *own, *documents, *OF_THE_SERVER.get(status, ())}))


CODES_BY_STATUS: Mapping[int, tuple[str, ...]] = {status: _codes(status) for status in ERRORS}
CODES = WordSet(
    "ProblemCode",
    tuple(sorted({code for codes in CODES_BY_STATUS.values() for code in codes})),
    "What went wrong; the description of each status names its codes.",
)
