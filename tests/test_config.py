"""Settings read from the environment, and the errors of wrong ones."""

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


def test_variables_set_what_they_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLINMATCH_DATA", str(tmp_path))
    monkeypatch.setenv("CLINMATCH_MODEL", "elsewhere/model")
    monkeypatch.setenv("CLINMATCH_PORT", "8001")
    monkeypatch.setenv("CLINMATCH_DATABASE_URL", "sqlite:////kept")

    settings = read_settings()

    assert (settings.data, settings.model_path) == (tmp_path, Path("elsewhere/model"))
    assert (settings.port, settings.database_url) == (8001, "sqlite:////kept")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORT", "eighty", "a whole number from 1 to 65535"),
        ("PORT", "0", "a whole number from 1 to 65535"),
        ("PORT", "65536", "a whole number from 1 to 65535"),
        ("PORT", "", "a whole number from 1 to 65535"),
        ("WORKERS", "two", "a whole number from 1 to 256"),
        ("WORKERS", "257", "a whole number from 1 to 256"),
        ("THREADS", "-1", "a whole number from 1 to 256"),
        ("EXTRACTION_WORKERS", "2.5", "a whole number from 1 to 64"),
        ("ENCODER", "word2vec", "one of onnx, sentence-transformers"),
        ("LOG_LEVEL", "loud", "one of debug, info, warning"),
        ("DATA", "no/such/folder", "the folder of the product's data"),
        ("METRICS", "all", "one of key, open, off"),
        ("LOG_ADDRESSES", "true", "yes or no"),
        ("BASE_URL", "match.example.org", "an address such as https://match.example.org/clinmatch"),
        ("BASE_URL", "https://a@b.example", "an address such as https://match.example.org/clinmatch"),
        ("BASE_URL", "https://b.example/?a=b", "an address such as https://match.example.org/clinmatch"),
        ("TRUSTED_PROXIES", "proxy", "addresses or networks with commas between, such as 10.0.0.0/8"),
        ("TRUSTED_PROXIES", "10.0.0.1/8", "addresses or networks with commas between, such as 10.0.0.0/8"),
    ],
)
def test_an_error_names_the_setting_what_came_and_what_is_expected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(f"CLINMATCH_{name}", value)

    with pytest.raises(InvalidSettings) as caught:
        read_settings()

    assert str(caught.value) == f"CLINMATCH_{name}: {value!r}: expected {expected}"


def test_the_public_address_and_the_proxies_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINMATCH_BASE_URL", "https://match.example.org:8443/clinmatch/")
    monkeypatch.setenv("CLINMATCH_TRUSTED_PROXIES", "10.0.0.0/8, ::1")
    monkeypatch.setenv("CLINMATCH_LOG_ADDRESSES", "yes")

    settings = read_settings()

    assert settings.base_url == "https://match.example.org:8443/clinmatch"
    assert [str(each) for each in settings.trusted_proxies] == ["10.0.0.0/8", "::1/128"]
    assert settings.log_addresses is True


def test_without_variables_nobody_is_believed_and_nothing_personal_is_logged() -> None:
    settings = read_settings()

    assert (settings.base_url, settings.trusted_proxies, settings.log_addresses) == ("", (), False)
    assert settings.metrics == "key"


def test_an_unknown_variable_is_refused_with_those_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINMATCH_SKILL_WEIGHT", "0.7")

    with pytest.raises(InvalidSettings) as caught:
        read_settings()

    message = str(caught.value)
    assert message.startswith("CLINMATCH_SKILL_WEIGHT is not a setting: expected one of ")
    assert message.endswith(", ".join(VARIABLES))


def test_what_clients_read_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINMATCH_URL", "http://127.0.0.1:8000")
    monkeypatch.setenv("CLINMATCH_KEY", "cm_1_2")

    assert read_settings().port == 8000


def test_every_wrong_and_unknown_variable_is_reported_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = ("CLINMATCH_SKILL_WEIGHT", "CLINMATCH_DATA", "CLINMATCH_ENCODER", "CLINMATCH_PORT")
    for name in wrong:
        monkeypatch.setenv(name, "nothing/of/the/kind")

    with pytest.raises(InvalidSettings) as caught:
        read_settings()

    assert [line.split(":")[0].split(" ")[0] for line in str(caught.value).splitlines()] == list(wrong)
