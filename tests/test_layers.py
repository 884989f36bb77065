"""The direction of imports, and the modules that each command loads."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODELS = ("torch", "sentence_transformers", "onnxruntime", "sklearn", "transformers")
STORAGE = ("sqlalchemy", "alembic")
SERVER = ("flask", "flask_smorest", "gunicorn", "jinja2", "marshmallow")
FILES = ("lxml", "docx", "pypdfium2")
DATA = ("numpy", "yaml", "jsonschema")
CALL = "from service.cli.main import cli; cli({!r}, standalone_mode=False)"


def test_no_room_imports_from_a_floor_above() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


def loaded(code: str, unwanted: tuple[str, ...]) -> list[str]:
    """Return which unwanted modules a new process has imported after the code."""
    shown = f"{code}; import sys; print('loaded', *(name for name in {unwanted} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", shown], cwd=ROOT, capture_output=True, text=True)
    last = done.stdout.splitlines()[-1:] or [""]
    assert last[0].startswith("loaded"), done.stdout + done.stderr
    return last[0].split()[1:]


def test_help_loads_no_library_but_that_of_the_command_line() -> None:
    assert loaded(CALL.format(["--help"]), (*MODELS, *STORAGE, *SERVER, *FILES, *DATA)) == []


def test_the_catalogue_is_listed_without_server_database_encoder_or_readers_of_files() -> None:
    assert loaded(CALL.format(["roles"]), (*MODELS, *STORAGE, *SERVER, *FILES, "numpy")) == []


def test_facts_are_read_without_server_database_or_encoder() -> None:
    sample = str(ROOT / "data/samples/resumes/jamal_whitaker.txt")

    assert loaded(CALL.format(["profile", sample]), (*MODELS, *STORAGE, *SERVER, *FILES)) == []


@pytest.mark.parametrize(
    "module", ["app", "wiring", "matching.match", "reading.profile", "reading.posting.role"]
)
def test_importing_a_room_loads_no_model(module: str) -> None:
    assert loaded(f"import service.{module}", MODELS) == []
