"""Words that show a competency, and the check of their tables."""

from pathlib import Path

import pytest
import yaml

from service.knowledge.lexicon import competencies, postings
from service.knowledge.lexicon.competencies import Competencies
from service.knowledge.tables import Tables
from service.reading.statements.strength import DID, strength_of
from service.text.gazetteer import sentence_phrases
from service.text.tokens import SENTENCES, words_of

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
    ("words", "other"),
    [
        ("Charted goals with the cross-disciplinary team", "ppl.fire"),
        ("Worked across disciplines", "ppl.fire"),
        ("Led fire drills each quarter", "ppl.fire"),
        ("Was hired as a float nurse", "ppl.hire"),
        ("Interviewed patients about allergies", "ppl.hire"),
        ("Recruited participants for a sleep study", "ppl.hire"),
        ("Raised medicine compliance of clients", "reg.general"),
        ("Checked compliance with treatment", "reg.general"),
        ("Improved the quality of life of residents", "qual.improve"),
        ("Noted the chief complaint", "qual.complaints"),
        ("Balanced the cash drawer", "fin.copay"),
    ],
)
def test_words_that_only_resemble_a_competency_show_none(words: str, other: str, known: Competencies) -> None:
    assert other not in known.matches(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Disciplined aides and led the multi-disciplinary team", "ppl.fire"),
        ("Was hired as clerk; hired three nurses later", "ppl.hire"),
        ("Raised medication compliance and ensured compliance with state law", "reg.general"),
        ("Resolved complaints of families", "qual.complaints"),
    ],
)
def test_a_claim_beside_such_words_counts(words: str, expected: str, known: Competencies) -> None:
    assert expected in known.matches(words)


@pytest.mark.parametrize(
    ("words", "is_owned"),
    [
        ("Managed Medicare claims of the clinic", False),
        ("Direct care of residents at night", False),
        ("Managed the Medicare unit", True),
        ("Directed managed care contracts", True),
    ],
)
def test_managed_before_a_kind_of_insurance_is_no_own_responsibility(
    words: str, is_owned: bool, known: Competencies
) -> None:
    strength = strength_of(words_of(words, SENTENCES), DID, known)

    assert (strength > DID) is is_owned


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
    shown = {each for phrase in known.shown_phrases.shown.phrases for each in phrase.ids}

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
