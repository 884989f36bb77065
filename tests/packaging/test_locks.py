"""Locks: every release that is installed is pinned by its hash."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
PIN = re.compile(r"^([a-z0-9][a-z0-9-]*)==([^ ;\\]+)", re.MULTILINE)


def pins(name: str) -> set[tuple[str, str]]:
    return set(PIN.findall((ROOT / "requirements" / name).read_text("utf-8")))


def test_there_are_three_locks() -> None:
    assert [path.name for path in LOCKS] == ["core.lock", "test.lock", "weights.lock"]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_holds_pins_and_hashes_and_no_address(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        assert PIN.match(line) or re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line), line


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_pin_has_a_hash(path: Path) -> None:
    for pin in re.split(r"\n(?=[a-z0-9])", path.read_text("utf-8").strip()):
        assert "--hash=sha256:" in pin, pin.splitlines()[0]


def test_tests_run_on_the_releases_that_users_install() -> None:
    assert not pins("core.lock") - pins("test.lock")


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_torch_and_the_packages_of_its_gpu_build_are_not_locked(path: Path) -> None:
    names = {name for name, _ in pins(path.name)}

    assert not [name for name in names if name in {"torch", "triton"} or name.startswith(("nvidia", "cuda"))]


def test_the_core_needs_neither_torch_nor_transformers() -> None:
    names = {name for name, _ in pins("core.lock")}

    assert not names & {"torch", "transformers", "sentence-transformers", "onnxruntime-gpu"}


def test_the_weights_are_the_ones_of_the_model_pins() -> None:
    stored = json.loads((ROOT / "models" / "encoder.json").read_text("utf-8"))["package"]
    lock = (ROOT / "requirements" / "weights.lock").read_text("utf-8")

    assert pins("weights.lock") == {(stored["name"], stored["version"])}
    assert f"sha256:{stored['wheel_sha256']}" in lock
