"""Passages of a document: the words and phrases inside them, with offsets from their start."""

from service.reading.posting.passage import Passage, SearchedDocument
from service.text.document import Document
from service.text.gazetteer import sentence_phrases

TEXT = "Head nurse. A nurse manager leads the ward team."
PHRASES = sentence_phrases([("manager", "nurse manager"), ("nurse", "nurse"), ("leads", "manager leads")])


def passage_of(words: str) -> Passage:
    start = TEXT.index(words)
    return Passage(SearchedDocument(Document(TEXT)), start, start + len(words))


def test_a_passage_finds_only_the_phrases_inside_it() -> None:
    passage = passage_of("nurse manager leads")

    found = passage.find(PHRASES)

    assert [(hit.id, passage.text[hit.start : hit.end]) for hit in found] == [
        ("manager", "nurse manager"),
        ("nurse", "nurse"),
        ("leads", "manager leads"),
    ]


def test_a_phrase_that_reaches_out_of_a_passage_is_not_found() -> None:
    assert [hit.id for hit in passage_of("A nurse").find(PHRASES)] == ["nurse"]


def test_the_longest_phrase_at_each_place_is_kept_without_overlaps() -> None:
    passage = passage_of("A nurse manager leads")

    assert [hit.id for hit in passage.longest(PHRASES)] == ["manager"]


def test_a_part_is_clipped_to_its_passage() -> None:
    passage = passage_of("nurse manager")

    part = passage.part(6, 400)

    assert part.text == "manager"


def test_a_stripped_passage_begins_and_ends_with_a_word() -> None:
    passage = passage_of(" nurse manager ")

    assert passage.stripped().text == "nurse manager"


def test_a_document_is_searched_once_for_a_list_of_phrases() -> None:
    source = SearchedDocument(Document(TEXT))

    assert source.hits(PHRASES) is source.hits(PHRASES)
