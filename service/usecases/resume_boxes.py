"""The places of a quote in the file of a stored resume."""

from service.errors import InvalidInput
from service.usecases.deps import Deps
from service.usecases.views.boxes import ResumeBoxesView, resume_boxes_json


def resume_boxes(tenant: str, resume_id: str, start: int, end: int, deps: Deps) -> ResumeBoxesView:
    """Return the boxes and paragraphs of text[start:end]; raises NotFound, InvalidInput."""
    resume, boxes = deps.stores.readings.boxes(tenant, resume_id)
    length = len(resume.read.text)
    if not start < end <= length:
        raise InvalidInput(
            f"start {start}, end {end}: expected start < end <= {length}, the length of the text"
        )
    return resume_boxes_json(resume, boxes, start, end)
