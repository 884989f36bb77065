"""Metrics as Prometheus text: what is counted, over all processes, and who may read them."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from service.api.metrics_folder import make_metrics_folder, remove_metrics_folder
from service.storage import open_stores
from service.usecases.deps import Deps
from tests.api.observed import Observed, observed
from tests.api.serving import serving
from tests.api.world import CLERK, DIRECTOR, NURSE

RANKING = "/v1/roles/director_clinical_services/ranking"


def samples(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    """Return the value of every sample by its name and the values of its labels."""
    families = text_string_to_metric_families(text)
    found = [each for family in families for each in family.samples]
    return {
        (each.name, tuple(each.labels[name] for name in sorted(each.labels))): each.value for each in found
    }


def measured(call: Observed) -> dict[tuple[str, tuple[str, ...]], float]:
    return samples(call("GET", "/metrics").get_data(as_text=True))


def test_requests_are_counted_by_route_method_and_status(deps: Deps) -> None:
    call = observed(deps)
    for number in range(3):
        call("GET", f"/v1/resumes/res_{number}")
    call("GET", "/nowhere/at/all")
    call("BREW", "/healthz")

    found = measured(call)

    assert found["clinmatch_requests_total", ("GET", "/v1/resumes/{resume_id}", "404")] == 3
    assert found["clinmatch_requests_total", ("GET", "unmatched", "404")] == 1
    assert found["clinmatch_requests_total", ("OTHER", "unmatched", "405")] == 1
    assert found["clinmatch_request_seconds_count", ("GET", "/v1/resumes/{resume_id}")] == 3
    assert found["clinmatch_requests_in_flight", ()] == 1  # the one that asks


def test_documents_are_counted_by_what_came_of_them(deps: Deps) -> None:
    call = observed(deps)
    for text in (DIRECTOR, NURSE, "!hostile", "!timeout", " "):
        call("POST", "/v1/resumes", json={"text": text})
    call("POST", "/v1/scores", json={"resume": {"text": CLERK}, "role_id": "clinical_director"})

    found = measured(call)

    assert found["clinmatch_documents_total", ("text/plain", "read")] == 3
    for code in ("hostile", "timeout", "empty"):
        assert found["clinmatch_documents_total", ("unknown", code)] == 1


def test_rankings_and_their_rows_are_counted_once_for_all_pages(deps: Deps) -> None:
    call = observed(deps)
    for text in (DIRECTOR, NURSE, CLERK):
        call("POST", "/v1/resumes", json={"text": text})
    link = f"{RANKING}?limit=1"
    while link:
        link = call("GET", link).get_json()["next"]

    found = measured(call)

    assert (found["clinmatch_rankings_total", ()], found["clinmatch_ranked_rows_total", ()]) == (1, 3)


def test_answers_given_again_are_counted(deps: Deps) -> None:
    call = observed(deps)
    for _ in range(3):
        call("POST", "/v1/resumes", json={"text": DIRECTOR}, headers={"Idempotency-Key": "once"})

    assert measured(call)["clinmatch_idempotent_replays_total", ()] == 2


def test_errors_of_the_database_are_counted_and_metrics_stay(deps: Deps, tmp_path: Path) -> None:
    call = observed(deps, metrics="open")
    broken = replace(deps, stores=open_stores(f"sqlite:///{tmp_path / 'none' / 'at.all'}"))
    call.client.application.extensions["clinmatch"] = broken

    answer = call("GET", "/metrics")
    found = measured(call)

    assert answer.status_code == 200 and "clinmatch_resumes " not in answer.get_data(as_text=True)
    assert sum(value for (name, _), value in found.items() if name == "clinmatch_database_errors_total") >= 1


@pytest.mark.parametrize(
    ("setting", "with_key", "without"), [("key", 200, 401), ("open", 200, 200), ("off", 404, 404)]
)
def test_the_setting_says_who_may_read_them(deps: Deps, setting: str, with_key: int, without: int) -> None:
    call = observed(deps, metrics=setting)

    assert call("GET", "/metrics").status_code == with_key
    assert call("GET", "/metrics", headers={"Authorization": ""}).status_code == without


def test_no_label_holds_what_a_caller_wrote(deps: Deps) -> None:
    call = observed(deps)
    call("GET", "/v1/resumes/Maria-Santos")
    call("POST", "/v1/resumes", json={"text": "!corrupt", "external_id": "Maria"})
    call("MARIA", "/Maria?Maria=Maria")

    assert "maria" not in call("GET", "/metrics").get_data(as_text=True).lower()


def test_a_folder_whose_server_is_gone_is_removed_and_others_stay(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    gone, other = tmp_path / f"clinmatch-metrics-{ended.pid}-x", tmp_path / "somebody-else"
    alive = tmp_path / f"clinmatch-metrics-{os.getppid()}-x"
    for folder in (gone, other, alive):
        folder.mkdir()

    made = make_metrics_folder(tmp_path / "missing", tmp_path)
    present = {path.name for path in tmp_path.iterdir()}
    remove_metrics_folder(made)

    assert present == {made.name, other.name, alive.name}
    assert not made.exists() and "PROMETHEUS_MULTIPROC_DIR" not in os.environ


@pytest.mark.server
def test_a_server_adds_up_what_its_processes_counted(home: Path, database: str) -> None:
    with serving(home, database) as server:
        for _ in range(40):
            assert server.call(server.key, "GET", "/v1/resumes/res_0")[0] == 404
        statuses = [server.call(server.key, "GET", "/metrics") for _ in range(5)]
        refused = server.call("cm_no_key", "GET", "/metrics")[0]
        folders = f"clinmatch-metrics-{server.pid}-*"
        while_it_ran = list(Path("/dev/shm").glob(folders))

    found = [samples(body.decode()) for _, body in statuses]
    assert [
        each["clinmatch_requests_total", ("GET", "/v1/resumes/{resume_id}", "404")] for each in found
    ] == [40] * 5
    assert all(each["clinmatch_requests_in_flight", ()] >= 1 for each in found)
    assert re.search(rb"^clinmatch_resumes 0$", statuses[0][1], re.M) and refused == 401
    assert len(while_it_ran) == 1 and not list(Path("/dev/shm").glob(folders))
