"""Places of quotes in the file of a resume over HTTP."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import docx
import pytest
from flask import Flask
from reportlab.lib.pagesizes import letter

from service.api.context import EXTENSION
from service.extraction.sandbox.pool import ReadingPool
from service.knowledge.knowledge import Knowledge
from service.storage import DatabaseStores
from service.usecases.deps import Deps
from service.usecases.reread_resume import reread_resume
from tests.api.conftest import Caller
from tests.api.world import DIRECTOR, added
from tests.conftest import known_here
from tests.extraction.made import canvas_pdf, docx_of, lines_at, pdf_of
from tests.extraction.marked import ink_in, text_in

LINES = DIRECTOR.splitlines()


@pytest.fixture(scope="module")
def pool(known: Knowledge) -> Iterator[ReadingPool]:
    with ReadingPool(known_here(known), workers=1) as shared:
        yield shared


@pytest.fixture
def read_call(app: Flask, deps: Deps, pool: ReadingPool, call: Caller) -> Caller:
    """A caller of an installation that reads real files."""
    app.extensions[EXTENSION] = replace(deps, reader=pool)
    return call


def turned_pdf() -> bytes:
    def draw(canvas: Any) -> None:
        canvas.setPageRotation(90)
        canvas.translate(letter[1], 0)
        canvas.rotate(90)
        for x, y, text in lines_at(60, LINES):
            canvas.drawString(x, y, text)

    return canvas_pdf(draw)


def word_file(document: Any) -> None:
    for line in LINES[:9]:
        document.add_paragraph(line)
    document.add_paragraph("")
    for line in LINES[9:]:
        document.add_paragraph(line)


def posted(call: Caller, content: bytes) -> dict[str, Any]:
    """Return the resume of a file."""
    data = {"file": (io.BytesIO(content), "cv")}
    answer = call("POST", "/v1/resumes", data=data, content_type="multipart/form-data")
    assert answer.status_code == 201, answer.get_data(as_text=True)
    return dict(answer.get_json())


def places(call: Caller, resume_id: str, start: int, end: int) -> dict[str, Any]:
    answer = call("GET", f"/v1/resumes/{resume_id}/boxes?start={start}&end={end}")
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return dict(answer.get_json())


def quotes_of(resume: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the evidence of every fact of a resume."""
    kinds = ("degrees", "licences", "certifications", "jobs")
    return [each for kind in kinds for fact in resume["profile"][kind] for each in fact["evidence"]]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(pdf_of([lines_at(60, LINES)]), id="upright"),
        pytest.param(pdf_of([lines_at(60, LINES[:9]), lines_at(60, LINES[9:])]), id="two pages"),
        pytest.param(turned_pdf(), id="turned"),
    ],
)
def test_every_quote_of_a_fact_can_be_marked_in_the_pdf(read_call: Caller, content: bytes) -> None:
    resume = posted(read_call, content)
    quotes = quotes_of(resume)

    found = [places(read_call, resume["id"], each["start"], each["end"]) for each in quotes]

    assert len(quotes) >= 5
    for quote, place in zip(quotes, found, strict=True):
        boxes = [(page["page"], box) for page in place["pages"] for box in page["boxes"]]
        regions = [(page, (box["left"], box["top"], box["right"], box["bottom"])) for page, box in boxes]
        told = " ".join(text_in(content, page, region) for page, region in regions)
        assert place["known"] and place["quote"] == quote["quote"]
        assert " ".join(quote["quote"].split()) in told
        assert told.split() == resume["profile"]["text"][boxes[0][1]["start"] : boxes[-1][1]["end"]].split()
        assert all(ink_in(content, page, region)[0] > 0 for page, region in regions)


def test_a_page_has_its_number_and_its_size_as_displayed(read_call: Caller) -> None:
    resume = posted(read_call, pdf_of([lines_at(60, LINES[:9]), lines_at(60, LINES[9:])]))
    start = resume["profile"]["text"].index("Led 45")

    (page,) = places(read_call, resume["id"], start, start + 6)["pages"]

    (box,) = page["boxes"]
    assert (page["page"], page["width"], page["height"]) == (1, 612.0, 792.0)
    assert resume["profile"]["text"][box["start"] : box["end"]] == "Led 45"
    assert 60.0 <= box["left"] < box["right"] < 120.0 and 100.0 < box["top"] < box["bottom"] < 200.0


def test_a_quote_over_a_page_break_has_boxes_on_both_pages(read_call: Caller) -> None:
    resume = posted(read_call, pdf_of([lines_at(60, LINES[:9]), lines_at(60, LINES[9:])]))
    text = resume["profile"]["text"]

    found = places(read_call, resume["id"], text.index(LINES[8]), text.index(LINES[9]) + len(LINES[9]))

    assert [page["page"] for page in found["pages"]] == [1, 2]
    assert [len(page["boxes"]) for page in found["pages"]] == [1, 1]


