"""Links of answers: pages, Location, and the public address."""

import re

import pytest

from service.usecases.deps import Deps
from tests.api.observed import Observed, observed
from tests.api.world import CLERK, DIRECTOR, NURSE

PUBLIC = "https://match.example.org/clinmatch"
RANKING = "/v1/roles/director_clinical_services/ranking"


def _pooled(call: Observed) -> str:
    """Return the id of the first of three resumes."""
    first, *_ = [
        call("POST", "/v1/resumes", json={"text": text}).get_json()["id"] for text in (DIRECTOR, NURSE, CLERK)
    ]
    return str(first)


@pytest.mark.parametrize("path", ["/v1/resumes", "/v1/roles", RANKING, "/v1/resumes/{id}/roles"])
def test_the_next_page_is_a_link_header_too(deps: Deps, path: str) -> None:
    call = observed(deps)
    path = path.replace("{id}", _pooled(call))

    answer = call("GET", f"{path}?limit=1")
    last = call("GET", f"{path}?limit=200")

    assert answer.headers["Link"] == f'<{answer.get_json()["next"]}>; rel="next"'
    assert answer.get_json()["next"].startswith(f"{path}?")
    assert last.get_json()["next"] is None and "Link" not in last.headers


def test_pages_of_a_question_are_linked(deps: Deps) -> None:
    call = observed(deps)
    _pooled(call)

    path = "/v1/roles/director_clinical_services/sensitivity?limit=1"
    answer = call("POST", path, json={})

    assert (answer.get_json()["next"] is None) == ("Link" not in answer.headers)
    assert answer.status_code == 200


def test_links_are_paths_unless_the_public_address_is_set(deps: Deps) -> None:
    usual, public = observed(deps), observed(deps, base_url=PUBLIC)

    ours = usual("POST", "/v1/resumes", json={"text": DIRECTOR}).headers["Location"]
    theirs = public("POST", "/v1/resumes", json={"text": DIRECTOR}).headers["Location"]
    page = public("GET", f"{RANKING}?limit=1")

    assert re.fullmatch(r"/v1/resumes/res_\w+", ours)
    assert re.fullmatch(re.escape(PUBLIC) + r"/v1/resumes/res_\w+", theirs)
    assert page.get_json()["next"].startswith(f"{PUBLIC}{RANKING}?")
    assert page.headers["Link"].startswith(f"<{PUBLIC}{RANKING}?")


def test_a_walk_along_absolute_links_meets_everybody(deps: Deps) -> None:
    call = observed(deps, base_url=PUBLIC)
    _pooled(call)

    seen, link = [], f"{PUBLIC}{RANKING}?limit=1"
    while link:
        page = call("GET", link.removeprefix(PUBLIC)).get_json()
        seen += [row["resume_id"] for row in page["items"]]
        link = page["next"]

    assert len(set(seen)) == len(seen) == 3


def test_a_role_and_a_score_say_where_they_are(deps: Deps) -> None:
    call = observed(deps, base_url=PUBLIC)
    pair = {"resume_id": _pooled(call), "role_id": "director_clinical_services"}

    role = call("POST", "/v1/roles", json={"base": "clinical_director"})
    score = call("POST", "/v1/scores", json=pair)

    assert role.headers["Location"] == f"{PUBLIC}/v1/roles/{role.get_json()['id']}"
    assert score.headers["Location"] == f"{PUBLIC}/v1/scores/{score.get_json()['score_id']}"


def test_the_viewer_of_the_documentation_follows_the_public_address(deps: Deps) -> None:
    call = observed(deps, base_url=PUBLIC)

    page, script = (call("GET", path).get_data(as_text=True) for path in ("/docs", "/docs/start.js"))

    assert 'src="/clinmatch/docs/start.js"' in page
    assert '"/clinmatch/openapi.json"' in script
