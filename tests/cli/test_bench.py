"""Measurements on a machine that has only the samples."""

from pathlib import Path

from tests.conftest import Run


def test_quality_without_judged_documents_is_measured_on_the_samples_and_says_so(
    clinmatch: Run, tmp_path: Path
) -> None:
    result = clinmatch("bench", "quality", "--shared", tmp_path)

    assert result.exit_code == 0, result.output
    assert "no judged documents" in result.stderr
    assert "samples read:" in result.stdout
    assert "BM25" in result.stdout


def test_speed_prints_a_rate_for_every_step(clinmatch: Run, tmp_path: Path) -> None:
    result = clinmatch("bench", "speed", "--shared", tmp_path)

    assert result.exit_code == 0, result.output
    for unit in ("resumes/s", "statements/s", "matches/s"):
        assert unit in result.stdout


def test_makers_prints_the_share_of_facts_of_each_maker_and_of_all(clinmatch: Run, tmp_path: Path) -> None:
    result = clinmatch(
        "bench", "makers", "--maker", "text", "--maker", "html_t", "--keep", tmp_path, "--each", 1
    )

    assert result.exit_code == 0, result.output
    assert [line.split()[0] for line in result.stdout.splitlines()[2:]] == [
        "html_tables",
        "text_simple",
        "all",
    ]
    assert len(list((tmp_path / "html_tables").iterdir())) == 3


def test_makers_below_the_share_asked_for_end_with_exit_1(clinmatch: Run) -> None:
    result = clinmatch("bench", "makers", "--quick", "--maker", "text", "--at-least", 1.01)

    assert result.exit_code == 1, result.output
