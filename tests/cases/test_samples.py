"""The files of data/samples/resumes, and the texts and script that make them."""

import pytest

from tests.make_samples import CASES, SAMPLES, sample_texts, samples


def test_every_resume_file_is_made_by_the_script() -> None:
    made = {name for name, _ in samples()}

    assert {path.name for path in SAMPLES.iterdir() if path.is_file()} == made


@pytest.mark.parametrize("suffix", ["txt", "pdf", "docx"])
def test_samples_come_in_every_format_and_are_up_to_date(suffix: str) -> None:
    files = [(name, content) for name, content in samples() if name.endswith(f".{suffix}")]

    assert len(files) >= 3
    assert [
        name for name, content in files if suffix == "txt" and (SAMPLES / name).read_bytes() != content
    ] == []


def test_every_case_has_a_sample() -> None:
    texts = {text for _, text in sample_texts()}

    for path in sorted(CASES.glob("case_*.yaml")):
        lines = path.read_text("utf-8")
        assert any(text.split("\n")[0] in lines for text in texts), path.name