def test_a_word_document_has_paragraphs(read_call: Caller) -> None:
    content = docx_of(word_file)
    resume = posted(read_call, content)
    quote = next(each for each in quotes_of(resume) if "RN" in each["quote"])

    found = places(read_call, resume["id"], quote["start"], quote["end"])

    (paragraph,) = found["paragraphs"]
    written = [each.text for each in docx.Document(io.BytesIO(content)).paragraphs if each.text]
    assert (found["known"], found["pages"]) == (True, [])
    assert quote["quote"] in written[paragraph["paragraph"] - 1]
    assert (
        resume["profile"]["text"][paragraph["start"] : paragraph["end"]]
        == written[paragraph["paragraph"] - 1]
    )


@pytest.mark.parametrize(
    "body",
    [{"text": DIRECTOR}, {"json_resume": {"work": [{"position": "Nurse Manager", "startDate": "2018-01"}]}}],
)
def test_a_resume_without_a_file_has_paragraphs(call: Caller, body: dict[str, Any]) -> None:
    resume = call("POST", "/v1/resumes", json=body).get_json()
    start = resume["profile"]["text"].index("Nurse Manager")

    found = places(call, resume["id"], start, start + len("Nurse Manager"))

    (paragraph,) = found["paragraphs"]
    before = resume["profile"]["text"][: paragraph["start"]].splitlines()
    assert (found["known"], found["pages"], found["quote"]) == (True, [], "Nurse Manager")
    assert paragraph["paragraph"] == len([line for line in before if line.strip()]) + 1


def test_a_correction_leaves_the_places_of_the_text(read_call: Caller) -> None:
    resume = posted(read_call, pdf_of([lines_at(60, LINES)]))
    before = places(read_call, resume["id"], 0, 20)
    correction = {"profile": {"people_managed": 30}}
    read_call("PATCH", f"/v1/resumes/{resume['id']}", json=correction, headers={"If-Match": "*"})

    after = places(read_call, resume["id"], 0, 20)

    assert after == {**before, "revision": 1}


def test_a_resume_read_before_boxes_were_kept_says_so_until_it_is_read_again(
    read_call: Caller, deps: Deps, pool: ReadingPool, stores: DatabaseStores
) -> None:
    resume = posted(read_call, pdf_of([lines_at(60, LINES)]))
    fresh = places(read_call, resume["id"], 0, 12)
    with stores.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE documents SET boxes = NULL")

    old = places(read_call, resume["id"], 0, 12)

    assert old == {**fresh, "known": False, "pages": []}
    reread_resume("a", resume["id"], replace(deps, reader=pool))
    assert places(read_call, resume["id"], 0, 12) == fresh


@pytest.mark.parametrize(
    "query",
    [
        "",
        "start=0",
        "end=5",
        "start=-1&end=5",
        "start=5&end=5",
        "start=6&end=5",
        "start=0&end=100000",
        "start=a&end=5",
        "start=0&end=1.5",
        "start=0&end=5&page=1",
        "start=0&end=99999999999999999999999",
    ],
)
def test_spans_that_are_none_are_refused(call: Caller, query: str) -> None:
    resume = call.add(DIRECTOR)

    answer = call("GET", f"/v1/resumes/{resume['id']}/boxes?{query}")

    assert answer.status_code == 422
    assert (answer.mimetype, answer.get_json()["code"]) == ("application/problem+json", "invalid_input")


def test_a_span_beyond_the_text_is_refused_with_the_length_of_the_text(call: Caller, deps: Deps) -> None:
    resume = added(deps)
    length = len(resume.read.text)

    answer = call("GET", f"/v1/resumes/{resume.id}/boxes?start=0&end={length + 1}")

    assert f"<= {length}, the length of the text" in answer.get_json()["detail"]
    assert places(call, resume.id, 0, length)["quote"] == resume.read.text


def test_places_of_another_tenant_and_of_erased_resumes_do_not_exist(
    call: Caller, call_of_other: Caller
) -> None:
    path = f"/v1/resumes/{call.add(DIRECTOR)['id']}"

    other = call_of_other("GET", f"{path}/boxes?start=0&end=5")
    call("DELETE", path, headers={"If-Match": "*"})

    gone = call("GET", f"{path}/boxes?start=0&end=5")
    assert {other.status_code, gone.status_code} == {404}


def test_places_need_a_key(app: Flask, call: Caller) -> None:
    path = f"/v1/resumes/{call.add(DIRECTOR)['id']}/boxes?start=0&end=5"

    answer = app.test_client().get(path)

    assert answer.status_code == 401


def test_places_are_not_stored_on_the_way(call: Caller) -> None:
    answer = call("GET", f"/v1/resumes/{call.add(DIRECTOR)['id']}/boxes?start=0&end=5")

    assert answer.headers["Cache-Control"] == "no-store"
