"""Careers, the files that makers make of them, and the comparison of what is read."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from service.bench.makers.career import MadeCareer, load_careers, plain_text
from service.bench.makers.comparison import differences, makers_table, measured_makers
from service.bench.makers.facts import compared, facts_of, stated_facts
from service.bench.makers.made_file import missing
from service.bench.makers.maker import Maker, careers_of, load_makers, made_files
from service.bench.makers.programs import DRAWINGS, STEPS
from service.bench.makers.scan import scan
from service.bench.makers.templates import TEMPLATES_FOLDER, filled
from service.domain.profile import Flag, Job, Profile
from service.knowledge.knowledge import Knowledge
from service.reading.profile import read_profile
from service.usecases.rank_files import Failure
from tests.conftest import ROOT

DATA = ROOT / "data"
CAREERS = load_careers(DATA)
MAKERS = load_makers(DATA)
DRAWN = [maker for maker in MAKERS if maker.drawing and not maker.steps]
ONLY_READ = {"months", "hidden text"}  # kinds of facts that a career does not state


def a_maker(name: str, **fields: object) -> Maker:
    given = {"template": None, "drawing": None, "steps": (), "options": {}, "quick": False, **fields}
    return Maker(name=name, **given)  # type: ignore[arg-type]


def a_job(title: str, start: str, end: str) -> Job:
    return Job(title, start, end, "month", "month", (), ())


def nothing_read(files: Sequence[tuple[str, bytes]]) -> list[tuple[str, Profile | Failure]]:
    """Read the plain texts, whose names have no suffix, as empty profiles, and no other file."""
    return [(name, Failure(name, "corrupt", "no end") if "." in name else Profile("")) for name, _ in files]


@pytest.mark.parametrize("career", CAREERS, ids=lambda career: career.id)
def test_every_fact_of_a_career_is_read_from_its_plain_text_and_no_other(
    career: MadeCareer, known: Knowledge
) -> None:
    read = facts_of(read_profile(plain_text(career), known, ()).profile)

    result = compared(stated_facts(career), read)

    assert result.missing == Counter()
    assert {kind for kind, _ in result.extra} == ONLY_READ
    assert ("hidden text", "False") in read


def test_each_maker_renders_three_careers_and_each_career_is_rendered_by_many() -> None:
    rendered = [careers_of(maker.name, CAREERS, 3) for maker in MAKERS]

    turns = Counter(career.id for careers in rendered for career in careers)

    assert {len({career.id for career in careers}) for careers in rendered} == {3}
    assert len(turns) == 12
    assert min(turns.values()) >= 10


def test_each_maker_is_made_of_a_template_or_a_drawing_that_exists() -> None:
    for maker in MAKERS:
        assert (maker.template is None) != (maker.drawing is None), maker.name
        assert maker.drawing is None or maker.drawing in DRAWINGS, maker.name
        assert maker.template is None or (DATA / TEMPLATES_FOLDER / maker.template).is_file(), maker.name
        assert set(maker.steps) <= set(STEPS), maker.name


def test_makers_are_sorted_by_name() -> None:
    names = [maker.name for maker in MAKERS]

    assert names == sorted(names)


@pytest.mark.parametrize("maker", [maker for maker in MAKERS if maker.template], ids=lambda maker: maker.name)
def test_a_template_holds_every_job_degree_and_credential(maker: Maker) -> None:
    career = CAREERS[0]

    text = filled(DATA, maker.template or "", career, maker.options)

    assert all(job.employer in text for job in career.jobs)
    assert all(degree.school in text for degree in career.degrees)
    assert all(licence.number in text for licence in career.licences)
    assert all(certification.words in text for certification in career.certifications)


def test_words_are_escaped_for_the_language_of_a_template(tmp_path: Path) -> None:
    folder = tmp_path / TEMPLATES_FOLDER
    folder.mkdir(parents=True)
    for suffix, template in {
        "html": "{{ jobs[0].duties[2] }}",
        "tex": "<< jobs[0].duties[2] >>",
        "typ": "<< email >>",
        "rtf": "<< jobs[0].dates >>",
    }.items():
        (folder / f"one.{suffix}").write_text(template, "utf-8")

    found = {
        suffix: filled(tmp_path, f"one.{suffix}", CAREERS[0], {}) for suffix in ("html", "tex", "typ", "rtf")
    }

    assert found == {
        "html": "Cut agency staffing from 18 % to 4 % of nursing hours within fifteen months",
        "tex": r"Cut agency staffing from 18 \% to 4 \% of nursing hours within fifteen months",
        "typ": r"adaeze.whitlock\@example.com",
        "rtf": r"Mar 2019 \u8211? Present",
    }


@pytest.mark.parametrize("maker", DRAWN, ids=lambda maker: maker.name)
def test_a_library_draws_the_same_bytes_again(maker: Maker) -> None:
    first, again = (made_files(maker, CAREERS[:1], DATA) for _ in range(2))

    assert first == again
    assert first[0].content.startswith((b"%PDF", b"PK"))


def test_a_scan_of_a_page_is_the_same_picture_again() -> None:
    (drawn,) = made_files(a_maker("drawn", drawing="canvas", options={"dates": "right"}), CAREERS[:1], DATA)

    first, again = (scan([drawn], {"dpi": 50, "tilt": 1, "noise": 5, "to": "png"}) for _ in range(2))

    assert first == again
    assert first[0].content.startswith(b"\x89PNG")


def test_a_fact_read_wrongly_counts_as_missing_and_as_extra() -> None:
    expected = facts_of(Profile("", jobs=(a_job("Nurse", "2020-01", "2020-12"),)))

    result = compared(expected, facts_of(Profile("", jobs=(a_job("Nurse", "2020-01", "2021-12"),))))

    assert (result.same, result.all) == (2, 6)
    assert ("job dates", "2020-01 to 2020-12") in result.missing
    assert ("months", "24") in result.extra


def test_the_letter_case_of_a_title_is_no_difference() -> None:
    one, other = (facts_of(Profile("", jobs=(a_job(title, "2020-01", "2020-12"),))) for title in ("RN", "Rn"))

    assert one == other


def test_an_accusation_of_hidden_text_is_a_difference() -> None:
    clean, accused = facts_of(Profile("")), facts_of(Profile("", flags=(Flag("hidden_text", ""),)))

    assert compared(clean, accused).extra == Counter({("hidden text", "True"): 1})


def test_a_maker_whose_program_is_not_installed_is_skipped_with_the_name_of_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    printed = a_maker("printed", template="grid.html", steps=("chromium",))

    (found,) = measured_makers([printed], CAREERS, DATA, nothing_read, most=1, keep=None)

    assert found.skipped == "not installed: chromium"
    assert "printed" not in makers_table([found])


def test_a_maker_needs_the_font_that_it_names() -> None:
    printed = a_maker(
        "printed", template="plain_page.html", steps=("chromium",), options={"font": "None Such"}
    )

    assert printed.needs == {"chromium", "font:None Such"}
    assert "font:None Such" in missing(printed.needs)


def test_a_program_that_fails_is_named_with_what_it_printed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "pdflatex"
    program.write_text("#!/bin/sh\necho no such class; exit 3\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    typeset = a_maker("typeset", template="tabular.tex", steps=("pdflatex",), options={"fonts": ""})

    (found,) = measured_makers([typeset], CAREERS, DATA, nothing_read, most=1, keep=None)

    assert found.skipped == "pdflatex: exit 3: no such class"


def test_a_file_that_is_not_read_has_no_fact_and_says_why(tmp_path: Path) -> None:
    typed = a_maker("typed", template="simple.txt")

    (found,) = measured_makers([typed], CAREERS[:1], DATA, nothing_read, most=1, keep=tmp_path)

    assert found.share == 0.0
    assert list(differences(found)) == ["typed adaeze_whitlock: not read: corrupt: no end"]
    assert (tmp_path / "typed" / "adaeze_whitlock.txt").is_file()
