"""Readers accept any text and quote it exactly."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.knowledge.knowledge import Knowledge
from service.reading.json_resume.document import content_of, resume_of, text_of
from service.reading.json_resume.profile import read_json_resume
from service.reading.posting.posting import read_posting
from service.reading.profile import read_profile

from .spans import untrue
from .texts import documents, texts

# The same texts at every run: a fault that is found once is found by everyone.
CALM = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@CALM
@given(text=texts())
def test_a_profile_of_any_text_quotes_it_truly(known: Knowledge, text: str) -> None:
    profile = read_profile(text, known).profile

    assert untrue(profile, text) == []
    assert all(0 <= each.start <= each.end <= len(text) for each in profile.sections)


@CALM
@given(text=texts())
def test_a_posting_of_any_text_quotes_it_truly(known: Knowledge, text: str) -> None:
    assert untrue(read_posting(text, known), text) == []


@CALM
@given(text=texts())
def test_the_same_text_gives_the_same_facts(known: Knowledge, text: str) -> None:
    assert read_profile(text, known) == read_profile(text, known)


@CALM
@given(document=documents())
def test_a_json_resume_of_any_shape_quotes_its_text_truly(
    known: Knowledge, document: dict[str, object]
) -> None:
    profile = read_json_resume(document, known).profile

    assert profile.text == text_of(document)
    assert untrue(profile, profile.text) == []


@CALM
@given(document=documents())
def test_a_json_resume_written_to_bytes_says_the_same(document: dict[str, object]) -> None:
    again = resume_of(content_of(document))

    assert again is not None
    assert text_of(again) == text_of(document)


@CALM
@given(content=st.binary(max_size=200))
def test_bytes_that_are_no_document_are_none(content: bytes) -> None:
    assert resume_of(b"x" + content) is None
