"""Texts in small letters."""

import pytest

from service.text.small_letters import in_small_letters


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Led 12 RNs", "led 12 rns"),
        ("É. Müller", "é. müller"),
        ("İzmir Clinic", "İzmir clinic"),  # the small letter of İ is two characters long
        ("", ""),
    ],
)
def test_small_letters_keep_their_places(text: str, small: str) -> None:
    assert in_small_letters(text) == small
    assert len(small) == len(text)
