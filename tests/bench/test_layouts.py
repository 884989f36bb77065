"""Reading of dates in every layout that the bench prints."""

from collections import Counter
from pathlib import Path

import pytest

from service.bench.layouts import (
    LAYOUTS,
    Career,
    Entry,
    Layout,
    Share,
    dates_read,
    dates_written,
    main,
    printed,
    read_careers,
    report,
    shares,
)
from service.knowledge.lexicon import work as work_tables
from service.knowledge.lexicon.work import Work
from service.knowledge.load import read_tables

ROOT = Path(__file__).resolve().parents[2]
NURSE = Entry("Staff Nurse", "Lakeside Hospital", "Dayton, OH", "2012-03", "2015-11", ("Gave care.",))
MANAGER = Entry("Nurse Manager", "Lakeside Hospital", "Dayton, OH", "2015-12", "present", ())
CAREER = Career((MANAGER, NURSE), ("BSN, Lakeview College, August 2008 to May 2012",))


@pytest.fixture(scope="module")
def work() -> Work:
    tables, _ = read_tables(ROOT / "data", ROOT / "models")
    return work_tables.build(tables)


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_the_dates_of_a_career_are_read_from_each_layout(name: str, work: Work) -> None:
    layout = LAYOUTS[name]

    assert dates_read(printed(CAREER, layout), work) == dates_written(CAREER, layout)


def test_every_career_of_the_samples_is_read_from_every_layout(work: Work) -> None:
    found = shares(read_careers(ROOT / "data" / "samples" / "careers.jsonl"), work)

    assert len(found) >= 6
    assert all(each.careers_right == each.careers and each.jobs_right == each.jobs for each in found.values())


def test_a_layout_of_years_is_compared_by_years() -> None:
    layout = Layout(lambda entry: (entry.title,), by_year=True)

    assert dates_written(CAREER, layout) == Counter({("2015-01", "present"): 1, ("2012-01", "2015-12"): 1})


def test_jobs_without_both_dates_are_not_printed(tmp_path: Path) -> None:
    path = tmp_path / "careers.jsonl"
    path.write_text(
        '{"workExperience": [{"title": "Clerk", "dateRange": "Present"},'
        ' {"title": "Nurse", "dateRange": "May 2010 to June 2012"}]}\n'
        '{"workExperience": [{"title": "Clerk", "dateRange": ""}]}\n',
        "utf-8",
    )

    (career,) = read_careers(path)

    assert [(each.title, each.start, each.end) for each in career.entries] == [
        ("Nurse", "2010-05", "2012-06")
    ]


def test_the_report_adds_the_layouts_up() -> None:
    found = {"a": Share(2, 1, 4, 3), "b": Share(2, 2, 4, 4)}

    last = report(found).splitlines()[-1]

    assert last.split()[:2] == ["all", "careers"]
    assert "75.00% of     4" in last
    assert "87.50% of     8" in last


def test_the_command_prints_a_line_for_each_layout_and_one_for_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["--data", str(ROOT / "data"), "--models", str(ROOT / "models")])

    assert len(capsys.readouterr().out.splitlines()) == len(LAYOUTS) + 1
