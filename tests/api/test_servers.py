"""Real servers over PostgreSQL and SQLite: the same answers, after a restart too."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.api.serving import Server, serving
from tests.api.world import CLERK, DIRECTOR, NURSE, POSTING

pytestmark = pytest.mark.server

AS_OF = "2026-01-31"
_CHANGING = re.compile(r"\b(?:res|rol|scr)\\?_[0-9a-f]{26}\b|\d{4}-\d\d-\d\dT[\d:.]+Z|sha256:[0-9a-f]{64}")


def walk(server: Server, key: str) -> dict[str, tuple[int, bytes]]:
    """Return every answer of one walk: resumes, a role, scores, renderings, ranking, paths, sensitivity."""
    told: dict[str, tuple[int, bytes]] = {}

    def ask(name: str, method: str, path: str, body: Any = None, **headers: str) -> Any:
        told[name] = server.call(key, method, path, body, **headers)
        return json.loads(told[name][1] or b"null") if "text" not in name else None

    pool = {"director": DIRECTOR, "nurse": NURSE, "clerk": CLERK}
    ids = {
        name: ask(f"add {name}", "POST", "/v1/resumes", {"text": text, "external_id": name})["id"]
        for name, text in pool.items()
    }
    ask("add again", "POST", "/v1/resumes", {"text": DIRECTOR, "external_id": "director"})
    ask("list", "GET", "/v1/resumes")
    role = ask("role", "POST", "/v1/roles", {"posting": POSTING})["id"]
    pair = {"resume_id": ids["nurse"], "role_id": role, "as_of": AS_OF}
    score = ask("score", "POST", "/v1/scores", pair, **{"Idempotency-Key": "walk"})
    ask("score again", "POST", "/v1/scores", pair, **{"Idempotency-Key": "walk"})
    of_score = f"/v1/scores/{score['score_id']}"
    ask("kept", "GET", of_score)
    ask("replay", "GET", f"{of_score}/replay")
    change = {"id": score["contributions"][0]["id"], "verdict": "met"}
    ask("what if", "POST", f"{of_score}/what-if", {"changes": [change]})
    for audience in ("recruiter", "hiring_manager", "candidate"):
        ask(f"text for {audience}", "GET", f"{of_score}/explanation?audience={audience}")
    ask("interview kit", "GET", f"{of_score}/interview-kit")
    ask("ranking", "GET", f"/v1/roles/{role}/ranking?as_of={AS_OF}")
    ask("paths", "GET", f"/v1/resumes/{ids['nurse']}/roles?as_of={AS_OF}&state=TX")
    ask("sensitivity", "POST", f"/v1/roles/{role}/sensitivity", {"as_of": AS_OF})
    ask(
        "correct",
        "PATCH",
        f"/v1/resumes/{ids['clerk']}",
        {"profile": {"people_managed": 4}},
        **{"If-Match": "*"},
    )
    ask("erase", "DELETE", f"/v1/resumes/{ids['clerk']}", **{"If-Match": "*"})
    ask("gone", "GET", f"/v1/resumes/{ids['clerk']}")
    ask("ranking after", "GET", f"/v1/roles/{role}/ranking?as_of={AS_OF}")
    return told


def test_postgresql_answers_what_sqlite_answers(home: Path, tmp_path: Path, postgres: str) -> None:
    with serving(home, f"sqlite:///{tmp_path / 'walk.sqlite3'}") as server:
        on_sqlite = walk(server, server.key)
    with serving(home, postgres) as server:
        on_postgres = walk(server, server.key)

    refused = {name: answer for name, answer in on_postgres.items() if answer[0] >= 400 and name != "gone"}
    assert refused == {} and on_postgres["gone"][0] == 404
    assert on_postgres["score"] == on_postgres["score again"]
    assert on_postgres["score"][1] == on_postgres["kept"][1] == on_postgres["replay"][1]
    assert b"clerk" in on_postgres["ranking"][1] and b"clerk" not in on_postgres["ranking after"][1]
    assert {name: _alike(answer) for name, answer in on_postgres.items()} == {
        name: _alike(answer) for name, answer in on_sqlite.items()
    }


def test_what_postgresql_keeps_outlives_the_server(home: Path, postgres: str) -> None:
    ranking = f"/v1/roles/director_clinical_services/ranking?as_of={AS_OF}"
    with serving(home, postgres) as server:
        key = server.key
        made = server.call(key, "POST", "/v1/resumes", {"text": DIRECTOR})
        before = server.call(key, "GET", ranking)
    with serving(home, postgres) as server:
        after, again = server.call(key, "GET", ranking), server.key

    assert made[0] == 201 and before[0] == 200 and json.loads(before[1])["items"]
    assert (after, again) == (before, "")  # the same bytes, and no second key


def _alike(answer: tuple[int, bytes]) -> tuple[int, str]:
    """Return an answer without its ids and times, which are new in every database."""
    return answer[0], _CHANGING.sub("…", answer[1].decode())
