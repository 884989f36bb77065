"""Encodings of texts that state none."""

import pytest

from service.extraction.encodings import likely_encoding
from service.extraction.limits import Limits
from service.extraction.read import read

AMERICAN = (
    "Zoë Peña, MSN, NE–BC\nNurse Manager, March 2019 – Present\n• Led the unit’s “Safe Hands” program\n"
)
FRENCH = "Été 2019 – Infirmière à l’Hôpital Saint-André, Élève: François Noël\n"
GERMAN = "Pflegedienstleitung für Jörg Müller, Größe und Übersicht, Österreich\n"
SHORT_DASH = "Nurse Manager\n2019 – Present\n"
DEGREES = "Kept vaccines at 4 °C, 5½ years, £20,000 budget, Lean Six Sigma®\n"
QUOTES = "the ‘patient first’ award and the staff’s trust\n"
TEXTS = [AMERICAN, FRENCH, GERMAN, SHORT_DASH, DEGREES, QUOTES]


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
@pytest.mark.parametrize("text", [text for text in TEXTS if "½" not in text])
def test_windows_and_old_macintosh_text_are_distinguished(text: str, encoding: str) -> None:
    assert read(text.encode(encoding), Limits()).text == text


@pytest.mark.parametrize("text", TEXTS)
def test_lone_carriage_returns_end_the_lines_of_old_macintosh_text(text: str) -> None:
    whole = text.replace("5½ years, ", "").replace("\n", "\r")

    assert read(whole.encode("mac-roman"), Limits()).text == whole.replace("\r", "\n")


@pytest.mark.parametrize("text", TEXTS)
def test_windows_text_stays_windows_text(text: str) -> None:
    assert likely_encoding(text.encode("cp1252")) == "cp1252"


@pytest.mark.parametrize("encoding", ["cp437", "cp850"])
def test_text_of_dos_is_recognized_by_its_letters(encoding: str) -> None:
    text = "Résumé of Zoë Peña, Nürnberg, Málaga\n"

    assert read(text.encode(encoding), Limits()).text == text


@pytest.mark.parametrize(
    "encoding",
    ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8", "utf-8-sig"],
)
@pytest.mark.parametrize("text", TEXTS)
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    assert read(text.encode(encoding), Limits()).text == text
