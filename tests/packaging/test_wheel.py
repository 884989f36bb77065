"""The content of the wheel: the data and the code, and nothing else."""

import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    if find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize(
    "name",
    [
        "service/cli/__init__.py",
        "service/embedding/onnx_graph.py",
        "service/usecases/explaining/templates/page.html",
        "service/bundled/data/sources.yaml",
        "service/bundled/data/schema/sources.json",
        "service/bundled/data/policy/similarity_pairs.yaml",
        "service/bundled/models/encoder.json",
        "service/bundled/models/similarity.json",
    ],
)
def test_the_wheel_carries(name: str, names: list[str]) -> None:
    assert name in names


def test_every_data_file_is_in_the_wheel(names: list[str]) -> None:
    kept = [path for path in (ROOT / "data").rglob("*") if path.suffix in {".yaml", ".json"}]

    missing = [path for path in kept if f"service/bundled/{path.relative_to(ROOT).as_posix()}" not in names]

    assert missing == []


def test_the_wheel_carries_nothing_else(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}

    assert {top for top in tops if not top.startswith("clinmatch-")} == {"service"}
    assert not [name for name in names if name.endswith((".onnx", ".sqlite3", ".pyc", ".pkl"))]
    assert not [name for name in names if "__pycache__" in name]


def test_every_module_can_be_compiled_ahead_of_its_import(tmp_path: Path) -> None:
    code = shutil.copytree(ROOT / "service", tmp_path / "service", ignore=shutil.ignore_patterns("*.pyc"))

    done = subprocess.run([sys.executable, "-m", "compileall", "-q", code], capture_output=True, text=True)

    assert (done.returncode, done.stdout) == (0, "")
    assert all(list((path.parent / "__pycache__").glob(f"{path.stem}.*.pyc")) for path in code.rglob("*.py"))
