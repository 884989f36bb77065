"""Old Word documents, with and without antiword."""

import os
from pathlib import Path

import pytest

from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.media_type import DOC
from service.extraction.programs import find_program
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext
from service.extraction.sandbox.pool import ReadingPool
from tests.extraction.made_doc import doc_of

PARAGRAPHS = ["Jane Example, RN", "Résumé of a director of nursing " * 12, "Dallas, Texas"]

needs_antiword = pytest.mark.skipif(
    find_program("antiword", ReaderContext()) is None,
    reason="antiword is not installed: reading old Word documents is NOT tested",
)


def refusal(pool: ReadingPool, content: bytes) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        pool.extract(content, "resume.doc")
    return caught.value


@needs_antiword
def test_the_paragraphs_are_lines() -> None:
    with ReadingPool(workers=1) as pool:
        documents = [pool.extract(doc_of(PARAGRAPHS[:count]), "resume.pdf") for count in (3, 1, 2)]

    assert [document.text.splitlines() for document in documents] == [
        [line.strip() for line in PARAGRAPHS[:count]] for count in (3, 1, 2)
    ]
    assert {document.media_type for document in documents} == {DOC}


@needs_antiword
def test_a_line_break_inside_a_paragraph_ends_a_line() -> None:
    with ReadingPool(workers=1) as pool:
        document = pool.extract(doc_of(["Lakeside Clinic\x0bDirector of Nursing"]), "resume.doc")

    assert document.text == "Lakeside Clinic\nDirector of Nursing\n"


@needs_antiword
def test_hidden_text_is_left_out_and_reported() -> None:
    with ReadingPool(workers=1) as pool:
        document = pool.extract(doc_of(PARAGRAPHS, hidden="secret keywords"), "resume.doc")

    assert document.text.startswith("Jane Example, RN\n")
    assert "secret" not in document.text
    assert [flag.code for flag in document.flags] == ["hidden_text"]


@needs_antiword
def test_a_broken_document_fails_alone() -> None:
    good, broken = doc_of(PARAGRAPHS), doc_of(PARAGRAPHS)[:3_000]

    with ReadingPool(workers=1) as pool:
        error = refusal(pool, broken + b"\0" * 100)
        after = pool.extract(good, "resume.doc")

    assert error.code in {"corrupt", "hostile", "unsupported_type"}
    assert after.text.startswith("Jane Example, RN\n")


@needs_antiword
def test_a_locked_document_is_encrypted() -> None:
    with ReadingPool(workers=1) as pool:
        assert refusal(pool, doc_of(PARAGRAPHS, encrypted=True)).code == "encrypted"


def test_without_antiword_the_refusal_names_it(tmp_path: Path) -> None:
    context = ReaderContext(program_folders=os.fspath(tmp_path))

    with pytest.raises(UnreadableDocument) as caught:
        read(doc_of(PARAGRAPHS), Limits(), context)

    assert caught.value.code == "unsupported_type"
    assert "antiword" in caught.value.detail
