"""The text and table for a recruiter."""

from pathlib import Path

import pytest

from service.domain.profile import Claim
from service.domain.requirement import LicenceBar, YearsBar
from service.knowledge.knowledge import Knowledge
from service.usecases.explaining.rendering import rendering
from service.usecases.explaining.sheet import sheet_of
from service.usecases.views.match import match_json
from service.usecases.views.match_summary import summary_of
from tests.builders import a_job, a_licence, a_match, a_profile, a_role, asks, words
from tests.explaining.sheets import a_body, a_part, a_quote, a_sheet, shown

SHAPES = ("text", "table", "markdown")


def test_an_explanation_names_tier_points_quotes_and_questions(known: Knowledge) -> None:
    profile = a_profile(jobs=(a_job(),), licences=(a_licence("RN", "active", "OK"),))
    role = a_role(asks(LicenceBar(("RN",), "TX"), label="RN licence valid in TX", factor="licence"))
    body = match_json(a_match(profile, role), resume_id="dana.pdf", score_id="scr_1")

    told = rendering(sheet_of(body, role, "dana.pdf"), known, "recruiter", "text").text

    for each in (
        f"dana.pdf: {role.title}, as of 2026-01-31",
        "verify  50.00 of 100",
        "Ask before you decide.",
        "Open: 1 of 1 item that decides\n",
        "RN licence valid in TX",
        "“RN licence”",
        "To ask",
        "A person decides",
    ):
        assert each in told
    assert not any(word in told.lower() for word in ("lacks", "failed", "poor", "reject"))


@pytest.mark.parametrize("shape", SHAPES)
def test_every_item_is_shown_with_its_points_verdict_and_question(known: Knowledge, shape: str) -> None:
    sheet = a_sheet(a_part(), shown("education.bachelor", label="Bachelor's degree", factor="education"))

    told = rendering(sheet, known, "recruiter", shape).text

    for each in (
        "RN licence valid in TX",
        "Bachelor's degree",
        "3.00",
        "6.00",
        "unknown",
        "met",
        "multistate",
    ):
        assert each in told


def test_what_is_open_is_shown_with_a_must_first(known: Knowledge) -> None:
    sheet = a_sheet(
        a_part("a", label="Five years", max_points=900), a_part("b", gate="hard", label="RN licence")
    )

    told = rendering(sheet, known, "recruiter", "text").text.split("\nlicence  ")[0]

    assert told.index("RN licence") < told.index("Five years")


def test_long_quotes_are_cut_at_a_word(known: Knowledge) -> None:
    quote = f"Led the nursing service of a county hospital with {'many wards and clinics, ' * 6}and more"

    told = rendering(a_sheet(shown("a", evidence=[a_quote(quote)])), known, "recruiter", "text").text

    words = " ".join(told.split()).partition("“")[2].partition(" …”")[0]
    assert quote.startswith(f"{words} ") and 80 < len(words) < 160


def test_at_most_two_quotes_are_shown_for_an_item(known: Knowledge) -> None:
    quotes = [a_quote(f"Ran the {name} ward") for name in ("north", "south", "east")]

    told = rendering(a_sheet(shown("a", evidence=quotes)), known, "recruiter", "text").text

    assert ("north ward" in told, "south ward" in told, "east ward" in told) == (True, True, False)


def test_what_would_raise_an_item_is_shown_with_its_points_and_tier(known: Knowledge) -> None:
    change = {"change": "RN licence valid in TX: shown active", "verdict": "met"}
    raised = {**change, "points": 300, "score_points": 600, "tier": "qualified"}
    sets = [
        {"changes": [{**change, "id": "licence.rn"}], "points": 300, "score_points": 600, "tier": "qualified"}
    ]

    told = rendering(a_sheet(a_part(**{"raise": raised}), raise_sets=sets), known, "recruiter", "text").text

    assert "Would add 3.00 and make it qualified: shown active" in told
    assert (
        "Would be qualified, 6.00 of 100, if the resume showed\n  - RN licence valid in TX: shown active"
        in told
    )


