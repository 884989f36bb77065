"""The version of the reader, which changes with the code and words of reading and with nothing else."""

import shutil
from pathlib import Path

import pytest

import service
from service.wiring import version_of_reader

CODE = Path(service.__file__).parent


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("code") / "service"
    return Path(shutil.copytree(CODE, folder, ignore=shutil.ignore_patterns("__pycache__")))


def test_the_same_code_and_words_have_one_version(copied: Path) -> None:
    assert version_of_reader(copied, "words") == version_of_reader(CODE, "words")


def test_other_words_make_another_version(copied: Path) -> None:
    assert version_of_reader(copied, "words") != version_of_reader(copied, "other words")


@pytest.mark.parametrize(
    ("file", "moves"),
    [
        ("domain/months.py", True),
        ("extraction/read.py", True),
        ("extraction/pdf/pdf.py", True),
        ("knowledge/load.py", True),
        ("knowledge/lexicon/work.py", True),
        ("text/gazetteer.py", True),
        ("reading/profile.py", True),
        ("reading/posting/posting.py", True),
        ("usecases/read_document.py", True),
        ("matching/match.py", False),
        ("storage/resumes.py", False),
        ("api/resumes.py", False),
    ],
)
def test_code_that_may_change_a_reading_makes_another_version(file: str, moves: bool, copied: Path) -> None:
    before, kept = version_of_reader(copied, "words"), (copied / file).read_text("utf-8")

    (copied / file).write_text(f"{kept}\nCHANGED = True\n", "utf-8")

    after = version_of_reader(copied, "words")
    (copied / file).write_text(kept, "utf-8")
    assert (after != before) is moves
