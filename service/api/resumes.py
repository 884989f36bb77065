"""Resumes: add, find, read, correct, erase; the roles that a resume fits."""

from datetime import date
from typing import Any

from flask import Response

from service.api.answers import answer, no_content
from service.api.context import as_of_or_today, deps, tenant
from service.api.cursors import next_link, opened, time_word, walk_of, walk_place
from service.api.downloads import DOWNLOADED, download
from service.api.idempotency import idempotent
from service.api.links import answer_page, link_to
from service.api.preconditions import revisions_seen, with_etag
from service.api.query_schemas import AsOfQuery, NoQuery, ResumeRolesQuery, ResumesQuery, SpanQuery
from service.api.reads import showing
from service.api.rest import IDEMPOTENCY_KEY, IF_MATCH, Resource
from service.api.resume_schemas import CorrectionInSchema
from service.api.scopes import any_of
from service.api.upload_document import UPLOAD
from service.api.uploads import upload_of_request
from service.usecases.records import Correction, Resume
from service.usecases.resume_boxes import resume_boxes
from service.usecases.resume_roles import resume_roles
from service.usecases.resumes import (
    add_resume,
    correct_resume,
    erase_resume,
    get_resume,
    list_resumes,
    resume_file,
)
from service.usecases.views.boxes import ResumeBoxesView
from service.usecases.views.path import ResumeRolesView
from service.usecases.views.resume import ResumePageView, ResumeView, resume_json, resume_line

resumes = Resource("resumes", __name__, url_prefix="/v1/resumes", description="Documents, and their facts")

Query = dict[str, Any]
_ONE = "/<id:resume_id>"
_READING = any_of("recruiter", "privacy")


@resumes.handles(
    "add_resume",
    "POST",
    "",
    201,
    ResumeView,
    scope=any_of("ingest"),
    query=NoQuery,
    also={200: ResumeView},
    sends=("ETag", "Location"),
    document={"requestBody": UPLOAD, "parameters": [IDEMPOTENCY_KEY]},
    around=idempotent(subject="id"),
    reads="read.resume",
)
def post_resume(_query: Query) -> Response:
    """Read a resume and store its facts.

    The same `external_id` and bytes give the first resume again (200); other bytes make a new version.
    """
    resume, new = add_resume(tenant(), upload_of_request(), deps())
    return _answer(resume, status=201 if new else 200, Location=link_to(f"/v1/resumes/{resume.id}"))


@resumes.handles(
    "list_resumes", "GET", "", 200, ResumePageView, scope=_READING, query=ResumesQuery, reads="read.resumes"
)
def get_resumes(query: Query) -> Response:
    """List resumes in order of arrival, or the versions of one by its `external_id`.

    `updated_since` leaves out those whose facts, or whether they are the latest version, changed before.
    Resumes that arrive while the pages are read are not on them.
    """
    external_id, since, limit = query.get("external_id"), query.get("updated_since"), query["limit"]
    after = opened(query["cursor"]) if "cursor" in query else None
    page = list_resumes(
        tenant(), deps(), external_id=external_id, updated_since=since, after=after, limit=limit
    )
    showing(each.id for each in page.items)
    version = deps().reader_version
    link = next_link(page.next, external_id=external_id, updated_since=time_word(since), limit=limit)
    body: ResumePageView = {"items": [resume_line(each, version) for each in page.items], "next": link}
    return answer_page(body)


@resumes.handles(
    "get_resume",
    "GET",
    _ONE,
    200,
    ResumeView,
    scope=_READING,
    query=AsOfQuery,
    sends=("ETag",),
    reads="read.resume",
)
def get_one_resume(query: Query, resume_id: str) -> Response:
    """Read one resume: its facts as corrected, months counted at `as_of`."""
    return _answer(get_resume(tenant(), resume_id, deps()), query)


@resumes.handles(
    "correct_resume",
    "PATCH",
    _ONE,
    200,
    ResumeView,
    scope=any_of("recruiter"),
    query=NoQuery,
    body=CorrectionInSchema,
    sends=("ETag",),
    document={"parameters": [IF_MATCH]},
)
def patch_resume(body: dict[str, Any], _query: Query, resume_id: str) -> Response:
    """Correct facts; what was read is stored beside them."""
    seen = revisions_seen(resume_id)
    correction = Correction(body["profile"], body["provenance"], body["reason"])
    return _answer(correct_resume(tenant(), resume_id, correction, seen, deps()))


@resumes.handles(
    "erase_resume",
    "DELETE",
    _ONE,
    204,
    None,
    scope=any_of("privacy"),
    query=NoQuery,
    document={"parameters": [IF_MATCH]},
)
def delete_resume(_query: Query, resume_id: str) -> Response:
    """Erase a resume in all its versions, with the file, the contact details and its scores."""
    erase_resume(tenant(), resume_id, revisions_seen(resume_id), deps())
    return no_content()


@resumes.handles(
    "list_roles_of_resume",
    "GET",
    f"{_ONE}/roles",
    200,
    ResumeRolesView,
    scope=any_of("recruiter"),
    query=ResumeRolesQuery,
    refuses=(410,),
    reads="read.paths",
)
def get_resume_roles(query: Query, resume_id: str) -> Response:
    """Show the roles that a resume fits, the gaps to each, when each closes, and the next career step.

    Advice, never a promise: it says what the same rules would say if a fact were shown or time passed.
    """
    asked, limit = query.get("as_of"), query["limit"]
    place = {"state": query.get("state"), "setting": query.get("setting")}
    walk = walk_of(query, asked)
    as_of = as_of_or_today(asked) if walk is None else date.fromisoformat(walk.as_of)
    found = resume_roles(tenant(), resume_id, as_of, deps(), limit=limit, walk=walk, **place)
    body: ResumeRolesView = {
        **found.view,
        "resume_id": resume_id,
        "as_of": as_of.isoformat(),
        "state": place["state"],
        "setting": place["setting"],
        "next": next_link(walk_place(found.next), as_of=as_of.isoformat(), **place, limit=limit),
    }
    return answer_page(body)


@resumes.handles(
    "download_resume",
    "GET",
    f"{_ONE}/file",
    200,
    DOWNLOADED,
    scope=_READING,
    query=NoQuery,
    sends=("Content-Disposition", "ETag"),
    reads="read.file",
)
def get_resume_file(_query: Query, resume_id: str) -> Response:
    """Download the file of a resume as it came, of its own media type; the ETag is its SHA-256."""
    return download(resume_file(tenant(), resume_id, deps()))


@resumes.handles(
    "locate_quote",
    "GET",
    f"{_ONE}/boxes",
    200,
    ResumeBoxesView,
    scope=_READING,
    query=SpanQuery,
    reads="read.boxes",
)
def get_resume_boxes(query: Query, resume_id: str) -> Response:
    """Show where words of the text are in the file, so that a quote can be marked in the original.

    Boxes are in points from the upper left corner of the page as displayed.
    """
    return answer(resume_boxes(tenant(), resume_id, query["start"], query["end"], deps()))


def _answer(resume: Resume, query: Query | None = None, *, status: int = 200, **headers: str) -> Response:
    as_of = as_of_or_today((query or {}).get("as_of"))
    return with_etag(answer(resume_json(resume, as_of, deps().reader_version), status, **headers), resume)
