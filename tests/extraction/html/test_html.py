"""Visible text of HTML pages: blocks, tables, styles and hostile markup."""

import pytest

from service.extraction.limits import Limits
from service.extraction.media_type import HTML, PLAIN
from service.extraction.read import read
from tests.extraction.reading import lines_of, refusal

SECRET = "secret keywords"


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xef\xbb\xbf <!-- made by hand -->\n<HTML><p>Nurse", HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html><html><p>Nurse</p></html>', HTML),
        (b"<div class=x>Nurse</div>", HTML),
        ("<html><p>Nurse".encode("utf-16"), HTML),
        (b"<Nurse> Jane", PLAIN),
        (b"Nurse <p>", PLAIN),
    ],
)
def test_the_kind_is_known_by_the_content(content: bytes, kind: str) -> None:
    assert read(content, Limits()).media_type == kind


@pytest.mark.parametrize("named", ["iso-8859-1", "windows-1252", "utf-8", "no-such-code"])
def test_the_encoding_that_the_page_names_is_used(named: str) -> None:
    encoding = "utf-8" if named == "no-such-code" else named
    text = f'<html><head><meta charset="{named}"></head><body>Résumé of Zoë</body></html>'

    assert lines_of(text.encode(encoding)) == ["Résumé of Zoë"]


def test_blocks_are_lines_and_items_have_bullets() -> None:
    body = "<h1>Jane\n <b>Ex</b>ample</h1><p>Nurse<br>Dallas</p><ul><li>One<li><p>Two</p></ul>"
    body += "Three<div>Four</div>"

    assert lines_of(page(body)) == ["Jane Example", "Nurse", "Dallas", "• One", "• Two", "Three", "Four"]


def test_lines_of_preformatted_text_stay_lines() -> None:
    assert lines_of(page("<pre>Nurse\n  Dallas\n\nTexas</pre>")) == ["Nurse", "Dallas", "Texas"]


def test_what_stands_side_by_side_is_kept_apart() -> None:
    body = '<div style="display:flex"><span>Nurse</span><span>2015</span></div>'

    assert lines_of(page(body)) == ["Nurse 2015"]


def test_tables_are_read_cell_by_cell() -> None:
    body = (
        "<table><tr><th>Nurse Manager<td>2015 - present</tr>"
        "<tr><td>Skills<br>Staffing<td><table><tr><td>Jobs<td>Nurse</table></table>"
    )

    assert lines_of(page(body)) == ["Nurse Manager 2015 - present", "Skills", "Staffing", "Jobs Nurse"]


def test_scripts_comments_titles_and_controls_are_no_text() -> None:
    body = (
        "<!-- no --><script>no()</script><style>p{}</style><template>no</template><select><option>no</select>"
    )

    document = read(page(f"{body}<p>Nurse", "<title>no</title>"), Limits())

    assert document.text == "Nurse\n"
    assert document.flags == ()


HIDING = [
    'style="display:none"',
    'style="DISPLAY : none !important; color:red"',
    'style="visibility:hidden"',
    "hidden",
    'style="font-size:0"',
    'style="font:0/0 a"',
    'style="font-size:1px"',
    'style="color:#fff"',
    'style="color: rgb(255, 255, 255)"',
    'style="color:white;background:#fefefe"',
    'style="color:transparent"',
    'style="opacity:0"',
    'style="position:absolute;left:-9999px"',
    'style="text-indent:-999em"',
    'style="position:absolute;clip:rect(0,0,0,0)"',
    'style="height:0;overflow:hidden"',
    "class=gone",
    "id=gone",
    'class="a pale"',
]
RULES = "<style>/* x */ .gone, #gone { display: none } p{color:#000} .pale{color:#ffffff}</style>"


@pytest.mark.parametrize("how", HIDING)
def test_hidden_text_is_left_out_and_reported(how: str) -> None:
    document = read(page(f"<p>Nurse</p><div {how}>{SECRET}</div>", RULES), Limits())

    assert document.text == "Nurse\n"
    assert [flag.code for flag in document.flags] == ["hidden_text"]
    assert document.flags[0].detail.startswith(f"{len(SECRET)} characters")


VISIBLE_TEXT = [
    ("<p style='color:white'>Jane</p>", "<style>body{background:#036}</style>"),
    ("<div style='background:url(x.png)'><p style='color:white'>Jane</p></div>", ""),
    ("<table bgcolor=navy><tr><td><font color=white>Jane</font></table>", ""),
    ("<p style='color:white'>Jane</p>", "<link rel=stylesheet href=x.css>"),
    ("<p style='color:white'>Jane</p>", "<style>body > p{background:red}</style>"),
    ("<p style='color:#ddd;font-size:6pt'>Jane</p>", ""),
    ("<p class=x>Jane</p>", "<style>@media print{.x{display:none}}</style>"),
    ("<p class=x style='display:block'>Jane</p>", "<style>.x{display:none}</style>"),
    ("<div style='visibility:hidden'><p style='visibility:visible'>Jane</p></div>", ""),
    ("<div style='font-size:0'><p style='font-size:12px'>Jane</p></div>", ""),
    ("<p style='position:relative;left:-9999'>Jane</p>", ""),
]


@pytest.mark.parametrize(("body", "head"), VISIBLE_TEXT)
def test_text_that_may_be_seen_is_kept(body: str, head: str) -> None:
    document = read(page(body, head), Limits())

    assert (document.text, document.flags) == ("Jane\n", ())


@pytest.mark.parametrize("opened", ["<div>", "<b><i>", "<table><tr><td>", "<ul><li>"])
def test_deep_nesting_is_hostile(opened: str) -> None:
    assert refusal(page(opened * 50_000 + "Nurse")) == "hostile"


def test_entities_of_other_files_are_not_read() -> None:
    content = b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/hostname">]><html><p>Nurse &e;</p></html>'

    assert "Nurse &e;" in read(content, Limits()).text


def test_many_rules_and_open_comments_take_little_time() -> None:
    css = "/*" * 100_000 + "*/" + ".x{color:red}" * 20_000 + "@media print{" * 10_000

    assert lines_of(page("<p class=x>Nurse</p>" * 50, f"<style>{css}</style>")) == ["Nurse"] * 50


def test_broken_markup_loses_no_words() -> None:
    content = b"<html><p>Nurse <b>Manager <i></p> &amp Dallas</b <tr>outside<td>cell"

    assert lines_of(content) == ["Nurse Manager", "& Dallasoutside", "cell"]


@pytest.mark.parametrize(
    ("body", "code"), [("", "empty"), (f"<p hidden>{SECRET}", "empty"), ("<img>", "no_text_scan")]
)
def test_a_page_without_visible_text_is_refused(body: str, code: str) -> None:
    assert refusal(page(body)) == code
