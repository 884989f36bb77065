"""Text without the marks of Markdown."""

import time

import pytest

from service.text.markdown import without_marks


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("## Unit Manager ##", "Unit Manager"),
        ("**Location:** Tulsa", "Location: Tulsa"),
        ("# A\n* *Full time* and __paid__", "A\n- Full time and paid"),
        ("# A\n+ `Epic` user\n- [x] BLS", "A\n- Epic user\n- BLS"),
        ("See [our clinics](https://clinics.example)", "See our clinics"),
        ("| Item | Gate |\n|:---|---:|\n| RN | required |", "Item | Gate\n\nRN | required"),
        ("# A\n> Quoted\n\n---\n1\\. One", "A\nQuoted\n\n\n1. One"),
    ],
)
def test_the_marks_leave_the_words(marked: str, plain: str) -> None:
    assert without_marks(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "#1 hospital in the state",
        "* Nurse\n* Aide",
        "mary_ann_lee@mail.example",
        "5 * 3 * 2",
        "A\n-----\nB | C",
    ],
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert without_marks(text) == text


@pytest.mark.parametrize("piece", ["|---", "**a ", "[a", "- ", "`a", "_a", "<a.", "> ", " #"])
def test_a_long_line_is_read_in_linear_time(piece: str) -> None:
    started = time.perf_counter()

    without_marks(f"# A\n{piece * 60_000}x")

    assert time.perf_counter() - started < 5
