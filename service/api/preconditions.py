"""Which state of a resource is a change based on?"""

from flask import Response, request

from service.errors import PreconditionMissing
from service.usecases.records import Resume


def etag_of(resume: Resume) -> str:
    """Return the ETag of a resume: it changes with its facts and with a newer version."""
    return f"r{resume.revision}" + ("" if resume.latest else "-superseded")


def with_etag(response: Response, resume: Resume) -> Response:
    """Return the response, marked with the state of the resume."""
    response.set_etag(etag_of(resume))
    return response


def revisions_seen() -> frozenset[int] | None:
    """Return the revisions that If-Match names, None for any; raises PreconditionMissing."""
    if not request.headers.get("If-Match", "").strip():
        raise PreconditionMissing("expected the header If-Match with the ETag of the resume")
    given = request.if_match
    if given.star_tag:
        return None
    tags = (tag.removesuffix("-superseded") for tag in given.as_set(include_weak=True))
    return frozenset(int(tag[1:]) for tag in tags if tag[:1] == "r" and tag[1:].isdecimal())
