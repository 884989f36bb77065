"""The facts of a resume (docs/contracts.md 6)."""

from datetime import date
from typing import Any, TypedDict

from service.domain.canonical import plain
from service.domain.career import months_by_kind
from service.domain.profile import Certification, Degree, Flag, Job, Licence, Profile
from service.domain.schooling import degrees_at
from service.usecases.views.values import IsoDate


class ProfileView(TypedDict):
    """The facts of a resume; every one quotes `text` by code points."""

    text: str
    highest_degree_level: int
    degrees: list[dict[str, Any]]
    licences: list[dict[str, Any]]
    certifications: list[dict[str, Any]]
    jobs: list[dict[str, Any]]
    months: dict[str, int]
    people_managed: int | None
    budget_usd: int | None
    memberships: list[str]
    track: str
    flags: list[str]
    flag_details: list[dict[str, Any]]
    set_aside: list[dict[str, Any]]
    as_of: IsoDate
    provenance: str


def profile_json(profile: Profile, as_of: date) -> ProfileView:
    """Return the facts, months counted at `as_of`."""
    return {
        "text": profile.text,
        "highest_degree_level": highest_level(profile, as_of),
        "degrees": [_degree(degree) for degree in degrees_at(profile.degrees, as_of)],
        "licences": [_licence(licence) for licence in profile.licences],
        "certifications": [_certification(each) for each in profile.certifications],
        "jobs": [_job(job) for job in profile.jobs],
        "months": months_by_kind(profile.jobs, as_of),
        "people_managed": profile.people_managed,
        "budget_usd": profile.budget_usd,
        "memberships": list(profile.memberships),
        "track": profile.track,
        "flags": sorted({flag.code for flag in profile.flags}),
        "flag_details": flags_json(profile.flags),
        "set_aside": [dict(plain(each)) for each in profile.set_aside],
        "as_of": as_of.isoformat(),
        "provenance": "document",
    }


def highest_level(profile: Profile, as_of: date) -> int:
    """Return the highest degree level completed at a date, 0 when none is shown."""
    completed = (each for each in degrees_at(profile.degrees, as_of) if each.status == "completed")
    return max((degree.level for degree in completed), default=0)


def flags_json(flags: tuple[Flag, ...]) -> list[dict[str, Any]]:
    """Return flags with their words, in order of code."""
    rows: list[dict[str, Any]] = [plain(flag) for flag in flags]
    return sorted(rows, key=lambda row: (row["code"], row["detail"]))


def _degree(degree: Degree) -> dict[str, Any]:
    return dict(plain(degree))


def _licence(licence: Licence) -> dict[str, Any]:
    row: dict[str, Any] = plain(licence)
    row["jurisdiction"] = licence.jurisdictions[0] if licence.jurisdictions else None
    return row


def _certification(certification: Certification) -> dict[str, Any]:
    return dict(plain(certification))


def _job(job: Job) -> dict[str, Any]:
    row: dict[str, Any] = plain(job)
    row["fte"] = row.pop("fte_percent") / 100
    return row
