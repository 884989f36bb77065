"""What a page shows side by side: dates at the right or left, boxes without blanks between them."""

import pytest

from service.extraction.limits import Limits
from service.extraction.read import read

MAIN = "<h3>Nurse</h3><p>Lakeside</p><ul><li>Led a team</li></ul>"
RIGHT = ["Nurse 2015 – Present", "Lakeside", "• Led a team"]
CSS = """
.grid { display: grid; grid-template-columns: 1fr 9em }
.rail { display: grid; grid-template-columns: 9em 1fr }
.flex { display: flex }
.column { display: flex; flex-direction: column }
.left { float: left; width: 70% }
.right { float: right }
.cell { display: table-cell }
.box { display: inline-block }
"""


def lines(body: str) -> list[str]:
    content = f"<!DOCTYPE html><html><head><style>{CSS}</style></head><body>{body}</body></html>"
    return [line for line in read(content.encode(), Limits()).text.split("\n") if line]


@pytest.mark.parametrize(
    "dates", ["2015 – Present", "2015 –<br>Present", "<div>2015 –</div><div>Present</div>"]
)
@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>{main}</td><td>{dates}</td></tr></table>",
        "<div class=grid><div>{main}</div><div>{dates}</div></div>",
        "<div class=flex><section>{main}</section><aside>{dates}</aside></div>",
        "<div><div class=left>{main}</div><div class=right>{dates}</div></div>",
        "<div><div class=cell>{main}</div><div class=cell>{dates}</div></div>",
    ],
)
def test_dates_at_the_right_stand_beside_the_first_line(body: str, dates: str) -> None:
    assert lines(body.format(main=MAIN, dates=dates)) == RIGHT


def test_a_place_under_the_dates_stands_beside_the_second_line() -> None:
    body = f"<div class=flex><div>{MAIN}</div><div>2015 – 2019<br>Dayton, OH</div></div>"

    assert lines(body) == ["Nurse 2015 – 2019", "Lakeside Dayton, OH", "• Led a team"]


def test_dates_at_the_right_of_several_jobs_stay_with_each() -> None:
    job = f"<div>{MAIN}</div><div>2015 –<br>Present</div>"

    assert lines(f"<div class=grid>{job}{job}</div>") == [*RIGHT, *RIGHT]


@pytest.mark.parametrize("around", ["rail", "flex"])
def test_dates_at_the_left_stand_before_each_job(around: str) -> None:
    job = f"<div>2015 – 2019</div><div>{MAIN}</div>"

    assert (
        lines(f"<div class={around}>{job}{job}</div>")
        == ["2015 – 2019", "Nurse", "Lakeside", "• Led a team"] * 2
    )


@pytest.mark.parametrize("around", ["column", ""])
def test_dates_below_a_block_stay_below(around: str) -> None:
    assert lines(f"<div class='{around}'><div>{MAIN}</div><div>2015 – 2019</div></div>")[-1] == "2015 – 2019"


@pytest.mark.parametrize(
    "body",
    [
        "<p>Nurse<span class=right>2015</span></p>",
        "<p><span class=box>Nurse</span><span class=box>2015</span></p>",
        "<p>Nurse<span style='margin-left:3em'>2015</span></p>",
        "<p>Nurse<span style='padding-left:20px'>2015</span></p>",
        "<p>Nurse<span style='position:absolute;right:0'>2015</span></p>",
        "<p class=flex><span>Nurse</span><span>2015</span></p>",
    ],
)
def test_boxes_without_blanks_between_them_are_kept_apart(body: str) -> None:
    assert lines(body) == ["Nurse 2015"]


def test_letters_in_elements_of_their_own_stay_one_word() -> None:
    assert lines("<p><b>N</b>ur<span style='letter-spacing:1px'>se</span></p>") == ["Nurse"]


def test_a_grid_reads_as_the_rows_of_a_table() -> None:
    css = "<style>.g{display:grid;grid-template-columns:1fr auto}.g ul{grid-column:1 / -1}</style>"
    job = "<span>Lakeside Clinic</span><span>Dayton, OH</span><b>Nurse</b><i>2015 – 2019</i>"
    job += "<ul><li>Led a team</ul>"

    assert lines(f"{css}<div class=g>{job}</div>") == [
        "Lakeside Clinic | Dayton, OH",
        "Nurse 2015 – 2019",
        "• Led a team",
    ]


def test_named_areas_of_a_grid_are_read_from_top_to_bottom() -> None:
    css = ".g{display:grid;grid-template-areas:'a b' 'c c'}.a{grid-area:a}.b{grid-area:b}.c{grid-area:c}"

    assert lines(
        f"<style>{css}</style><div class=g><p class=c>Led a team</p><p class=a>Nurse<p class=b>2015</div>"
    ) == [
        "Nurse 2015",
        "Led a team",
    ]


@pytest.mark.parametrize(
    "columns", ["repeat(2, 1fr)", "repeat(auto-fill, minmax(9em, 1fr))", "1fr [end] 1fr"]
)
def test_items_of_a_list_in_a_grid_stay_items(columns: str) -> None:
    css = f"<style>.g{{display:grid;grid-template-columns:{columns}}}</style>"

    assert lines(f"{css}<ul class=g><li>Staffing</li><li>Budgets</li></ul>") == ["• Staffing", "• Budgets"]


def test_a_heading_at_the_left_has_a_line_of_its_own() -> None:
    body = "<div class=rail><h2>Licenses</h2><div>Registered Nurse, Ohio</div></div>"

    assert lines(body) == ["Licenses", "Registered Nurse, Ohio"]
