"""Templates of phrases: what each sign of the language matches."""

import pytest

from service.text.counts import COUNT, NUMBER_WORDS, number_of
from service.text.small_letters import in_small_letters
from service.text.template_syntax import Part, Vocabulary, list_part
from service.text.templates import Template, compile_part, compile_template, tokens_of

VOCABULARY = Vocabulary(
    lists={
        "team": list_part(["team", "crew"], plural=True),
        "act": list_part(["hir*", "led"]),
        "away": list_part(["of", "by"]),
    },
    parts={"count": Part(COUNT), "year": Part(r"\d{4}")},
)


def template(written: str) -> Template:
    return compile_template(written, VOCABULARY)


def found(written: str, text: str) -> list[str]:
    return [match[0] for match in template(written).matches(in_small_letters(text), 0, len(text))]


@pytest.mark.parametrize(
    ("written", "text", "matches"),
    [
        ("report", "Report, reports, REPORT", ["report", "report"]),
        ("report(s|ed)", "report reports reported reporting", ["report", "reports", "reported"]),
        ("activit*", "activity activities act", ["activity", "activities"]),
        ("*ed", "trained red team", ["trained"]),
        ("<team>", "team, crew's, crews, steam", ["team", "crew's", "crews"]),
        ("<act> @count", "hiring 4, led\n6, hire four", ["hiring 4", "led\n6", "hire four"]),
        ("my ~ crew", "my own crew, my 2 crew", ["my own crew"]),
        ("@count ...2 crew", "4 tall, loud crew", ["4 tall, loud crew"]),
        ("@count ...2 crew", "4 tall and loud crew", []),
        ("@count ..2 crew", "4 tall, loud crew", []),
        ("@count ...3!<away> crew", "4 of crew, 5 new crew", ["5 new crew"]),
        ("led ~~~ crew", "led it (all 3) with crew. led; crew", ["led it (all 3) with crew"]),
        ("led ~~~!<away> crew", "led some of crew", []),
        ("{led|in charge of} @count", "led 3, in charge of 4", ["led 3", "in charge of 4"]),
        ("led [all|the] crew", "led crew, led the crew, led all the crew", ["led crew", "led the crew"]),
        ("<act>*2 @count", "led led led 4", ["led led 4"]),
        ("crew : @count", "crew: 4, crew:5, crew : 6, crew 7", ["crew: 4", "crew:5", "crew : 6"]),
        ("crew [:] @count", "crew: 4, crew 5", ["crew: 4", "crew 5"]),
        ("crew {:|of} @count", "crew: 4, crew of 5, crewof 6", ["crew: 4", "crew of 5"]),
        ("@count-crew house", "4-crew house, 5 -crew house", ["4-crew house"]),
        ("crew[,] led", "crew, led; crew led; crew , led", ["crew, led", "crew led"]),
        ("@count!<team>", "4 crews, 12-team, 6 rooms", ["6"]),
        ("crew !{of two}", "crew of two, crew of six", ["crew"]),
        ("@count crew > {that|who} led", "4 crew who led, 5 crew", ["4 crew"]),
        ("@count >{crew|team} team", "4 team, 5 room team", ["4 team"]),
        ("crew since @year", "crew since 1999", ["crew since 1999"]),
    ],
)
def test_a_sign_matches_what_the_language_says(written: str, text: str, matches: list[str]) -> None:
    assert [each.strip() for each in found(written, text)] == matches


def test_a_template_captures_a_number_and_the_top_of_a_range() -> None:
    (match,) = template("led @count").matches("led 10 to 15", 0, 12)

    assert (match["n"], match["top"], match.span("n")) == ("10", "15", (4, 6))


def test_a_template_is_matched_between_two_offsets() -> None:
    text = "led 3, led 4, led 5"

    assert [match["n"] for match in template("led @count").matches(text, 6, 13)] == ["4"]


@pytest.mark.parametrize(
    ("written", "needed"),
    [
        ("led @count [all] crew", [{"led"}, {"crew"}]),
        ("{led|ran} @count", [{"led", "ran"}]),
        ("<act> @count", []),
        ("<team> @count", [{"team", "teams", "crew", "crews"}]),
        ("@count ( all", [{"("}, {"all"}]),
        ("@count > crew", [{"crew"}]),
        ("@count !crew", []),
        ("{led|@count} crew", [{"crew"}]),
    ],
)
def test_a_template_knows_which_words_each_match_holds(written: str, needed: list[set[str]]) -> None:
    assert list(template(written).needed) == needed


def test_a_text_without_the_needed_words_need_not_be_searched() -> None:
    asked = template("led @count <team>")

    assert asked.may_match(tokens_of("led 4 crews"))
    assert not asked.may_match(tokens_of("led 4 rooms"))


def test_a_part_is_a_template_for_others() -> None:
    parts = {**VOCABULARY.parts, "leaders": compile_part("{crew|team} lead(s)", VOCABULARY)}

    asked = compile_template("@count @leaders", Vocabulary(VOCABULARY.lists, parts))

    assert [match[0] for match in asked.matches("4 crew leads", 0, 12)] == ["4 crew leads"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "expected at least one word"),
        ("<nowhere> @count", "'nowhere' does not exist"),
        ("@nothing", "'nothing' does not exist"),
        ("[led", "'[' is not closed"),
        ("{led]", "'{' is not closed"),
        ("led]", "']' closes nothing"),
        ("led | ran", "'|' closes nothing"),
        ("{led|}", "an alternative is empty"),
        ("led !", "expected something behind its last sign"),
        ("led #", "'#' is no part of a template"),
        ("@count or @count", "captures twice"),
        ("*2 led", "'*2' repeats nothing"),
    ],
)
def test_what_is_no_template_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(ValueError) as refused:
        template(written)

    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("words", "number"),
    [("12", 12), ("1,200", 1200), ("two dozen", 24), ("A", 1), ("0", None), ("1999", None), ("many", None)],
)
def test_counts_are_read_in_digits_and_in_words(words: str, number: int | None) -> None:
    assert number_of(words) == number


def test_every_number_in_words_holds_a_word_of_numbers() -> None:
    numbers = ("a dozen", "twenty-five", "two hundred and six", "ninety nine", "hundred")

    assert [number for number in numbers if NUMBER_WORDS.isdisjoint(tokens_of(number))] == []
