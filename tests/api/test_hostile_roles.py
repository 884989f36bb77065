"""Roles with one wrong value anywhere: refused, never a failure."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from tests.api.conftest import Caller

ROLE: dict[str, Any] = {
    "title": "Nurse lead",
    "level": 3,
    "track": "care_delivery",
    "family": "other",
    "settings": ["home_health"],
    "specialties": [],
    "jurisdiction": "TX",
    "weights": {"licence": 8, "duties": 20},
    "requirements": [
        {
            "id": "route",
            "gate": "hard",
            "label": "Either",
            "k": 1,
            "n_of": [
                {"id": "rn", "label": "RN", "licence": {"types": ["RN"], "jurisdiction": "TX"}},
                {"id": "bsn", "label": "BSN", "degree": {"min_level": 4, "families": ["nursing"]}},
            ],
        },
        {"id": "y", "gate": "soft", "label": "Years", "years": {"months": 24, "tags": ["clinical"]}},
        {"id": "c", "gate": "preferred", "label": "Certified", "certification": {"ids": ["cnml"]}},
        {"id": "p", "gate": "preferred", "label": "People", "people": {"number": 5}},
        {"id": "b", "gate": "preferred", "label": "Budget", "budget": {"usd": 5}},
        {"id": "w", "gate": "preferred", "label": "Worked", "worked_as": {"roles": ["clinical_director"]}},
        {"id": "l", "gate": "preferred", "label": "Level", "level": {"level": 5}},
        {"id": "k", "gate": "preferred", "label": "Budgets", "competency": {"ids": ["fin.budget"]}},
    ],
    "duties": [{"id": "d", "text": "Leads the shift", "competencies": ["fin.budget"]}],
}
pytestmark = pytest.mark.server  # some thousand requests

WRONG: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    3.5,
    10**30,
    "",
    "x",
    "é" * 50,
    [],
    [[]],
    [None],
    {},
    {"x": 1},
    [{"x": 1}],
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield (*path, key)
        yield from _places(item, (*path, key))


def _with(place: tuple[Any, ...], value: Any) -> dict[str, Any]:
    changed = deepcopy(ROLE)
    inner: Any = changed
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return changed


def test_the_role_itself_is_taken(call: Caller) -> None:
    assert call("POST", "/v1/roles", json=ROLE).status_code == 201


_PLACES = [pytest.param(place, id=".".join(map(str, place))) for place in _places(ROLE)]


@pytest.mark.parametrize("place", _PLACES)
def test_a_wrong_value_is_refused_or_harmless(call: Caller, place: tuple[Any, ...]) -> None:
    for value in WRONG:
        made = call("POST", "/v1/roles", json=_with(place, value))

        assert made.status_code in (200, 201, 422), (place, value, made.get_json())
        if made.status_code == 201:
            request = {"resume": {"text": "Experience\nNurse, 2015 - 2020"}, "role_id": made.get_json()["id"]}
            scored = call("POST", "/v1/scores", json=request)
            assert scored.status_code in (201, 422), (place, value, scored.get_json())
