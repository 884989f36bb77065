"""Values of form fields and annotations of a PDF, and what stays unread."""

from typing import Any

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read
from tests.extraction.made import canvas_pdf
from tests.extraction.made_pdf import annotation, appearance, form_of, page_pdf, shown, text_field
from tests.extraction.reading import lines_of

LABEL = shown(60, 740, "Position held")
BOX = "150 735 350 751"


def text_of(content: bytes) -> str:
    return read(content, Limits()).text


def flags_of(content: bytes) -> list[str]:
    return [flag.code for flag in read(content, Limits()).flags]


def form_pdf(fields: list[str], *, content: str = LABEL, entries: str = "", **others: Any) -> bytes:
    return page_pdf(content, annotations=fields, catalog=form_of(fields, entries=entries), **others)


def test_the_value_of_a_field_stands_on_the_line_of_its_label() -> None:
    content = form_pdf([text_field("a", "Nurse Manager", BOX)], content=shown(60, 740, "Position held:"))

    assert lines_of(content) == ["Position held: Nurse Manager"]


@pytest.mark.parametrize("entries", ["", "/NeedAppearances true", "/NeedAppearances false"])
def test_a_field_without_an_appearance_is_read(entries: str) -> None:
    content = form_pdf([text_field("a", "Nurse Manager", BOX)], entries=entries)

    assert "Nurse Manager" in text_of(content)


def test_the_appearance_that_a_viewer_renews_gives_way_to_the_value() -> None:
    field = text_field("a", "Nurse Manager", BOX, "/AP << /N 40 0 R >>")
    drawn = {40: appearance("/Tx BMC q BT /F1 10 Tf 2 4 Td (Type here) Tj ET Q EMC", 200, 16)}

    content = form_pdf([field], entries="/NeedAppearances true", others=drawn)

    assert "Nurse Manager" in text_of(content)
    assert "Type here" not in text_of(content)


def test_the_appearance_of_a_field_is_what_counts() -> None:
    field = text_field("a", "FACHE, CMPE, RHIA", BOX, "/AP << /N 40 0 R >>")
    drawn = {40: appearance("/Tx BMC q BT /F1 10 Tf 2 4 Td (Nurse Manager) Tj ET Q EMC", 200, 16)}

    text = text_of(form_pdf([field], others=drawn))

    assert "Nurse Manager" in text
    assert "FACHE" not in text


@pytest.mark.parametrize("flag", ["/F 2", "/F 32", "/F 36"])
def test_a_field_that_is_not_shown_is_not_read(flag: str) -> None:
    field = text_field("a", "FACHE, CMPE, RHIA", BOX).replace("/F 4", flag)

    assert lines_of(form_pdf([field])) == ["Position held"]


def test_a_value_in_the_colour_of_the_page_is_left_out_and_flagged() -> None:
    field = text_field("a", "FACHE, CMPE, RHIA", BOX).replace("0 g", "1 g")

    content = form_pdf([field])

    assert lines_of(content) == ["Position held"]
    assert flags_of(content) == ["hidden_text", "typed_text"]


def test_all_lines_of_a_long_value_are_read() -> None:
    value = (
        "Led a staff of 24 nurses on two units and owned their schedule.\\nOpened a clinic of twelve beds."
    )
    field = text_field("a", value, "150 660 350 751", "/Ff 4096")

    text = " ".join(text_of(form_pdf([field])).split())

    assert "Led a staff of 24 nurses on two units and owned their schedule. Opened a clinic" in text


def test_of_choices_the_chosen_are_read() -> None:
    combo = text_field("a", "Registered Nurse", BOX, "/Ff 131072 /Opt [(Registered Nurse) (Physician)]")
    several = text_field("b", "", "150 600 350 680", "/Opt [(Ohio) (Texas) (Iowa)]")
    several = several.replace("/V ()", "/V [(Ohio) (Iowa)] /I [0 2]")
    fields = [field.replace("/FT /Tx", "/FT /Ch") for field in (combo, several)]

    text = text_of(form_pdf(fields))

    assert [word in text for word in ("Registered Nurse", "Physician", "Ohio", "Texas", "Iowa")] == [
        *(True, False, True, False, True)
    ]


def test_fields_of_a_form_library_are_read() -> None:
    def draw(canvas: Any) -> None:
        canvas.drawString(60, 740, "Position held:")
        box = {"x": 150, "y": 735, "width": 200, "height": 16, "fontSize": 10}
        canvas.acroForm.textfield(name="a", value="Nurse Manager", **box)
        canvas.acroForm.checkbox(name="b", checked=True, x=60, y=700, size=12)
        canvas.drawString(80, 702, "Full time")

    text = text_of(canvas_pdf(draw))

    assert "Position held: Nurse Manager" in text
    assert "Full time" in text


def test_fields_of_a_turned_page_are_read() -> None:
    field = text_field("a", "Nurse Manager", "100 135 116 335", "/MK << /R 90 >>")
    content = page_pdf(
        "BT /F1 10 Tf 0 1 -1 0 112 45 Tm (Position held:) Tj ET",
        annotations=[field],
        catalog=form_of([field]),
        page="/Rotate 90",
    )

    assert lines_of(content) == ["Position held: Nurse Manager"]


