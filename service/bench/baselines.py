"""Baseline rankings by simple methods on the same resumes."""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from service.domain.requirement import Role
from service.domain.vector import cosines
from service.usecases.ports import Encoder

Baseline = Callable[[Sequence[str], str], list[float]]

CHUNK_WORDS = 150
_WORD = re.compile(r"[a-z0-9]+")
_SATURATION, _LENGTH = 1.5, 0.75  # k1 and b of Robertson and Zaragoza 2009, at their usual values


def baselines(encoder: Encoder) -> Mapping[str, Baseline]:
    """Return the simple methods by name: each returns one number per document, higher is better."""
    return {
        "BM25": bm25,
        "TF-IDF, 1-2 grams": tfidf,
        "encoder, whole text": lambda documents, query: whole_text(documents, query, encoder),
        "encoder, best chunk": lambda documents, query: best_chunk(documents, query, encoder),
    }


def query_of(role: Role) -> str:
    """Return the words of a position: titles, requirements and duties."""
    labels = [requirement.label for requirement in role.requirements]
    duties = [duty.text for duty in role.duties]
    return "\n".join((role.title, *role.aliases, *labels, *duties))


def bm25(documents: Sequence[str], query: str) -> list[float]:
    """Return the BM25 weight of each document for the words of the query, each word once."""
    counted = [Counter(_WORD.findall(document.lower())) for document in documents]
    lengths = [sum(counts.values()) for counts in counted]
    usual = sum(lengths) / len(lengths) or 1.0
    holding = Counter(word for counts in counted for word in counts)
    words = sorted(set(_WORD.findall(query.lower())) & holding.keys())
    rarity = {word: math.log(1 + (len(counted) - n + 0.5) / (n + 0.5)) for word, n in holding.items()}
    return [
        sum(
            rarity[word]
            * counts[word]
            * (_SATURATION + 1)
            / (counts[word] + _SATURATION * (1 - _LENGTH + _LENGTH * length / usual))
            for word in words
        )
        for counts, length in zip(counted, lengths, strict=True)
    ]


def tfidf(documents: Sequence[str], query: str) -> list[float]:
    """Return the cosine of each document and the query over weighted words and pairs of words."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    weigh = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english")
    matrix = weigh.fit_transform(documents)
    found: list[float] = (matrix @ weigh.transform([query]).T).toarray()[:, 0].tolist()
    return found


def whole_text(documents: Sequence[str], query: str, encoder: Encoder) -> list[float]:
    """Return the cosine of the vectors of each document and the query, up to the encoder's token limit."""
    (asked,) = encoder.encode([query])
    found: list[float] = cosines(encoder.encode(documents), (asked,))[:, 0].tolist()
    return found


def best_chunk(documents: Sequence[str], query: str, encoder: Encoder) -> list[float]:
    """Return the best cosine of the query and a chunk of CHUNK_WORDS words of each document."""
    (asked,) = encoder.encode([query])
    return [
        float(cosines(encoder.encode(chunks_of(document)), (asked,)).max(initial=-10_000))
        for document in documents
    ]


def chunks_of(document: str) -> list[str]:
    """Return the words of a document in runs of CHUNK_WORDS."""
    words = document.split()
    return [" ".join(words[at : at + CHUNK_WORDS]) for at in range(0, len(words), CHUNK_WORDS)]
