"""Generated requests, single and in sequences, to a real server: no failure, and nothing undocumented.

`FUZZ=all` runs every phase of schemathesis, which sends more than 5,000 requests; by default a sample.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.serving import serving

pytestmark = [pytest.mark.server, pytest.mark.slow]

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
SAMPLE = ("--phases", "fuzzing,stateful", "--max-examples", "3", "--max-time", "60")
ALL = ("--phases", "examples,coverage,fuzzing,stateful", "--max-examples", "20", "--max-time", "900")


def test_a_real_server_answers_as_it_says(home: Path, tmp_path: Path, database: str) -> None:
    with serving(home, database) as server:
        server.wait_until_ready()
        done = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "run", f"{server.address}/openapi.json"),
                *("--header", f"Authorization: Bearer {server.key}", "--checks", ",".join(CHECKS)),
                *(ALL if os.environ.get("FUZZ") == "all" else SAMPLE),
                *("--seed", "1", "--workers", "2", "--continue-on-failure", "--no-color"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )

    assert done.returncode == 0, done.stdout[-8000:]
