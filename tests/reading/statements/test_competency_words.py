"""Words that show a competency, and the check of their tables."""

from pathlib import Path

import pytest
import yaml

from service.knowledge.lexicon import competencies, postings
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.tables import Tables
from service.text.gazetteer import sentence_phrases

BROKEN = Path(__file__).parents[2] / "data" / "broken"
ROOMS = {"competencies": competencies, "posting": postings}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Prepared the annual operating budget of $3.1M", "fin.budget"),
        ("Led a team of 24 nurses and aides", "ppl.lead"),
        ("Cut nurse turnover from 28% to 14%", "ppl.retain"),
        ("Ran the Joint Commission survey without a finding", "reg.joint_commission"),
        ("Kept days in A/R below 32", "fin.ar"),
        ("Audited charts every month", "qual.assure"),
        ("Wrote policies and procedures for three clinics", "pol.develop"),
        ("Built staffing grids and the float pool", "ppl.schedule"),
        ("Raised HCAHPS scores to the 80th percentile", "qual.satisfaction"),
        ("Wrote plans of correction after the state survey", "reg.federal_state"),
        ("Ran root cause analyses after falls", "qual.safety"),
        ("Monitored trial sites and source data verification", "rsch.monitor"),
    ],
)
def test_a_bullet_shows_the_competency_that_a_recruiter_would_name(
    words: str, expected: str, known: Competencies
) -> None:
    assert expected in known.matches(words)


@pytest.mark.parametrize(
    "words", ["Wrote an epic report", "Earned rave reviews", "Improved patient access", "One workday a week"]
)
def test_everyday_words_are_no_products(words: str, known: Competencies) -> None:
    assert known.tools(words) == ()


def test_using_a_record_system_shows_the_competency_of_its_class(known: Competencies) -> None:
    assert known.tools("Super user of Epic and eCW") == ("eclinicalworks", "epic")
    assert "rec.ehr" in known.matches("Charted in PointClickCare")
    assert known.tool_class["epic"] == "ehr"


def test_all_competencies_of_the_ontology_have_phrases(known: Competencies) -> None:
    shown = {each for phrase in known.shown_phrases.phrases for each in phrase.ids}

    assert len(shown - known.tool_class.keys()) == 111


def test_a_family_stands_for_its_members_and_an_id_for_itself(known: Competencies) -> None:
    assert known.expand("reg.hipaa") == ("reg.hipaa",)
    assert len(known.expand("reg")) == 13
    assert known.expand("nothing") == ()


def test_a_phrase_may_skip_three_words_and_no_more() -> None:
    index = sentence_phrases([("x", "led ... team")])

    assert index.ids("led the new night team") == ("x",)
    assert index.ids("led the new big night team") == ()


@pytest.mark.parametrize(
    "path",
    sorted(path for prefix in ROOMS for path in BROKEN.glob(f"{prefix}_*.yaml")),
    ids=lambda path: path.stem,
)
def test_a_broken_table_is_reported_with_file_row_and_key(path: Path) -> None:
    text = path.read_text("utf-8")
    room = ROOMS[path.stem.split("_")[0]]

    found = [str(problem) for problem in room.problems(Tables(yaml.safe_load(text)))]

    assert found == [text.splitlines()[0].removeprefix("# ")]
