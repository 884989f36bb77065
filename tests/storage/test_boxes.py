"""Boxes kept with the document of a resume."""

import pytest
from sqlalchemy import select, update

from service.domain.profile import Contact
from service.domain.text_boxes import NO_BOXES, PageSize, TextBoxes, WordBox
from service.errors import NotFound, Stale
from service.storage import DatabaseStores
from service.storage.tables import DocumentRow
from service.usecases.codec import pack, unpack
from service.usecases.records import Correction, Reading
from tests.storage.builders import BOXES, TEXT, a_profile, a_resume

OTHER_BOXES = TextBoxes((PageSize(100, 200),), (WordBox(0, 4, 1, 1, 2, 3, 4), WordBox(8, 11, 1, 5, 6, 7, 8)))


def _reading(boxes: TextBoxes, text: str = TEXT) -> Reading:
    return Reading("application/pdf", a_profile(text), Contact(), "tomorrow", boxes)


@pytest.mark.parametrize("boxes", [BOXES, NO_BOXES])
def test_the_boxes_of_a_new_resume_are_kept(stores: DatabaseStores, boxes: TextBoxes) -> None:
    resume, _ = stores.resumes.add("a", a_resume(boxes=boxes))

    assert stores.readings.boxes("a", "res_1") == (resume, boxes)


def test_a_correction_leaves_the_boxes_as_they_are(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume(boxes=BOXES))

    corrected = stores.resumes.correct(
        "a", "res_1", Correction({"people_managed": 30}, "verified", None), revisions=None
    )

    assert stores.readings.boxes("a", "res_1") == (corrected, BOXES)


@pytest.mark.parametrize("text", [TEXT, f"{TEXT}Texas\n"])
def test_another_reading_brings_its_boxes(stores: DatabaseStores, text: str) -> None:
    stores.resumes.add("a", a_resume(boxes=BOXES))

    read = stores.readings.put("a", "res_1", _reading(OTHER_BOXES, text), (), revision=0)

    assert stores.readings.boxes("a", "res_1") == (read, OTHER_BOXES)


def test_a_refused_reading_leaves_the_boxes_as_they_are(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume(boxes=BOXES))

    with pytest.raises(Stale):
        stores.readings.put("a", "res_1", _reading(OTHER_BOXES), (), revision=1)

    assert stores.readings.boxes("a", "res_1")[1] == BOXES


def test_every_version_of_a_resume_has_the_boxes_of_its_file(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume("res_1", external_id="x", content=b"1", boxes=BOXES))

    stores.resumes.add("a", a_resume("res_2", external_id="x", content=b"2", boxes=OTHER_BOXES))

    assert stores.readings.boxes("a", "res_1")[1] == BOXES
    assert stores.readings.boxes("a", "res_2")[1] == OTHER_BOXES


def test_a_resume_from_before_boxes_were_kept_has_none(stores: DatabaseStores) -> None:
    resume, _ = stores.resumes.add("a", a_resume(boxes=BOXES))
    with stores.database.writing() as session:
        session.execute(update(DocumentRow).values(boxes=None))

    assert stores.readings.boxes("a", "res_1") == (resume, None)


def test_boxes_of_another_tenant_do_not_exist(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume(boxes=BOXES))

    with pytest.raises(NotFound):
        stores.readings.boxes("b", "res_1")


def test_erasing_a_resume_erases_its_boxes(stores: DatabaseStores) -> None:
    stores.resumes.add("a", a_resume(boxes=BOXES))

    stores.resumes.erase("a", "res_1", revisions=None)

    with pytest.raises(NotFound):
        stores.readings.boxes("a", "res_1")
    with stores.database.reading() as session:
        assert session.scalars(select(DocumentRow)).all() == []


def test_boxes_take_less_room_than_the_text_they_belong_to() -> None:
    words = [(100 + 6 * number, 100 + 6 * number + 5) for number in range(1000)]
    boxes = TextBoxes(
        (PageSize(6120, 7920),),
        tuple(
            WordBox(*span, 1, 720 + 311 * (at % 15), 800 + 137 * (at // 15), 990 + 311 * (at % 15), 920)
            for at, span in enumerate(words)
        ),
    )

    packed = pack(boxes)

    assert unpack(packed, TextBoxes) == boxes
    assert len(packed) < 12 * len(words)
