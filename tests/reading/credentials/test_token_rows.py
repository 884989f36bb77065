"""Every ambiguous token means what its context says."""

import re

import pytest

from service.reading.credentials.abbreviations import meaning

from .tokens_of_certification import LETTERS_OF_A_CERTIFICATION
from .tokens_of_degree import LETTERS_OF_A_DEGREE
from .tokens_of_licence import LETTERS_OF_A_LICENCE
from .tokens_of_other import OTHER_LETTERS
from .tokens_of_title import LETTERS_OF_A_TITLE

ROWS = (
    *LETTERS_OF_A_DEGREE,
    *LETTERS_OF_A_LICENCE,
    *LETTERS_OF_A_CERTIFICATION,
    *LETTERS_OF_A_TITLE,
    *OTHER_LETTERS,
)

CARRIED = [(token, sense, line) for token, sense, carried, _ in ROWS for line in carried]
NOT_CARRIED = [(token, sense, line) for token, sense, _, others in ROWS for line in others]


def read(credentials, token, line):
    section, _, text = line.partition(": ")
    place = re.search(rf"(?<![A-Za-z]){re.escape(token)}(?![A-Za-z])", text)
    return meaning(text, place.start(), place.end(), section, credentials.ambiguous)


@pytest.mark.parametrize(("token", "sense", "line"), CARRIED)
def test_a_token_has_the_meaning_that_its_line_shows(credentials, token, sense, line):
    assert read(credentials, token, line) == sense


@pytest.mark.parametrize(("token", "sense", "line"), NOT_CARRIED)
def test_a_token_has_not_the_meaning_that_its_line_denies(credentials, token, sense, line):
    assert read(credentials, token, line) != sense


def test_every_row_has_three_lines_of_each_kind():
    assert [token for token, _, carried, others in ROWS if len(carried) < 3 or len(others) < 3] == []
