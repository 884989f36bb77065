"""The composition of service and database, compared with the settings and routes of the product."""

import re
from typing import Any

import yaml

from service.config import PREFIX, VARIABLES
from tests.conftest import ROOT

COMPOSITION: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICE: dict[str, Any] = COMPOSITION["services"]["service"]
DATABASE: dict[str, Any] = COMPOSITION["services"]["database"]


def test_every_setting_is_known() -> None:
    given = {name for name in SERVICE["environment"] if name.startswith(PREFIX)}

    assert given and given <= set(VARIABLES)


def test_the_service_is_healthy_when_it_says_that_it_is_ready() -> None:
    command = " ".join(SERVICE["healthcheck"]["test"])
    operations = (ROOT / "service" / "api" / "operations.py").read_text("utf-8")

    (path,) = re.findall(r":8000(/\w+)", command)

    assert f'"GET", "{path}"' in operations
    assert SERVICE["environment"][f"{PREFIX}PORT"] == "8000"


def test_the_service_waits_for_a_healthy_database() -> None:
    assert SERVICE["depends_on"]["database"]["condition"] == "service_healthy"
    assert "pg_isready" in " ".join(DATABASE["healthcheck"]["test"])


def test_no_password_is_in_the_file() -> None:
    required = "${POSTGRES_PASSWORD:?"

    assert DATABASE["environment"]["POSTGRES_PASSWORD"].startswith(required)
    assert f"clinmatch:{required}" in SERVICE["environment"][f"{PREFIX}DATABASE_URL"]


def test_only_the_home_and_temporary_files_can_be_written() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")

    assert SERVICE["read_only"] is True and SERVICE["tmpfs"] == ["/tmp"]
    assert SERVICE["volumes"] == ["home:/var/lib/clinmatch"]
    assert "VOLUME /var/lib/clinmatch" in dockerfile and "CLINMATCH_HOME=/var/lib/clinmatch" in dockerfile


def test_the_image_brings_the_programs_that_readers_start() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")

    assert "--no-install-recommends antiword tesseract-ocr" in dockerfile
