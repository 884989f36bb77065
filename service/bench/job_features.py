"""Numbers that describe a job by its words and by what its title and statements mean."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from service.bench.occupations import Occupations
from service.bench.read_jobs import ReadJob
from service.domain.vector import Vector, cosines
from service.usecases.ports import Encoder

_STATEMENTS = 12  # encoded of a job
_RARE = 2  # words of fewer jobs are left out
_UNIT = 10_000

Describe = Callable[[Sequence[ReadJob]], Any]  # a sparse matrix, one row a job


def described(labelled: Sequence[ReadJob], occupations: Occupations, encoder: Encoder) -> Describe:
    """Return what describes jobs by the words of the labelled ones and of the occupations.

    Columns: words of the title and their parts, words of the job, how near title and words come to what is
    said of each group of occupations, and the same by their vectors, with these.
    """
    from sklearn.pipeline import make_union
    from sklearn.preprocessing import FunctionTransformer

    titles, texts = _titles(labelled), [job.words for job in labelled]
    title_words = _weighed(titles, ngram_range=(1, 2))
    title_parts = _weighed(titles, analyzer="char_wb", ngram_range=(3, 5), min_df=_RARE)
    words = _weighed(texts, ngram_range=(1, 2), min_df=_RARE)
    said = [occupations.words[group] for group in occupations.groups]
    spoken = _weighed(said)
    of_groups = spoken.transform(said).T
    columns = (
        lambda jobs: title_words.transform(_titles(jobs)),
        lambda jobs: title_parts.transform(_titles(jobs)),
        lambda jobs: words.transform([job.words for job in jobs]),
        lambda jobs: spoken.transform(_titles(jobs)) @ of_groups,
        lambda jobs: spoken.transform([job.words for job in jobs]) @ of_groups,
        _by_meaning(occupations, encoder),
    )
    described_by = make_union(*(FunctionTransformer(each) for each in columns)).fit(labelled)
    return lambda jobs: described_by.transform(jobs)


def _by_meaning(
    occupations: Occupations, encoder: Encoder
) -> Callable[[Sequence[ReadJob]], npt.NDArray[np.float64]]:
    """Return what gives the vectors of title and statements, and the nearest occupation of each group."""
    known = encoder.encode(list(occupations.titles))
    members = [
        np.array([each == group for each in occupations.titles.values()]) for group in occupations.groups
    ]

    def describe(jobs: Sequence[ReadJob]) -> npt.NDArray[np.float64]:
        titles = encoder.encode(_titles(jobs))
        meant = np.stack([_floats(each) for each in titles])
        near = cosines(titles, known) / _UNIT  # (jobs, occupations)
        nearest = [near[:, each].max(axis=1) for each in members]
        return np.hstack([meant, _means(jobs, encoder, meant.shape[1]), np.stack(nearest, axis=1)])

    return describe


def _means(jobs: Sequence[ReadJob], encoder: Encoder, width: int) -> npt.NDArray[np.float64]:
    """Return the mean of the vectors of each job's statements, zero without any."""
    texts = sorted({text for job in jobs for text in job.statements[:_STATEMENTS]})
    vectors = {text: _floats(each) for text, each in zip(texts, encoder.encode(texts), strict=True)}
    none = [np.zeros(width)]
    shown = ([vectors[text] for text in job.statements[:_STATEMENTS]] or none for job in jobs)
    return np.stack([np.mean(each, axis=0) for each in shown])


def _titles(jobs: Sequence[ReadJob]) -> list[str]:
    return [job.title for job in jobs]


def _weighed(texts: Sequence[str], **options: Any) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True, **options).fit(texts)


def _floats(vector: Vector) -> npt.NDArray[np.float64]:
    return np.frombuffer(vector.values, dtype=np.int8).astype(np.float64) * vector.scale
