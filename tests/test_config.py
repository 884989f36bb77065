"""Are wrong settings told, all at once?"""

from pathlib import Path

import pytest

from service.config import VARIABLES, read_settings
from service.errors import InvalidSettings


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def test_without_variables_everything_lives_below_var_on_loopback() -> None:
    settings = read_settings()

    assert (settings.home, settings.host, settings.encoder) == (Path("var"), "127.0.0.1", "onnx")
    assert settings.database_url.endswith("/var/clinmatch.sqlite3")


def test_every_wrong_and_unknown_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINMATCH_PORT", "eighty")
    monkeypatch.setenv("CLINMATCH_ENCODER", "word2vec")
    monkeypatch.setenv("CLINMATCH_SKILL_WEIGHT", "0.7")

    with pytest.raises(InvalidSettings) as caught:
        read_settings()

    told = str(caught.value)
    assert all(name in told for name in ("CLINMATCH_PORT", "CLINMATCH_ENCODER", "CLINMATCH_SKILL_WEIGHT"))


def test_a_data_folder_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLINMATCH_DATA", str(tmp_path / "nowhere"))

    with pytest.raises(InvalidSettings, match="is not a folder"):
        read_settings()
