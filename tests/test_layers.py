"""Do imports point one way, and does a quick command stay quick?"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("torch", "sentence_transformers", "onnxruntime", "sklearn", "transformers")


def test_no_room_imports_from_a_floor_above() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "words",
    [
        "from service.cli.main import cli; cli(['--help'], standalone_mode=False)",
        "from service.cli.main import cli; cli(['roles'], standalone_mode=False)",
        "import service.app, service.matching.match, service.reading.profile, service.reading.posting.role",
    ],
)
def test_nothing_heavy_is_imported_for_rules_help_or_the_app(words: str) -> None:
    told = f"{words}; import sys; print([name for name in {HEAVY} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True)

    assert done.stdout.splitlines()[-1:] == ["[]"], done.stdout + done.stderr
