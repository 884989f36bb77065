"""Text of RTF files that nobody can see, and honest text that looks like it."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read

SECRET = "secret keywords"
FONTS = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Wingdings;}}"
# 1 white, 2 dark blue, 3 black, 4 light grey.
COLOURS = (
    r"{\colortbl;\red255\green255\blue255;\red31\green56\blue100;\red0\green0\blue0;"
    r"\red191\green191\blue191;}"
)
BLUE_FILL, WHITE_FILL = 100 << 16 | 56 << 8 | 31, 0xFFFFFF


def rtf(body: str) -> bytes:
    paper = r"\paperw12240\paperh15840\margl1440"
    return rf"{{\rtf1\ansi\deff0{FONTS}{COLOURS}{paper}\pard\plain\fs22 {body}}}".encode("latin-1")


def shape(inside: str, *, sides: str = "", **properties: int) -> str:
    places = sides or r"\shpleft100\shptop100\shpright4000\shpbottom900"
    stated = "".join(rf"{{\sp{{\sn {name}}}{{\sv {value}}}}}" for name, value in properties.items())
    return rf"{{\shp{{\*\shpinst{places}{stated}{{\shptxt \pard\plain {inside}\par}}}}}}"


def cell(words: str, definition: str = "", row: str = "") -> str:
    return rf"\trowd{row}{definition}\cellx5000\pard\intbl {words}\cell\row\pard "


HIDDEN = {
    "marked hidden": rf"{{\v {SECRET}}}",
    "white": rf"{{\cf1 {SECRET}}}",
    "white by the background": rf"{{\cf1\chcbpat1 {SECRET}}}",
    "colour of its background": rf"{{\cf2\cb2 {SECRET}}}",
    "colour of its shading": rf"{{\cf2\chshdng0\chcbpat2 {SECRET}}}",
    "colour of its pattern": rf"{{\cf2\chshdng10000\chcfpat2\chcbpat1 {SECRET}}}",
    "black on a black highlight": rf"{{\cf3\highlight3 {SECRET}}}",
    "colour of the paragraph": rf"\pard\cbpat2{{\cf2 {SECRET}}}\par\pard",
    "one point": rf"{{\fs2 {SECRET}}}",
    "two points": rf"{{\fs4 {SECRET}}}",
    "scale of one percent": rf"{{\charscalex1 {SECRET}}}",
    "letters over each other": rf"{{\expndtw-400 {SECRET}}}",
    "letters over each other, in quarter points": rf"{{\expnd-80 {SECRET}}}",
    "raised off the page": rf"{{\up2000 {SECRET}}}",
    "lowered off the page": rf"{{\dn2000 {SECRET}}}",
    "exact line of one twip": rf"\pard\sl-1\slmult0 {SECRET}\par\pard",
    "line of one percent": rf"\pard\sl2\slmult1 {SECRET}\par\pard",
    "indent beyond the page": rf"\pard\li15000 {SECRET}\par\pard",
    "indent before the page": rf"\pard\li-20000 {SECRET}\par\pard",
    "first line beyond the page": rf"\pard\fi15000 {SECRET}\par\pard",
    "frame left of the page": rf"\pard\phpg\posnegx-20000\absw3000 {SECRET}\par\pard",
    "frame below the page": rf"\pard\pvpg\posy30000\absw3000 {SECRET}\par\pard",
    "colour of the cell": cell(rf"{{\cf2 {SECRET}}}", r"\clcbpat2"),
    "colour of the row": cell(rf"{{\cf2 {SECRET}}}", row=r"\trcbpat2"),
    "white beside a blue cell": (
        rf"\trowd\clcbpat2\cellx1000\cellx5000\pard\intbl x\cell {{\cf1 {SECRET}}}\cell\row\pard "
    ),
    "row of one twip": cell(SECRET, row=r"\trrh-1"),
    "cell merged into the one at its left": (
        rf"\trowd\clmgf\cellx3000\clmrg\cellx6000\pard\intbl x\cell {SECRET}\cell\row\pard "
    ),
    "cell merged into the one above": (
        r"\trowd\clvmgf\cellx3000\pard\intbl x\cell\row"
        rf"\trowd\clvmrg\cellx3000\pard\intbl {SECRET}\cell\row\pard "
    ),
    "hidden shape": shape(SECRET, fHidden=1),
    "shape left of the page": shape(SECRET, sides=r"\shpleft-9000\shptop0\shpright-5000\shpbottom900"),
    "shape below the page": shape(SECRET, sides=r"\shpleft0\shptop20000\shpright4000\shpbottom21000"),
    "shape without size": shape(SECRET, sides=r"\shpleft0\shptop0\shpright0\shpbottom0"),
    "white in a white shape": shape(rf"\cf1 {SECRET}", fillColor=WHITE_FILL),
    "blue in a blue shape": shape(rf"\cf2 {SECRET}", fillColor=BLUE_FILL),
    "white in a shape without fill": shape(rf"\cf1 {SECRET}", fFilled=0),
}


@pytest.mark.parametrize("how", sorted(HIDDEN))
def test_words_that_nobody_can_see_are_left_out_and_reported(how: str) -> None:
    document = read(rtf(rf"Registered Nurse\par {HIDDEN[how]}"), Limits())

    assert "secret" not in document.text
    assert "Registered Nurse" in document.text
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert document.flags[0].detail.startswith(f"{len(SECRET)} characters")


LOOK_ALIKES = {
    "white on shading": rf"{{\cf1\chshdng0\chcbpat2 {SECRET}}}",
    "white on a pattern": rf"{{\cf1\chshdng5000\chcfpat3 {SECRET}}}",
    "white on a highlight": rf"{{\cf1\highlight2 {SECRET}}}",
    "white on a shaded paragraph": rf"\pard\cbpat2{{\cf1 {SECRET}}}\par",
    "white in a blue cell": cell(rf"{{\cf1 {SECRET}}}", r"\clcbpat2"),
    "white in a cell with a pattern": cell(rf"{{\cf1 {SECRET}}}", r"\clshdng10000\clcfpat2\clcbpat1"),
    "white in a blue row": cell(rf"{{\cf1 {SECRET}}}", row=r"\trcbpat2"),
    "white in a blue shape": shape(rf"\cf1 {SECRET}", fillColor=BLUE_FILL),
    "white in a shape with a gradient": shape(rf"\cf1 {SECRET}", fillType=7, fillColor=WHITE_FILL),
    "white over another shape": shape("", fillColor=BLUE_FILL) + shape(rf"\cf1 {SECRET}", fFilled=0),
    "white with a shadow": rf"{{\cf1\shad {SECRET}}}",
    "white with an outline": rf"{{\cf1\outl {SECRET}}}",
    "first of merged cells": (
        rf"\trowd\clmgf\cellx3000\clmrg\cellx6000\pard\intbl {SECRET}\cell\cell\row\pard "
    ),
    "light grey": rf"{{\cf4 {SECRET}}}",
    "automatic on black": rf"{{\cf0\chcbpat3 {SECRET}}}",
    "six points": rf"{{\fs12 {SECRET}}}",
    "letters set tight": rf"{{\expndtw-10 {SECRET}}}",
    "narrow letters": rf"{{\charscalex66 {SECRET}}}",
    "superscript": rf"{{\up6\fs16 {SECRET}}}",
    "switched back on": rf"{{\v\v0 {SECRET}}}",
    "hidden on the web": rf"{{\webhidden {SECRET}}}",
    "lines of ten points": rf"\pard\sl-200\slmult0 {SECRET}\par",
    "lines of at least one twip": rf"\pard\sl1\slmult0 {SECRET}\par",
    "lines set close": rf"\pard\sl180\slmult1 {SECRET}\par",
    "a hanging indent": rf"\pard\li720\fi-360 {SECRET}\par",
    "an indent that is taken back": rf"\pard\li15000\pard {SECRET}\par",
    "a frame in the margin": rf"\pard\phpg\pvpg\posx200\posy300\absw2000 {SECRET}\par",
    "a row of an exact height": cell(SECRET, row=r"\trrh-320"),
    "a row that grows": cell(SECRET, row=r"\trrh1"),
    "a heading row": cell(SECRET, row=r"\trhdr"),
    "a shape that grows": shape(
        SECRET, sides=r"\shpleft0\shptop0\shpright4000\shpbottom0", fFitShapeToText=1
    ),
    "a view of the file": rf"\viewkind4 {SECRET}",
    "deleted words": rf"{{\deleted gone}}{SECRET}",
    "a hidden bookmark": rf"{{\*\bkmkstart _Toc}}{SECRET}{{\*\bkmkend _Toc}}",
}


@pytest.mark.parametrize("what", sorted(LOOK_ALIKES))
def test_honest_words_are_read_and_accused_of_nothing(what: str) -> None:
    document = read(rtf(LOOK_ALIKES[what]), Limits())

    assert (document.text, document.flags) == (f"{SECRET}\n", ())


def test_a_note_does_not_interrupt_its_line_and_is_read_after_the_body() -> None:
    document = read(rtf(r"Nurse{\super\chftn}{\footnote Since 2010.} Manager\par Dallas\par"), Limits())

    assert document.text == "Nurse Manager\nDallas\nSince 2010.\n"


def test_a_box_in_the_middle_of_a_line_does_not_interrupt_it() -> None:
    document = read(rtf(rf"Nurse {shape('Boxed')}Manager\par"), Limits())

    assert document.text.split("\n") == ["Boxed", "Nurse Manager", ""]


def test_boxes_of_a_form_in_a_symbol_font_are_kept() -> None:
    document = read(rtf(r"Licences: {\f1 \'fe} RN {\f1 \'a8} LPN"), Limits())

    assert document.text == "Licences: ☑ RN ☐ LPN\n"
