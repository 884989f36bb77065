"""Explained scores as others receive them: bodies that fill in everything a test does not name."""

from typing import Any

from service.domain.requirement import Role
from service.usecases.explaining.sheet import Sheet, sheet_of

TITLE = "director_of_wards"


def a_part(id_: str = "licence.rn", **more: Any) -> dict[str, Any]:
    """One contribution; an open licence unless the test says otherwise."""
    given: dict[str, Any] = {
        "factor": "licence",
        "gate": "soft",
        "label": "RN licence valid in TX",
        "verdict": "unknown",
        "basis": None,
        "credit": 0.5,
        "points": 300,
        "max_points": 600,
        "route": None,
        "evidence": [],
        "reason": "Not shown.",
        "question": "Is the licence multistate?",
        "decides_tier": True,
        "raise": None,
    }
    row = {"id": id_, **given, **more}
    return {"tier_verdict": row["verdict"] if row["decides_tier"] else None, **row}


def shown(id_: str, **more: Any) -> dict[str, Any]:
    """A contribution that is met in full."""
    given = {"verdict": "met", "credit": 1.0, "points": 600, "reason": "Shown in a job.", "question": None}
    return a_part(id_, **{"evidence": [a_quote("Led the ward")], **given, **more})


def a_duty(text: str, quote: str = "Led the ward", **more: Any) -> dict[str, Any]:
    """A duty that the quote comes near."""
    given = {"factor": "duties", "gate": "fit", "verdict": None, "label": text, "question": None}
    return a_part(
        f"duty.{len(text)}", **{"evidence": [a_quote(quote)], "decides_tier": False, **given, **more}
    )


def a_quote(text: str, section: str = "experience") -> dict[str, Any]:
    return {"start": 0, "end": len(text), "quote": text, "section": section}


def a_body(*parts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The explained score of these contributions."""
    given: dict[str, Any] = {
        "score_id": "scr_1",
        "resume_id": "res_1",
        "role_id": TITLE,
        "as_of": "2026-01-31",
        "score_points": sum(part["points"] for part in parts),
        "bounds": {"low": 1.0, "high": 90.5},
        "tier": "verify",
        "contributions": list(parts),
        "questions": [f"{part['label']}: {part['question']}" for part in parts if part["question"]],
        "flag_details": [],
    }
    return {**given, **more}


def a_sheet(*parts: dict[str, Any], role: Role | None = None, **more: Any) -> Sheet:
    body = a_body(*parts, **more)
    return sheet_of(body, role, body["resume_id"])
