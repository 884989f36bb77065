"""Normalization of text: broken text is repaired, correct text is unchanged."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.extraction.clean import clean


def misread(text: str, *, lossy: bool = False) -> str:
    """Return UTF-8 taken for Windows-1252; `lossy` drops the bytes that have no meaning there."""
    return text.encode().decode("cp1252", errors="ignore") if lossy else text.encode().decode("latin-1")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (misread("Lakeside－Springfield", lossy=True), "Lakeside - Springfield"),
        (misread("Lakeside －", lossy=True) + " Springfield", "Lakeside - Springfield"),
        (misread("“Nurse of the year” award", lossy=True), '“Nurse of the year" award'),
        (misread("the unit’s staff", lossy=True), "the unit’s staff"),
        (misread("2015 – 2018", lossy=True), "2015 – 2018"),
        (misread("café"), "café"),
        (misread("• Staffing", lossy=True), "• Staffing"),
        (misread("team\u200bwork", lossy=True), "teamwork"),
        ("nutritionÂ background", "nutrition background"),
        ("end of one.Â Start of next", "end of one. Start of next"),
        ("tangibleÂpositive", "tangible positive"),
        ("a Â b", "a b"),
        ("Communication skillsÂ", "Communication skills"),
    ],
)
def test_mojibake_is_repaired(broken: str, whole: str) -> None:
    assert clean(broken) == f"{whole}\n"


@pytest.mark.parametrize(
    "correct",
    [
        "Ângela Example",
        "CÂMARA MUNICIPAL",
        "château",
        "It's a “quoted” word",
        "€ 3 million",
        "Zoë Façade, résumé",
        "Nurse • Manager · Director – 10 %",
        "5 < 6 & 7 > 3",
        "Señor Ñandú, São Paulo",
        "日本語",
    ],
)
def test_correct_characters_are_unchanged(correct: str) -> None:
    assert clean(correct) == f"{correct}\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree\n"),
        ("one\x0btwo\x0cthree\u2028four", "one\ntwo\nthree\nfour\n"),
        ("a\t\tb\u00a0\u2003c", "a b c\n"),
        ("a  \n   b", "a\nb\n"),
        ("a\n\n\n\n \n\nb", "a\n\nb\n"),
        ("\n\n a \n\n", "a\n"),
        ("soft\u00adhyphen zero\u200bwidth \ufeffmark", "softhyphen zerowidth mark\n"),
        ("\u202eright to left", "right to left\n"),
        ("\uf0b7 Staffing", "• Staffing\n"),
        ("  \uf0a7Staffing", "• Staffing\n"),
        ("call \uf028 me", "call me\n"),
        ("• Staffing\n- Budgets\n* Surveys", "• Staffing\n- Budgets\n* Surveys\n"),
        ("cafe\u0301", "café\n"),
        ("nul\x00 and \x07 bell", "nul and bell\n"),
        ("ﬁnance and oﬀice", "finance and office\n"),
        ("•\n•\n• Staffing\n•", "• Staffing\n"),
        ("Skills\n•\nStaffing\n• \n\nBudgets", "Skills\n• Staffing\n•\n\nBudgets\n"),
        ("\ud83d\ude00 half \ud83d alone", "😀 half alone\n"),
        ("", ""),
        (" \u200b\n\t", ""),
    ],
)
def test_layout_is_made_plain(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(st.text(max_size=200))
def test_cleaned_text_is_plain_and_in_normal_form(raw: str) -> None:
    text = clean(raw)

    assert unicodedata.is_normalized("NFC", text)
    assert not any(blank in text for blank in ("\r", "\t", "\u00a0", "  ", "\n\n\n", " \n", "\n "))
    assert text == "" or text.endswith("\n")


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), max_size=200))
def test_plain_ascii_keeps_every_word(raw: str) -> None:
    assert clean(raw).split() == raw.split()
