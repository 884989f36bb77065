"""The page for a hiring manager."""

import re

import pytest
from lxml import html

from service.knowledge.knowledge import Knowledge
from service.usecases.explaining.page import page_of, tenths
from service.usecases.explaining.rendering import rendering
from tests.builders import a_role
from tests.explaining.sheets import a_duty, a_part, a_quote, a_sheet, shown

PARTS = (
    shown("education.bachelor", factor="education", label="Bachelor's degree"),
    a_part(),
    shown("experience.clinical", factor="domain_experience", label="Three years of clinical work"),
    shown(
        "regulation.rules", factor="regulation", gate="preferred", label="Knows the rules", decides_tier=False
    ),
    a_part("tools.ehr", factor="tools", gate="preferred", label="Epic", points=0, decides_tier=False),
    a_duty("Leads the nursing team", credit=0.7, points=420),
    a_duty("Reports to the board of the hospital", credit=0.1, points=60),
)


def page(known: Knowledge, *parts: dict[str, object]) -> str:
    return rendering(a_sheet(*(parts or PARTS)), known, "hiring_manager", "html").text


def test_three_sentences_tell_who_fits(known: Knowledge) -> None:
    told = page_of(a_sheet(*PARTS), known.wording, known.policy.factor_labels).summary

    assert told == (
        "For Director of wards, nothing that decides falls short, and something is not stated yet. "
        "Shown or likely of the items that decide: 2 of 3.",
        "Still open: RN licence valid in TX (not stated).",
        "Most is shown in education and experience in the field; least in duties and tools.",
    )


def test_an_open_item_is_never_said_to_be_shown(known: Knowledge) -> None:
    told = page_of(a_sheet(*PARTS), known.wording, known.policy.factor_labels)

    areas = {area.label: area for area in told.areas}
    assert areas["Tools"].shown == () and areas["Tools"].open == ("Epic",)
    assert areas["Duties"].shown == ("Leads the nursing team",)
    assert areas["Duties"].open == ("Reports to the board of the hospital",)


def test_every_contribution_below_its_maximum_is_shown_as_such(known: Knowledge) -> None:
    told = page_of(a_sheet(*PARTS), known.wording, known.policy.factor_labels)

    assert [row.below for row in told.required] == ["", "3.0", ""]
    assert {area.label: area.below for area in told.areas if area.below} == {
        "Licence": "3.0",
        "Tools": "6.0",
        "Duties": "7.2",
    }


@pytest.mark.parametrize(
    ("points", "told"), [(0, "0.0"), (4, "0.0"), (5, "0.1"), (725, "7.3"), (10_000, "100.0")]
)
def test_points_are_shown_in_tenths(points: int, told: str) -> None:
    assert tenths(points) == told


def test_a_score_in_which_nothing_decides_says_so(known: Knowledge) -> None:
    told = page_of(a_sheet(a_duty("Leads")), known.wording, known.policy.factor_labels)

    assert "no single item decides" in told.summary[0]
    assert "Nothing is required." in page(known, a_duty("Leads"))


def test_flags_are_shown_once_and_in_plain_words(known: Knowledge) -> None:
    row = {"code": "future_job", "detail": "x", "evidence": []}

    told = page_of(
        a_sheet(a_part(), flag_details=[row, {**row, "detail": "y"}]),
        known.wording,
        known.policy.factor_labels,
    )

    assert told.flags == ("A job begins after the day as of which this was written.",)


def test_the_page_says_how_to_read_it_and_that_a_person_decides(known: Knowledge) -> None:
    for told in (page(known), rendering(a_sheet(*PARTS), known, "hiring_manager", "markdown").text):
        assert "A person decides" in told and "How to read this" in told
        assert "it would be 1.0 if every open question went badly, and 90.5 if every one went well" in told


def test_a_role_that_is_still_there_is_named_by_its_title(known: Knowledge) -> None:
    role = a_role()

    told = rendering(a_sheet(a_part(), role=role), known, "hiring_manager", "markdown").text

    assert told.startswith(f"# {role.title}\n") and "erased since" not in told


def test_the_page_needs_no_other_file(known: Knowledge) -> None:
    root = html.document_fromstring(page(known))

    assert not root.xpath("//script | //link | //img | //iframe | //object | //@src | //@href | //@style")
    (style,) = root.xpath("//style/text()")
    assert "url(" not in style and "@import" not in style


def test_the_page_can_be_read_aloud(known: Knowledge) -> None:
    root = html.document_fromstring(page(known))

    assert root.get("lang") == "en" and root.xpath("//title/text()") == ["Director of wards: res_1"]
    assert len(root.xpath("//main")) == len(root.xpath("//h1")) == 1
    levels = [int(each.tag[1]) for each in root.iter("h1", "h2", "h3")]
    assert levels == [1, *[2] * (len(levels) - 1)]
    for table in root.xpath("//table"):
        assert root.xpath(f"//*[@id='{table.get('aria-labelledby')}']")
        assert {each.get("scope") for each in table.xpath("thead//th")} == {"col"}
        assert all(row.xpath("th[@scope='row']") for row in table.xpath("tbody/tr"))


@pytest.mark.parametrize("audience", ["hiring_manager", "candidate"])
def test_every_colour_of_text_stands_out_from_the_paper(known: Knowledge, audience: str) -> None:
    (style,) = html.document_fromstring(rendering(a_sheet(*PARTS), known, audience, "html").text).xpath(
        "//style/text()"
    )

    colours = re.findall(r"(?<![-\w])color: (#[0-9a-f]+)", style)

    assert len(colours) > 2
    assert [colour for colour in colours if _contrast(colour) < 7] == []  # WCAG 2.2, level AAA


def test_quotes_of_one_section_are_shown_together(known: Knowledge) -> None:
    quotes = [a_quote("Nurse Manager"), a_quote("2018 – Present")]

    told = rendering(a_sheet(shown("a", evidence=quotes)), known, "hiring_manager", "markdown").text

    assert "“Nurse Manager” “2018 – Present” (experience)" in told


def _contrast(colour: str) -> float:
    """Return the contrast of a colour with white (WCAG 2.2, relative luminance)."""
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
