"""Plain characters for letters that fonts and programs store in another form."""

import pytest

from service.extraction.letters import plain_letters


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("REGıſTERED NURſE", "REGISTERED NURSE"),
        ("NURſıNG SUPERVıſOR", "NURSING SUPERVISOR"),
        ("Yıldız, ISTANBUL", "Yıldız, ISTANBUL"),
        ("Paſtoral care", "Pastoral care"),
        ("ʀᴇɢɪꜱᴛᴇʀᴇᴅ", "registered"),
        ("\uf763linical \uf732\uf730\uf731\uf739", "clinical 2019"),
        ("𝗥𝗡, 𝐁𝐒𝐍", "RN, BSN"),
        ("NE\u2011BC", "NE-BC"),
        ("2014 \u2212 2019", "2014 – 2019"),
        ("Director — Nursing", "Director — Nursing"),
        ("Oﬃce staﬀ, aﬂoat", "Office staff, afloat"),
        ("plain text", "plain text"),
    ],
)
def test_letters_are_read_as_they_are_shown(stored: str, shown: str) -> None:
    assert plain_letters(stored) == shown
