"""The letter to a candidate: complete, polite, and about nobody else."""

import re

import pytest
from lxml import html

from service.knowledge.knowledge import Knowledge
from service.usecases.explaining.rendering import rendering
from tests.explaining.sheets import a_body, a_duty, a_part, a_quote, a_sheet, shown

PARTS = (
    shown(
        "education.bachelor",
        factor="education",
        label="Bachelor's degree",
        evidence=[a_quote("BSN", "education")],
    ),
    a_part(),
    a_part(
        "management.years",
        factor="people_management",
        label="Five years of managing",
        verdict="partial",
        reason="3 y shown, 5 y asked.",
        evidence=[a_quote("Nurse Manager")],
    ),
    a_part("tools.ehr", factor="tools", gate="preferred", label="Epic", decides_tier=False),
    a_part(
        "management.years.surplus", gate="preferred", label="Years beyond: Five years", decides_tier=False
    ),
    a_duty("Confidential plan to merge the two wards", quote="Led the ward of 30 beds"),
)
SHAPES = ("text", "html")


def letter(known: Knowledge, shape: str = "text", contact: str | None = None, **more: object) -> str:
    return _words(rendering(a_sheet(*PARTS, **more), known, "candidate", shape, contact).text, shape)


def _words(text: str, shape: str) -> str:
    """Return the words that are read, white space made single."""
    read = "".join(html.document_fromstring(text).xpath("//body//text()")) if shape == "html" else text
    return " ".join(read.split())


@pytest.mark.parametrize("shape", SHAPES)
def test_the_letter_says_what_the_law_asks_for(known: Knowledge, shape: str) -> None:
    told = letter(known, shape, contact="Ana Ruiz, 555 0100")

    for words in (
        "A computer program helped us",  # the part of the system
        "A person decides on every application",
        "Main elements, in the order of how much they count",
        "the document that you sent",  # data and source
        "your name, age",  # what was not used
        "We do not take silence for a no",
        "would be taken into account",  # what would change the result
        "Tell us which line is wrong",  # correction
        "You can ask for a person",
        "Ana Ruiz, 555 0100",
        "31 January 2026",
    ):
        assert words in told, words


@pytest.mark.parametrize("shape", SHAPES)
def test_each_item_is_shown_with_the_words_that_show_it(known: Knowledge, shape: str) -> None:
    told = letter(known, shape)

    assert "Five years of managing (required): partly shown. 3 years shown, 5 years asked." in told
    for quote in ("BSN", "Nurse Manager", "Led the ward of 30 beds"):
        assert quote in told


@pytest.mark.parametrize(
    ("verdict", "reason", "told"),
    [
        ("not_met", "Not shown in the dated work history.", "not shown in the dated work history."),
        ("met", "Shown in a job; own responsibility is not stated.", "shown in a job; own responsibility is"),
        ("not_met", "The education shown is of another field.", "not shown. The education shown is of"),
        ("not_met", "Not shown. 1 y is told beside it.", "not shown. 1 year is told beside it."),
    ],
)
def test_a_verdict_that_the_reason_repeats_is_said_once(
    known: Knowledge, verdict: str, reason: str, told: str
) -> None:
    part = a_part(label="Has led", verdict=verdict, reason=reason, evidence=[])

    text = " ".join(rendering(a_sheet(part), known, "candidate", "text").text.split())

    assert f"- Has led (required): {told}" in text


@pytest.mark.parametrize("shape", SHAPES)
def test_the_letter_contains_no_points_rank_tier_or_duty_of_the_employer(
    known: Knowledge, shape: str
) -> None:
    told = letter(known, shape, tie_group=3).replace("<q>", "")

    for words in (
        "Confidential",
        "near_miss",
        "verify",
        "points",
        "rank",
        "score",
        "other candidates",
        "Years beyond",
        "res_1",
        "%",
    ):
        assert words not in told, words


@pytest.mark.parametrize("tier", ["qualified", "verify", "near_miss", "not_qualified"])
def test_no_letter_passes_a_verdict_on_a_person(known: Knowledge, tier: str) -> None:
    told = letter(known, tier=tier).lower()

    for word in (
        "reject",
        "fail",
        "lack",
        "unsuccessful",
        "unfortunately",
        "not qualified",
        "poor",
        "regret",
    ):
        assert word not in told, word


def test_a_letter_without_a_contact_has_a_line_to_fill_in(known: Knowledge) -> None:
    assert "[Write here whom to reach" in letter(known)


def test_what_would_change_the_result_is_shown_as_it_was_computed(known: Knowledge) -> None:
    raised = {
        "change": "RN licence valid in TX: shown active",
        "verdict": "met",
        "points": 300,
        "score_points": 9,
        "tier": "qualified",
    }
    computed = a_sheet(a_part(**{"raise": raised}))

    told = _words(rendering(computed, known, "candidate", "text").text, "text")

    assert "- RN licence valid in TX: shown active" in told and "qualified" not in told


def test_a_letter_in_which_everything_is_shown_asks_for_nothing_more(known: Knowledge) -> None:
    told = rendering(a_sheet(PARTS[0]), known, "candidate", "text").text

    assert "Every item is shown" in told and "WHAT WE DO NOT KNOW" not in told


def test_flags_that_are_the_employers_own_are_not_shown(known: Knowledge) -> None:
    codes = ("template_knockout", "title_above_scope", "band_entry", "brand_new")
    inner = [{"code": code, "detail": "Inner words.", "evidence": []} for code in codes]
    outer = {"code": "hidden_text", "detail": "Inner words.", "evidence": []}

    told = letter(known, flag_details=[*inner, outer])

    assert "Inner words" not in told and "HOW YOUR DOCUMENT WAS READ - Text that cannot be seen" in told
    assert "HOW YOUR DOCUMENT WAS READ" not in letter(known, flag_details=inner)


def test_every_word_of_a_letter_is_a_sentence_of_ours_or_is_in_the_score(known: Knowledge) -> None:
    """So nothing of another resume, and nothing that the role keeps to itself, can stand in it."""
    body = a_body(*PARTS)
    asked = [
        part for part in body["contributions"] if part["verdict"] and not part["id"].endswith(".surplus")
    ]
    own = [quote["quote"] for part in body["contributions"] for quote in part["evidence"]]
    allowed = " ".join(
        [
            *known.wording.sentences.values(),
            *(word or "" for word in known.wording.words["candidate"].values()),
            *(label.lower() for label in known.policy.factor_labels.values()),
            *(f"{part['label']} {part['reason']}" for part in asked),
            *own,
            "Director of wards 31 January 2026 reference scr_1 0 1 2 3 4",
        ]
    )

    told = letter(known)

    vocabulary = set(re.findall(r"\w+", allowed.lower()))
    assert sorted(set(re.findall(r"\w+", told.lower())) - vocabulary) == []


def test_the_sentences_of_a_letter_can_be_read_after_nine_years_of_school(known: Knowledge) -> None:
    names = {
        "shown": 3,
        "total": 4,
        "role": "Nurse Manager",
        "factors": "years, skills",
        "as_of": "1 May 2026",
    }
    sentences = known.wording.sentences
    text = " ".join(sentences[each].format_map(names) for each in sentences if each.startswith("letter."))

    assert _grade(text) <= 9


def _grade(text: str) -> float:
    """Return the Flesch-Kincaid grade, syllables taken as groups of vowels."""
    sentences = [each for each in re.split(r"[.!?:]+\s", text) if re.search(r"\w", each)]
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
