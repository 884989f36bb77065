"""The interview kit: a question for each open item, and none that must not be asked."""

import re

import pytest

from service.domain.requirement import (
    Combine,
    CompetencyBar,
    Duty,
    Gate,
    GroupBar,
    LicenceBar,
    Requirement,
    Role,
    YearsBar,
)
from service.knowledge.knowledge import Knowledge
from service.usecases.explaining.interview import interview_kit
from service.usecases.explaining.rendering import interview_text
from tests.builders import a_role
from tests.explaining.sheets import a_duty, a_part, a_sheet, shown

PROTECTED = re.compile(
    r"\b(?:age|ages|aged|birth\w*|born|old|young\w*|retire\w*|marri\w*|spouse|husband|wife|famil\w*|child\w*"
    r"|pregnan\w*|parent\w*|religio\w*|church|faith|pray\w*|race|racial|ethnic\w*|national\w*|citizen\w*|visa"
    r"|immigra\w*|native|accent|mother tongue|gender|sex\w*|disab\w*|illness\w*|medicat\w*|health condition"
    r"|therapy|sick\w*|veteran\w*|union|politic\w*|salary|criminal\w*|arrest\w*|credit|hobb\w*|gap|graduat\w*"
    r"|school\w*|photo\w*|weight|height)\b",
    re.IGNORECASE,
)


def asks(id_: str, bar: object, **more: object) -> Requirement:
    return Requirement(id_, Gate.SOFT, "label", bar, "licence", **more)  # type: ignore[arg-type]


def role(*requirements: Requirement, duties: tuple[Duty, ...] = ()) -> Role:
    return a_role(*requirements, duties=duties)


def test_no_question_touches_a_protected_matter(known: Knowledge) -> None:
    told = {
        row.id: " ".join((row.about, row.question, *row.good)) for row in known.wording.interview.values()
    }

    assert {row_id: found[0] for row_id, text in told.items() if (found := PROTECTED.search(text))} == {}


@pytest.mark.parametrize(
    "words", ["How old are you?", "Do you plan to have children?", "Where were you born?"]
)
def test_the_list_of_protected_matters_finds_such_questions(words: str) -> None:
    assert PROTECTED.search(words)


def test_every_question_asks_something_and_is_asked_once(known: Knowledge) -> None:
    rows = known.wording.interview.values()

    assert [row.id for row in rows if not re.search(r"[?.]$", row.question) or len(row.good) < 2] == []
    assert len({row.question for row in rows}) == len(rows)


def test_every_question_is_of_something_that_can_be_asked_for(known: Knowledge) -> None:
    competencies = known.competencies.labels
    families = {each.partition(".")[0] for each in competencies}
    factors = {f"factor.{factor}" for factor in known.policy.factors}

    unknown = [
        row_id
        for row_id in known.wording.interview
        if row_id not in {*competencies, *families, *factors} and not row_id.startswith("kind.")
    ]

    assert unknown == []


def test_every_soft_skill_has_a_question_of_its_own(known: Knowledge) -> None:
    skills = [each for each in known.competencies.labels if each.startswith("soft.")]

    assert [each for each in skills if each not in known.wording.interview] == []


def test_what_is_unknown_or_partly_shown_is_asked_and_what_is_shown_is_not(known: Knowledge) -> None:
    sheet = a_sheet(
        a_part("a", factor="licence"),
        a_part("b", factor="education", verdict="partial"),
        a_part("c", factor="regulation", verdict="not_met", credit=0.0),
        shown("d", factor="finance"),
        a_duty("Leads"),
    )

    kit = interview_kit(sheet, known.wording)

    assert [item.asked.id for item in kit] == ["factor.licence", "factor.education"]


@pytest.mark.parametrize(("credit", "asked"), [(0.1, 1), (0.6, 1), (0.8, 0), (1.0, 0)])
def test_a_soft_skill_that_is_only_named_is_asked_whatever_its_verdict(
    known: Knowledge, credit: float, asked: int
) -> None:
    sheet = a_sheet(shown("soft.skills", factor="soft", credit=credit))

    assert len(interview_kit(sheet, known.wording)) == asked


@pytest.mark.parametrize(
    ("bar", "questions"),
    [
        (LicenceBar(("RN",)), ["kind.licence"]),
        (YearsBar(24), ["kind.years"]),
        (YearsBar(24, tags=("people_mgmt",)), ["kind.years_people"]),
        (CompetencyBar(("reg.cms", "reg.joint_commission")), ["reg.cms"]),
        (CompetencyBar(("reg.osha_clia",)), ["reg"]),
        (CompetencyBar(("soft.communication", "soft.conflict")), ["soft.communication", "soft.conflict"]),
        (CompetencyBar(("epic",)), ["factor.licence"]),
        (
            GroupBar(Combine.ANY_OF, (asks("b", LicenceBar(("RN",))), asks("c", YearsBar(24)))),
            ["kind.licence"],
        ),
    ],
)
def test_the_most_special_question_is_asked(known: Knowledge, bar: object, questions: list[str]) -> None:
    sheet = a_sheet(a_part("a"), role=role(asks("a", bar)))

    assert [item.asked.id for item in interview_kit(sheet, known.wording)] == questions


def test_a_question_says_which_duties_it_is_for(known: Knowledge) -> None:
    duties = (Duty("1", "Prepares the budget", ("fin.budget",)), Duty("2", "Hires nurses", ("ppl.hire",)))
    sheet = a_sheet(a_part("a"), role=role(asks("a", CompetencyBar(("fin",))), duties=duties))

    (item,) = interview_kit(sheet, known.wording)

    assert item.duties == ("Prepares the budget",)


def test_two_items_of_one_kind_share_a_question(known: Knowledge) -> None:
    sheet = a_sheet(a_part("a"), a_part("b", label="Another licence"))

    (item,) = interview_kit(sheet, known.wording)

    assert [line.id for line in item.lines] == ["a", "b"]


def test_what_decides_is_asked_first_then_what_holds_most_points(known: Knowledge) -> None:
    sheet = a_sheet(
        a_part("a", factor="tools", gate="preferred", decides_tier=False, points=0),
        a_part("b", factor="finance", decides_tier=False, points=500),
        a_part("c", factor="education", points=500),
        a_part("d", factor="licence", points=0),
    )

    kit = interview_kit(sheet, known.wording)

    assert [item.lines[0].id for item in kit] == ["d", "c", "b", "a"]


def test_the_kit_as_text_holds_question_good_answer_and_reason(known: Knowledge) -> None:
    told = interview_text(a_sheet(a_part("a")), known)

    for words in (
        "## 1. Licence",
        "Which licence do you hold",
        "A good answer:",
        "- Names type",
        "To find out:",
    ):
        assert words in told
    assert "Nothing is left open." in interview_text(a_sheet(shown("a")), known)
