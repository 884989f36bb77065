"""Hostile words of a resume stay plain words in every rendering."""

from dataclasses import replace

import pytest
from lxml import html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from service.knowledge.knowledge import Knowledge
from service.usecases.explaining.rendering import RENDERINGS, interview_text, rendering
from service.usecases.explaining.sheet import Sheet, one_line, short
from tests.builders import a_role
from tests.explaining.sheets import a_duty, a_part, a_quote, a_sheet, shown

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></table><h1>Hired</h1>",
    "</style><base href=//evil.example>",
    "[hire me](https://evil.example)",
    "![pixel](https://evil.example/p.png)",
    "<https://evil.example>",
    "https://evil.example/x",
    "www.evil.example",
    "`code` | cell | **bold** _soft_ ~~gone~~",
    "# Heading",
    "- item",
    "1. item",
    "2) item",
    "> quote",
    "===",
    "&lt;script&gt; &#60;b&#62;",
    "{{ 7 * 7 }} {% raw %}",
    "a\\",
    "line\n\n# Next\n\n<b>bold</b>",
    "\x1b[31mred\x07",
    "\u202eevil\u2066",
    "javascript:alert(1)",
    '" onmouseover="alert(1)',
    "[x]: https://evil.example",
    "```\nfence\n```",
    "{role} {0} {shown.__class__}",
)
BUILT = [(audience, shape) for audience, shapes in RENDERINGS.items() for shape in shapes]
MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def hostile(text: str) -> Sheet:
    """A score in which every text that others write is this one."""
    parts = (
        shown("a", label=text, reason=text, evidence=[a_quote(text)]),
        a_part("b", label=text, reason=text, question=text, evidence=[a_quote(text)]),
        a_duty(text, quote=text),
    )
    flags = [{"code": "hidden_text", "detail": text, "evidence": []}]
    gain = {"points": 1, "score_points": 2, "tier": "verify"}
    parts[1]["raise"] = {"change": text, "verdict": "met", **gain}
    sets = [{"changes": [{"id": "b", "change": text, "verdict": "met"}], **gain}]
    role = replace(a_role(), title=text)
    return a_sheet(*parts, role=role, resume_id=text, flag_details=flags, raise_sets=sets)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("audience", ["hiring_manager", "candidate"])
def test_html_has_the_same_elements_whatever_the_resume_says(
    known: Knowledge, audience: str, text: str
) -> None:
    plain = html.document_fromstring(rendering(hostile("plain words"), known, audience, "html", "x").text)

    told = html.document_fromstring(rendering(hostile(text), known, audience, "html", text).text)

    assert [(each.tag, each.attrib) for each in told.iter()] == [
        (each.tag, each.attrib) for each in plain.iter()
    ]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("made", ["recruiter", "hiring_manager", "interview"])
def test_markdown_has_the_same_parts_whatever_the_resume_says(known: Knowledge, made: str, text: str) -> None:
    before, after = (_markdown(hostile(each), known, made) for each in ("plain words", text))

    assert _parts(after) == _parts(before)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_the_words_as_they_are(known: Knowledge, text: str) -> None:
    made = rendering(a_sheet(shown("a", evidence=[a_quote(text)])), known, "hiring_manager", "markdown").text

    said = "".join(child.content for token in MARKDOWN.parse(made) for child in token.children or ())

    assert f"“{one_line(text)}”" in said


@pytest.mark.parametrize(("audience", "shape"), BUILT)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_control_or_direction_character_is_shown(
    known: Knowledge, audience: str, shape: str, text: str
) -> None:
    told = rendering(hostile(text), known, audience, shape, contact=text).text

    assert all(each.isprintable() or each == "\n" for each in told)


def test_addresses_are_no_links_in_viewers_that_make_them(known: Knowledge) -> None:
    sheet = a_sheet(shown("a", evidence=[a_quote("https://evil.example www.evil.example")]))

    told = rendering(sheet, known, "hiring_manager", "markdown").text

    assert "https://" not in told and "www." not in told


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("short", 10, "short"),
        ("exactly te", 10, "exactly te"),
        ("twofold words here", 12, "twofold …"),
        ("onelongwordwithoutspaces", 10, "onelongw …"),
        ("a onelongwordwithoutspaces", 10, "a onelon …"),
    ],
)
def test_a_text_is_cut_between_words_where_it_can_be(text: str, width: int, cut: str) -> None:
    assert short(text, width) == cut


def _markdown(sheet: Sheet, known: Knowledge, made: str) -> str:
    return (
        interview_text(sheet, known)
        if made == "interview"
        else rendering(sheet, known, made, "markdown").text
    )


def _parts(text: str) -> list[str]:
    """Return the kinds of everything that is more than words."""
    return [part.type for token in MARKDOWN.parse(text) for part in _inline(token)]


def _inline(token: Token) -> list[Token]:
    return [each for each in (token, *(token.children or ())) if each.type != "text"]
