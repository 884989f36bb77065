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
