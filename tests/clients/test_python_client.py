"""The generated Python client: it is what openapi.yaml gives, and calls every operation."""

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from clinmatch_client import AuthenticatedClient, models

from tests.api.serving import Server
from tests.clients.walk import CALLS, modules_of, walk
from tests.conftest import ROOT

CLIENT = ROOT / "clients/python"
DOCUMENT: dict[str, Any] = yaml.safe_load((ROOT / "openapi.yaml").read_text("utf-8"))


def _texts(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in files}


def test_the_client_is_what_the_document_gives(tmp_path: Path) -> None:
    command = [sys.executable, str(CLIENT / "generate.py"), str(tmp_path)]

    made = subprocess.run(command, capture_output=True, text=True)

    assert made.returncode == 0, made.stderr
    assert _texts(tmp_path / "clinmatch_client") == _texts(CLIENT / "clinmatch_client"), (
        "run `python clients/python/generate.py`"
    )


def test_a_form_is_sent_with_a_boundary_that_no_file_can_know() -> None:
    source = (CLIENT / "clinmatch_client/api/resumes/add_resume.py").read_text("utf-8")

    assert "boundary=" not in source
    ast.parse(source)


def test_keys_that_are_words_of_python_keep_their_names_on_the_wire() -> None:
    asked = {"gate": "hard", "months": None}
    tiers = {"qualified": 1, "verify": 0, "near_miss": 0, "not_qualified": 0}
    row = {"change": 1, "id": "a", "label": "A", "enters": 0, "leaves": 0, "remark": None}

    effect = models.ChangeEffect.from_dict({**row, "from": asked, "to": asked, "tiers": tiers, "new_key": 7})

    assert (effect.from_.gate, effect["new_key"]) == (models.Gate.HARD, 7)
    assert effect.to_dict()["from"] == asked


def test_every_operation_of_the_document_has_a_call() -> None:
    assert set(CALLS) == set(modules_of(DOCUMENT))


@pytest.mark.server
def test_the_client_walks_every_operation(server: Server) -> None:
    with AuthenticatedClient(base_url=server.address, token=server.key, timeout=None) as client:
        seen = walk(client, modules_of(DOCUMENT))

    assert seen["list_resumes"].items[0].id == seen["add_resume"].id
    assert seen["replay_score"].to_dict() == seen["get_score"].to_dict() == seen["add_score"].to_dict()
    assert seen["correct_resume"].profile.people_managed == 12
    assert seen["change_role"].title == "Director of Nursing"
    assert seen["get_score"].tier in set(models.Tier)
    assert seen["explain_score"].startswith("# Director of Nursing")
    assert seen["get_candidate_letter"].startswith("How your application for Director of Nursing was read")
