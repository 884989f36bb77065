"""Quality of rankings and facts, beside simple methods on the same documents."""

import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tabulate import tabulate

from service.bench.baselines import Baseline, baselines, query_of
from service.bench.judges import Figures, Judges
from service.domain.requirement import Role
from service.errors import UnreadableDocument
from service.usecases.ports import Encoder
from service.usecases.reading_ports import Extractor

OURS = "clinmatch"
MEAN = "ALL"


def measured_ranking(
    judges: Judges, command: str, role_of: Callable[[str], Role], extractor: Extractor, encoder: Encoder
) -> dict[str, dict[str, Figures]]:
    """Return the figures by method and position: of the command, then of the simple methods."""
    texts = texts_of(sorted((judges.folder / "resumes").iterdir()), extractor)
    found = {OURS: judges.ranking(command)}
    for name, method in baselines(encoder).items():
        rows = {each: _scored(judges, each, role_of, texts, method) for each in judges.positions}
        found[name] = {**rows, MEAN: mean_of(rows.values())}
    return found


def _scored(
    judges: Judges, position: str, role_of: Callable[[str], Role], texts: Mapping[str, str], method: Baseline
) -> Figures:
    graded = sorted(judges.grades[position])
    query = query_of(role_of(judges.positions[position]))
    scores = method([texts.get(each, "") for each in graded], query)
    return judges.figures(position, dict(zip(graded, scores, strict=True)))


def texts_of(files: Iterable[Path], extractor: Extractor) -> dict[str, str]:
    """Return the visible text of each file by its name without the ending; unreadable ones are left out."""
    found = {}
    for path in files:
        try:
            found[path.stem] = extractor.extract(path.read_bytes(), path.name).text
        except UnreadableDocument:
            continue  # ranked last, like an empty text
    return found


def mean_of(rows: Iterable[Figures]) -> Figures:
    """Return the mean of each figure over the positions that have it."""
    every = list(rows)
    return Figures(
        _mean(row.ndcg for row in every),
        _mean(row.concordance for row in every),
        _mean(row.precision for row in every),
    )


def ranking_table(found: Mapping[str, Mapping[str, Figures]], named: str = "ranking") -> str:
    """Return a table with a line per method: its means, then its nDCG@10 for each position."""
    positions = [name for name in next(iter(found.values())) if name != MEAN]
    head = [named, "nDCG@10", "concordance", "MAP", *positions]
    rows = [
        [name, *_three(figures[MEAN]), *(_shown(figures[each].ndcg) for each in positions)]
        for name, figures in found.items()
    ]
    return tabulate(rows, headers=head, disable_numparse=True)


def facts_table(facts: Mapping[str, float], postings: float) -> str:
    """Return a table of the figures of facts and requirements, and the mean over the facts."""
    rows = [*facts.items(), ("mean of the facts", statistics.fmean(facts.values()))]
    shown = [[name, _shown(value)] for name, value in (*rows, ("postings, requirements F1", postings))]
    return tabulate(shown, headers=["reading", "figure"], disable_numparse=True)


def agreement(rows: Sequence[Mapping[str, object]], encoder: Encoder) -> Iterator[tuple[str, float]]:
    """Yield (method, area under the curve) for judged pairs of a duty and a statement, for each method."""
    from sklearn.metrics import roc_auc_score

    duties = sorted({str(row["duty"]) for row in rows})
    statements = [str(row["statement"]) for row in rows]
    relevant = [row["relevant"] for row in rows]
    for name, method in baselines(encoder).items():
        if name == "encoder, best chunk":
            continue  # a statement is one chunk
        scores = {duty: method(statements, duty) for duty in duties}
        yield (
            name,
            float(roc_auc_score(relevant, [scores[str(row["duty"])][at] for at, row in enumerate(rows)])),
        )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None


def _three(figures: Figures) -> tuple[str, str, str]:
    return _shown(figures.ndcg), _shown(figures.concordance), _shown(figures.precision)


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}"
