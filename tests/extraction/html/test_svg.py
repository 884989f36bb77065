"""Text of SVG in an HTML page, and content of elements for programs that lack them."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read

SECRET = "secret keywords"
SEEN = "Nurse\n"


@pytest.mark.parametrize(
    "body",
    [
        f"<svg><text fill=none>{SECRET}</text></svg>",
        f"<svg><text fill=white>{SECRET}</text></svg>",
        f"<svg><text fill-opacity=0>{SECRET}</text></svg>",
        f"<svg><text style='fill:#fff'>{SECRET}</text></svg>",
        f"<svg><g opacity=0><text>{SECRET}</text></g></svg>",
        f"<svg><g visibility=hidden><text>{SECRET}</text></g></svg>",
        f"<svg><text font-size=1>{SECRET}</text></svg>",
        f"<svg width=0 height=0><text>{SECRET}</text></svg>",
    ],
)
def test_letters_of_a_drawing_that_nobody_can_see_are_left_out_and_flagged(body: str) -> None:
    document = read(f"<!DOCTYPE html><html><body><p>Nurse</p>{body}</body></html>".encode(), Limits())

    assert document.text == SEEN
    assert [flag.code for flag in document.flags] == ["hidden_text"]


@pytest.mark.parametrize(
    "body",
    [
        f"<ruby>Nurse<rp>{SECRET}</rp></ruby>",
        f"<progress>{SECRET}</progress>Nurse",
        f"<svg><symbol><text>{SECRET}</text></symbol></svg>Nurse",
        f"<svg><clipPath><text>{SECRET}</text></clipPath></svg>Nurse",
    ],
)
def test_words_for_programs_that_lack_an_element_are_not_read(body: str) -> None:
    document = read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), Limits())

    assert (document.text, document.flags) == (SEEN, ())