@pytest.mark.parametrize(("credit", "quoted"), [(0.24, False), (0.25, True)])
def test_a_statement_that_is_far_from_a_duty_is_not_quoted_for_it(
    known: Knowledge, credit: float, quoted: bool
) -> None:
    evidence = [a_quote("Cared for medical inpatients")]
    duty = a_part("duty.run", gate="fit", verdict=None, credit=credit, evidence=evidence, factor="duties")

    told = rendering(a_sheet(duty), known, "recruiter", "text").text

    assert ("“Cared for medical inpatients”" in told) == quoted


def test_flags_are_shown_in_plain_words(known: Knowledge) -> None:
    sheet = a_sheet(
        a_part(), flag_details=[{"code": "hidden_text", "detail": "214 characters", "evidence": []}]
    )

    told = rendering(sheet, known, "recruiter", "text").text

    assert "  - Text that is invisible on the page was left out; this changed no points. 214 char" in told
    assert "hidden_text" not in told


def test_a_code_without_a_word_is_shown_as_it_is(known: Knowledge) -> None:
    sheet = a_sheet(a_part(), flag_details=[{"code": "brand_new", "detail": "Look.", "evidence": []}])

    told = rendering(sheet, known, "recruiter", "text").text

    assert "  - brand new. Look." in told


def test_a_score_whose_role_is_gone_says_so(known: Knowledge) -> None:
    told = rendering(a_sheet(a_part()), known, "recruiter", "text").text

    assert told.startswith("res_1: Director of wards, as of") and "changed or deleted since" in told


@pytest.mark.parametrize("audience", ["recruiter", "hiring_manager", "candidate"])
def test_the_same_score_gives_the_same_bytes(known: Knowledge, audience: str) -> None:
    body = a_body(a_part(), shown("education.bachelor", factor="education"))

    told = {rendering(sheet_of(body, None, "a"), known, audience, None).text for _ in range(2)}

    assert len(told) == 1


def test_no_wording_is_a_word_of_blame(known: Knowledge) -> None:
    wording = known.wording
    told = [
        *wording.sentences.values(),
        *(word or "" for words in wording.words.values() for word in words.values()),
    ]

    blame = ("lack", "fail", "poor", "reject", "weak", "unqualified", "bad candidate")

    assert [text for text in told if any(word in text.lower() for word in blame)] == []


def test_every_template_is_used() -> None:
    folder = Path(__file__).parents[2] / "service/usecases/explaining"
    code = [path.read_text("utf-8") for path in (*folder.glob("*.py"), *folder.glob("templates/*"))]

    assert [path.name for path in folder.glob("templates/*") if f'"{path.name}"' not in "".join(code)] == []


def test_years_that_no_job_dates_are_open_with_the_reason(known: Knowledge) -> None:
    claim = Claim(60, "clinical", words("five years of nursing", "summary")[0])
    found = a_match(
        a_profile(claims=(claim,)), a_role(asks(YearsBar(36, ("clinical",)), label="Three years"))
    )
    body = match_json(found, resume_id="r", score_id="s")

    told = rendering(sheet_of(body, None, None), known, "recruiter", "text").text

    assert "Open: 1 of 1 item that decides\n  likely   Three years\n" in told
    assert "Ask first: Between which dates was this work?" in told
    assert "Years are required and no paid job has dates" in told
    assert summary_of(found) == "0 of 1 required items met; without dates: Three years"


def test_a_dated_job_with_an_unread_title_leaves_years_to_verify() -> None:
    unread = a_job("1995-01", "2014-12", unsure=("healthcare", "people_mgmt", "title"))
    managing = YearsBar(60, tags=("healthcare", "people_mgmt"))

    found = a_match(a_profile(jobs=(unread,)), a_role(asks(managing, label="Five years")))

    assert found.tier.value == "near_miss"
    assert summary_of(found) == "0 of 1 required items met; to verify: Five years"
