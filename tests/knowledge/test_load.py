"""Loading of data files: problems with their place, and the normalised copy of files that were checked."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from service.errors import InvalidData
from service.knowledge.knowledge import Knowledge
from service.knowledge.load import COPY, load_knowledge

ROOT = Path(__file__).parents[2]
MODELS = ROOT / "models"
STEPS = "paths/steps.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data that a test may edit."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("samples"))
    return tmp_path / "data"


def rewrite(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")


def same(one: Knowledge, other: Knowledge) -> bool:
    """Return whether two loads know the same, as far as values can be compared."""
    return (
        (one.policy, one.steps, one.wording, one.roles)
        == (other.policy, other.steps, other.wording, other.roles)
        and one.credentials.licence_names == other.credentials.licence_names
        and one.work.setting_labels == other.work.setting_labels
        and one.competencies.labels == other.competencies.labels
        and (one.ontology_sha256, one.policy_sha256) == (other.ontology_sha256, other.policy_sha256)
    )


def test_a_repeated_key_is_reported_at_the_line_of_the_key(data: Path) -> None:
    path = data / STEPS
    lines = path.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.lstrip().startswith("label:"))
    path.write_text("\n".join([*lines[: at + 1], lines[at], *lines[at + 1 :], ""]), "utf-8")

    with pytest.raises(InvalidData) as raised:
        load_knowledge(data, MODELS)

    column = 1 + len(lines[at]) - len(lines[at].lstrip())
    assert f"'label' is repeated in \"<unicode string>\", line {at + 2}, column {column}" in str(raised.value)


def test_the_copy_says_the_same_as_the_files(data: Path, tmp_path: Path) -> None:
    first = load_knowledge(data, MODELS, tmp_path / "cache")

    again = load_knowledge(data, MODELS, tmp_path / "cache")

    assert [path.name for path in (tmp_path / "cache").iterdir()] == [COPY]
    assert same(again, first)
    assert same(again, load_knowledge(data, MODELS))


def test_an_edited_file_is_read_again(data: Path, tmp_path: Path) -> None:
    before = load_knowledge(data, MODELS, tmp_path)
    rewrite(data / "policy/limits.yaml", "grace_months:\n  value: 1\n", "grace_months:\n  value: 2\n")

    after = load_knowledge(data, MODELS, tmp_path)

    assert after.policy.limits != before.policy.limits
    assert after.policy_sha256 != before.policy_sha256


def test_a_broken_file_is_reported_although_a_copy_is_kept(data: Path, tmp_path: Path) -> None:
    load_knowledge(data, MODELS, tmp_path)
    rewrite(data / STEPS, "\n  order: 3", "\n  ordre: 3")

    with pytest.raises(InvalidData, match=r"paths/steps\.yaml: certification"):
        load_knowledge(data, MODELS, tmp_path)


def test_a_broken_file_leaves_no_copy(data: Path, tmp_path: Path) -> None:
    rewrite(data / STEPS, "\n  order: 3", "\n  ordre: 3")

    with pytest.raises(InvalidData):
        load_knowledge(data, MODELS, tmp_path / "cache")

    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("damage", ["", "no copy at all", "half"])
def test_a_damaged_copy_is_written_again(tmp_path: Path, damage: str) -> None:
    copy = tmp_path / COPY
    first = load_knowledge(ROOT / "data", MODELS, tmp_path)
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2] if damage == "half" else damage.encode())

    again = load_knowledge(ROOT / "data", MODELS, tmp_path)

    assert same(again, first)
    assert copy.read_bytes() == whole


def test_a_folder_that_cannot_be_written_does_without_a_copy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")

    found = load_knowledge(ROOT / "data", MODELS, tmp_path / "file" / "cache")

    assert found.roles.rankable


def test_a_kept_copy_needs_no_parser_of_yaml_or_schemas(tmp_path: Path) -> None:
    load_knowledge(ROOT / "data", MODELS, tmp_path)
    words = (
        "import sys; from pathlib import Path; from service.knowledge.load import load_knowledge; "
        f"load_knowledge(Path({str(ROOT / 'data')!r}), Path({str(MODELS)!r}), Path({str(tmp_path)!r})); "
        "print([name for name in ('yaml', 'jsonschema') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True)

    assert done.stdout.splitlines() == ["[]"], done.stderr
