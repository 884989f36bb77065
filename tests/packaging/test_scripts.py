"""The scripts: their help, and what they say when a machine lacks something."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ROOT / "run"), *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"]])
def test_run_explains_itself_from_any_folder(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)

    assert done.returncode == 0
    for verb in ("demo", "test", "check", "serve", "lock"):
        assert f"\n  {verb} " in done.stdout


def test_an_unknown_verb_is_a_mistake_of_usage() -> None:
    done = run("dance")

    assert done.returncode == 2
    assert "usage: ./run" in done.stderr


def copy_of_run(folder: Path) -> Path:
    shutil.copy(ROOT / "run", folder / "run")
    return folder / "run"


def test_no_python_names_the_debian_packages(tmp_path: Path) -> None:
    script = copy_of_run(tmp_path)

    done = subprocess.run(
        [str(script), "demo"], env={**os.environ, "PYTHON": "no-such-python"}, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert "apt-get install python3 python3-venv" in done.stderr


def test_a_python_without_venv_names_the_debian_package(tmp_path: Path) -> None:
    bare = tmp_path / "python3"
    bare.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexit 0\n', "utf-8")
    bare.chmod(0o755)
    script = copy_of_run(tmp_path)

    done = subprocess.run(
        [str(script), "demo"], env={**os.environ, "PYTHON": str(bare)}, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert "has no venv module: apt-get install python3-venv" in done.stderr


@pytest.mark.parametrize("name", ["run", ".ci/run"])
def test_scripts_can_be_executed_and_are_valid_bash(name: str) -> None:
    checked = subprocess.run(["bash", "-n", str(ROOT / name)], capture_output=True, text=True)

    assert checked.returncode == 0, checked.stderr
    assert os.access(ROOT / name, os.X_OK)


def test_the_dockerfile_is_clean() -> None:
    linter = shutil.which("hadolint", path=f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}")
    if linter is None:
        pytest.skip("hadolint is not installed")

    done = subprocess.run([linter, str(ROOT / "Dockerfile")], capture_output=True, text=True)

    assert (done.returncode, done.stdout) == (0, "")
