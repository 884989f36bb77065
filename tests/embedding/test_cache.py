"""The vector cache: one computation per text, sharing and deletion."""

import multiprocessing
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from service.domain.vector import Vector
from service.embedding.cache import CachedEncoder
from service.embedding.onnx_encoder import OnnxEncoder
from tests.disks import fill
from tests.embedding.conftest import SENTENCES, CountingEncoder


def test_a_known_text_is_not_computed_again(tmp_path: Path) -> None:
    encoder = CountingEncoder()
    cached = CachedEncoder(encoder, tmp_path / "vectors.db")

    cold = cached.encode(SENTENCES)
    warm = cached.encode(SENTENCES)

    assert warm == cold == CountingEncoder().encode(SENTENCES)
    assert encoder.asked == list(SENTENCES)


def test_a_repeated_text_is_computed_once(tmp_path: Path) -> None:
    encoder = CountingEncoder()

    first, other, again = CachedEncoder(encoder, tmp_path / "v.db").encode(["a", "b", "a"])

    assert first == again != other
    assert encoder.asked == ["a", "b"]


def test_another_model_has_its_own_vectors(tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    CachedEncoder(CountingEncoder("ab" * 32), path).encode(["a"])
    other = CountingEncoder("cd" * 32)

    CachedEncoder(other, path).encode(["a"])

    assert other.asked == ["a"]


def test_more_texts_than_one_query_holds_are_all_found(tmp_path: Path) -> None:
    texts = [f"statement {number}" for number in range(1203)]
    encoder = CountingEncoder()
    cached = CachedEncoder(encoder, tmp_path / "vectors.db")

    cold = cached.encode(texts)

    assert cached.encode(texts) == cold
    assert len(encoder.asked) == len(texts)


@pytest.mark.parametrize(
    "damage", ["components = zeroblob(length(components))", "scale = scale * 2", "checksum = checksum + 1"]
)
def test_a_damaged_vector_is_computed_again(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    encoder = CountingEncoder()
    cached = CachedEncoder(encoder, path)
    whole = cached.encode(["a", "b"])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"UPDATE checked_vectors SET {damage}")

    again, kept = cached.encode(["a"]), cached.encode(["a"])

    assert again == kept == whole[:1]
    assert encoder.asked == ["a", "b", "a"]


def test_vectors_that_an_earlier_release_kept_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE vectors (key BLOB PRIMARY KEY, components BLOB, scale REAL)")

    CachedEncoder(CountingEncoder(), path).encode(["a"])

    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("checked_vectors",)]


@pytest.mark.parametrize("texts", [[], [""], ["\ud800"]])
def test_odd_input_is_looked_up_like_any_other(texts: list[str], tmp_path: Path) -> None:
    cached = CachedEncoder(CountingEncoder(), tmp_path / "vectors.db")

    assert cached.encode(texts) == cached.encode(texts)


def test_a_forgotten_text_leaves_no_trace_in_the_files(tmp_path: Path) -> None:
    encoder = CountingEncoder()
    cached = CachedEncoder(encoder, tmp_path / "vectors.db")
    text = "the one sentence that must go away, quite long"
    (vector,) = cached.encode([text])
    cached.encode(["another"])

    cached.forget([text])

    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert vector.values not in stored
    cached.encode([text, "another"])
    assert encoder.asked == [text, "another", text]


def test_a_locked_file_costs_time_and_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    expected = CachedEncoder(CountingEncoder(), path).encode(["a"])
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    found = CachedEncoder(CountingEncoder(), path, wait_seconds=0.05).encode(["a", "b"])

    holder.close()
    assert found[:1] == expected


def test_a_damaged_file_costs_no_answer_and_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    path.write_bytes(b"not a database, whatever its name says" * 100)
    encoder = CountingEncoder()
    cached = CachedEncoder(encoder, path)

    answers = [cached.encode(["a"]) for _ in range(3)]

    assert answers == [CountingEncoder().encode(["a"])] * 3
    assert encoder.asked == ["a"]


def test_a_damaged_file_is_gone_after_forgetting(tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    path.write_bytes(b"not a database, whatever its name says" * 100)

    CachedEncoder(CountingEncoder(), path).forget(["a"])

    assert not path.exists()


def test_a_folder_that_cannot_be_made_costs_no_answer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    cached = CachedEncoder(CountingEncoder(), tmp_path / "file" / "vectors.db")

    assert cached.encode(["a"]) == CountingEncoder().encode(["a"])


def test_a_full_disk_costs_no_answer_and_forgetting_still_forgets(small_disk: Path) -> None:
    path = small_disk / "vectors.db"
    cached = CachedEncoder(CountingEncoder(), path)
    (vector,) = cached.encode(["the one that must go away"])
    fill(small_disk)

    more = cached.encode(SENTENCES)
    cached.forget(["the one that must go away"])

    assert more == CountingEncoder().encode(SENTENCES)
    assert vector.values not in b"".join(each.read_bytes() for each in small_disk.glob("vectors*"))


def _encode(path: Path, texts: Sequence[str]) -> tuple[Vector, ...]:
    return CachedEncoder(CountingEncoder(), path).encode(texts)


def test_two_processes_share_one_file(tmp_path: Path) -> None:
    path = tmp_path / "vectors.db"
    texts = [f"{text} {number}" for number in range(20) for text in SENTENCES]
    jobs = [(path, texts[start::3] + texts[:200]) for start in range(3)]

    with multiprocessing.get_context("spawn").Pool(2) as pool:
        answers = pool.starmap(_encode, jobs)

    assert answers == [CountingEncoder().encode(asked) for _, asked in jobs]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM checked_vectors").fetchone() == (len(texts),)
    connection.close()


@pytest.mark.model
def test_a_cold_run_and_a_warm_run_give_the_same_bytes(encoder: OnnxEncoder, tmp_path: Path) -> None:
    cached = CachedEncoder(encoder, tmp_path / "vectors.db")

    cold = cached.encode(SENTENCES)
    warm = cached.encode(SENTENCES)

    assert cold == warm == encoder.encode(SENTENCES)