@pytest.mark.parametrize("default", ["/DA (/Helv 10 Tf 0 g)", "/DA (/Helv 0 Tf 0 0 1 rg)", ""])
def test_a_text_box_without_an_appearance_is_read(default: str) -> None:
    box = annotation("FreeText", "Nurse Manager\\nMarch 2019 - Present", "60 600 300 660", default)

    assert lines_of(page_pdf(LABEL, annotations=[box])) == [
        "Position held",
        "Nurse Manager",
        "March 2019 - Present",
    ]


@pytest.mark.parametrize("kind", ["FreeText", "Stamp"])
def test_a_text_box_or_stamp_with_an_appearance_is_read(kind: str) -> None:
    box = annotation(kind, "Something else", "60 600 260 616", "/AP << /N 40 0 R >>")
    drawn = {40: appearance(shown(2, 4, "Nurse Manager"), 200, 16)}

    assert lines_of(page_pdf(LABEL, annotations=[box], others=drawn)) == ["Position held", "Nurse Manager"]


def test_a_small_box_full_of_text_is_left_out_and_flagged() -> None:
    box = annotation("FreeText", "FACHE CMPE RHIA " * 40, "60 600 64 604", "/DA (/Helv 10 Tf 0 g)")

    content = page_pdf(LABEL, annotations=[box])

    assert lines_of(content) == ["Position held"]
    assert flags_of(content) == ["hidden_text", "typed_text"]


@pytest.mark.parametrize("kind", ["Text", "Popup", "Link", "FileAttachment", "Highlight"])
def test_notes_and_links_are_not_read(kind: str) -> None:
    note = annotation(kind, "FACHE, CMPE, RHIA", "60 600 300 660")
    box = annotation("FreeText", "Nurse Manager", "60 640 300 660")

    text = text_of(page_pdf(LABEL, annotations=[note, box]))

    assert "FACHE" not in text
    assert "Nurse Manager" in text


def test_marked_words_beside_a_text_box_stay_visible() -> None:
    quads = "/QuadPoints [58 752 200 752 58 736 200 736] /C [1 1 0]"
    mark = annotation("Highlight", "", "58 736 200 752", quads)
    box = annotation("FreeText", "Nurse Manager", "60 640 300 660")

    content = page_pdf(LABEL, annotations=[mark, box])

    assert lines_of(content) == ["Position held", "Nurse Manager"]
    assert flags_of(content) == ["typed_text"]


def test_words_under_an_opaque_shape_stay_hidden() -> None:
    cover = annotation("Square", "", "58 736 200 752", "/IC [1 1 1] /C [1 1 1]")
    box = annotation("FreeText", "Nurse Manager", "60 640 300 660")

    assert lines_of(page_pdf(LABEL, annotations=[cover, box])) == ["Nurse Manager"]


@pytest.mark.parametrize(
    ("held", "flags"),
    [
        (text_field("a", "Nurse Manager", BOX), ["typed_text"]),
        (text_field("a", "", BOX), []),
        (text_field("a", "Nurse Manager", BOX).replace("/F 4", "/F 2"), []),
        (text_field("a", "Off", BOX).replace("/FT /Tx", "/FT /Btn"), []),
        (annotation("FreeText", "Nurse Manager", BOX), ["typed_text"]),
        (annotation("FreeText", "", BOX), []),
        (annotation("Text", "Nurse Manager", BOX), []),
        (annotation("Link", "", BOX), []),
    ],
)
def test_text_that_was_typed_into_a_page_is_said(held: str, flags: list[str]) -> None:
    assert flags_of(form_pdf([held])) == flags


LONG = "Led a staff of 24 nurses on two units, owned their schedule and the budget, and opened a clinic"


@pytest.mark.parametrize(
    "field",
    [
        text_field("a", LONG, BOX),
        text_field("a", LONG, "150 735 250 751"),
        text_field("a", LONG, BOX).replace("10 Tf", "0 Tf"),
        text_field("a", LONG, "150 690 250 721", "/Ff 4096"),
    ],
)
def test_a_value_that_its_field_cuts_off_is_read_and_accuses_nobody(field: str) -> None:
    content = form_pdf([field], content=shown(60, 780, "Duties"))

    assert LONG in " ".join(text_of(content).split())
    assert flags_of(content) == ["typed_text"]


def test_a_cut_off_value_in_the_colour_of_the_page_is_left_out() -> None:
    content = form_pdf([text_field("a", LONG, BOX).replace("0 g", "1 g")])

    assert lines_of(content) == ["Position held"]
    assert "hidden_text" in flags_of(content)


def test_a_value_of_which_nothing_is_drawn_is_not_read() -> None:
    field = text_field("a", LONG, BOX, "/AP << /N 40 0 R >>")
    drawn = {40: appearance("/Tx BMC q BT /F1 10 Tf 2 4 Td (Nurse) Tj ET Q EMC", 200, 16)}

    assert lines_of(form_pdf([field], others=drawn))[-1].endswith("Nurse")


@pytest.mark.parametrize("default", ["/F1 1.2.3 Tf . . . rg", f"/F1 {'1' * 200_000} rg", "/F1 .5. Tf 1.. g"])
def test_a_size_or_colour_that_is_no_number_does_not_count(default: str) -> None:
    box = annotation("FreeText", "Nurse", "60 600 200 640", f"/DA ({default})")

    assert "Nurse" in lines_of(page_pdf(shown(60, 740, "Jane"), annotations=[box]))
