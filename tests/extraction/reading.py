"""Reading of made files, as the tests of every format assert it."""

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.read import read


def lines_of(content: bytes) -> list[str]:
    """Return the lines of the extracted text that are not blank."""
    return [line for line in read(content, Limits()).text.split("\n") if line]


def refusal(content: bytes, limits: Limits | None = None) -> str:
    """Return the code with which a file is refused."""
    with pytest.raises(UnreadableDocument) as caught:
        read(content, limits or Limits())
    return caught.value.code
