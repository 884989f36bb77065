"""Visible text of RTF files: characters, lists, tables, hidden text and hostile files."""

import pytest

from service.extraction.limits import Limits
from service.extraction.media_type import RTF
from service.extraction.read import read
from tests.extraction.reading import lines_of, refusal

SECRET = "secret keywords"
FONTS = (
    r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Symbol;}{\f2\fswiss\fcharset238 Arial CE;}}"
)
COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green51\blue102;}"


def rtf(body: str) -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{COLOURS}\pard\plain\fs22 {body}}}".encode("latin-1")


def test_the_kind_is_known_by_the_content() -> None:
    assert read(rtf("Nurse"), Limits()).media_type == RTF
    assert read(b"\xef\xbb\xbf\n" + rtf("Nurse"), Limits()).text == "Nurse\n"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (r"R\'e9sum\'e9", "Résumé"),
        (r"R\u233\'e9sum\u233 ?", "Résumé"),
        (r"\uc2 R\u233\'65\'65sum\u233 ee", "Résumé"),
        (r"{\uc0 R\u233 sum\u233 }", "Résumé"),
        (r"\f2 \'b3\'f3d\'9f", "łódź"),
        (r"\u-10179 ?\u-8704 ? ok", "😀 ok"),
        (r"2015 \'96 2018 \endash  2020\emdash now", "2015 – 2018 – 2020—now"),
        (r"Jane\rquote s \ldblquote team\rdblquote", "Jane’s “team”"),
        (r"a\~b\_c\-d", "a b-cd"),
        (r"brace \{ and \\ done\}", "brace { and \\ done}"),
        ("Nurse\r\n Mana\nger", "Nurse Manager"),
        (r"{\b Bold}{\i0 er} {\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "Bolder link"),
        (r"{\upr{Nurse}{\*\ud{Nurse}}}", "Nurse"),
        (r"Nurse{\pict\wmetafile8 010203}{\*\unknown no}{\info{\title no}}", "Nurse"),
        ("Nurse{\\pict\\bin5 }}{{\\}s", "Nurses"),
    ],
)
def test_characters_are_read_as_they_are_printed(written: str, read_as: str) -> None:
    assert lines_of(rtf(written)) == [read_as]


def test_headers_body_and_footers_are_read_in_order() -> None:
    margins = r"{\header Jane Example\par}{\headerf Jane Example\par}{\footer RN\par}"

    assert lines_of(rtf(margins + r"Nurse\par Dallas\line Texas")) == [
        "Jane Example",
        "Nurse",
        "Dallas",
        "Texas",
        "RN",
    ]


def test_list_items_have_bullets() -> None:
    body = (
        r"{\listtext\f1\'b7\tab}Staffing\par {\pntext\f1\'B7\tab}Budget\par {\f1\'b7\tab}Surveys\par "
        r"{\listtext 1.\tab}Teaching\par Dallas"
    )

    assert lines_of(rtf(body)) == ["• Staffing", "• Budget", "• Surveys", "• Teaching", "Dallas"]


def test_marks_without_a_character_and_numbers_of_headings_are_no_bullets() -> None:
    body = (
        r"{\listtext\pard\plain \tab}EDUCATION\par \pard\outlinelevel0{\listtext 1.\tab}EXPERIENCE\par "
        r"\pard{\listtext\pard\plain  \u8226\'95\tab}Staffing\par"
    )

    assert lines_of(rtf(body)) == ["EDUCATION", "EXPERIENCE", "• Staffing"]


def test_tables_are_read_cell_by_cell() -> None:
    short = r"\trowd\cellx1\cellx2\pard\intbl Nurse Manager\cell 2015 - present\cell\row"
    long = r"\trowd\cellx1\cellx2\pard\intbl Skills\par Staffing\cell Jobs\cell\row"

    content = rtf(rf"Before\par {short}{long}\pard After")

    assert lines_of(content) == [
        "Before",
        "Nurse Manager 2015 - present",
        "Skills",
        "Staffing",
        "Jobs",
        "After",
    ]


def test_a_text_box_is_read_once_whatever_its_colours() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt \pard\cf1 Boxed\par}}{\shprslt{\*\do no}}}"

    document = read(rtf(rf"Nurse\par {box}After"), Limits())

    assert document.text.split() == ["Nurse", "Boxed", "After"]
    assert document.flags == ()


@pytest.mark.parametrize("how", [r"\v ", r"\cf1 ", r"\fs4 ", r"\cf1\highlight1 ", r"\cf1\cbpat1 "])
def test_hidden_text_is_left_out_and_reported(how: str) -> None:
    document = read(rtf(rf"Nurse{{{how}{SECRET}}}\par"), Limits())

    assert document.text == "Nurse\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert document.flags[0].detail.startswith(f"{len(SECRET)} characters")


@pytest.mark.parametrize(
    "how",
    [r"\cf1\highlight2 ", r"\cf1\cb2 ", r"\cbpat2\cf1 ", r"\v\v0 ", r"\cf1\plain ", r"\cf2\fs14 ", r"\cf9 "],
)
def test_text_that_may_be_seen_is_kept(how: str) -> None:
    document = read(rtf(rf"{{{how}Jane}}"), Limits())

    assert (document.text, document.flags) == ("Jane\n", ())


def test_white_text_in_a_filled_cell_is_kept() -> None:
    document = read(rtf(r"\trowd\clcbpat2\cellx1\pard\intbl\cf1 Jane\cell\row"), Limits())

    assert (document.text, document.flags) == ("Jane\n", ())


def test_deleted_text_is_left_out() -> None:
    assert lines_of(rtf(r"Nurse{\deleted gone}")) == ["Nurse"]


def test_a_last_brace_that_is_missing_does_no_harm() -> None:
    assert lines_of(rtf("Nurse")[:-1]) == ["Nurse"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (rtf("{" * 100_000 + "Nurse"), "hostile"),
        (rtf(r"Nurse {\b Manager {\i of")[:-1], "corrupt"),
        (rtf(r"{\pict\wmetafile8 0102}"), "no_text_scan"),
        (rtf(rf"{{\v {SECRET}}}"), "empty"),
        (rtf(""), "empty"),
    ],
)
def test_hostile_broken_and_empty_files_are_refused(content: bytes, code: str) -> None:
    assert refusal(content) == code


def test_words_without_end_take_little_time() -> None:
    body = r"\par" * 20_000 + r"\u8226 ?" * 20_000 + "{}" * 20_000 + r"\bin99999999 x"

    assert refusal(rtf(body), Limits(characters=10_000)) in {"corrupt", "too_large"}


def test_lines_of_headers_that_repeat_each_other_are_read_once() -> None:
    headers = rb"{\headerl Jane\par Nurse\par}{\headerr Jane\par Texas\par}"

    assert lines_of(rb"{\rtf1 " + headers + rb"RN\par RN\par}") == ["Jane", "Nurse", "Texas", "RN", "RN"]
