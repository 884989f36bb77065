"""Jobs where a model of labelled jobs contradicts the rules that tag jobs; it finds gaps and never scores."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tabulate import tabulate

from service.bench.job_features import Describe, described
from service.bench.occupations import Occupations
from service.bench.read_jobs import LabelledJob, ReadJob
from service.errors import InvalidInput
from service.usecases.ports import Encoder

TAGS = ("healthcare", "clinical", "people_mgmt", "lead", "office_admin")
_EVEN = 0.5
_FEWEST = 5  # labelled jobs with a tag, and without it, that a model needs
_SHOWN = 60  # characters of a job's words
_REGULARITY = 3.0
_ROUNDS = 2000


@dataclass(frozen=True, slots=True)
class RuleGap:
    """A job whose tag the model denies where the rules give it, or gives where they do not.

    Attributes:
        rules: whether the rules give the tag. probability: of the tag, from 0 to 1, by the model.
        words: the beginning of the job.
    """

    tag: str
    rules: bool
    probability: float
    title: str
    words: str
    source: str

    @property
    def confidence(self) -> float:
        """Return how far the model is from undecided, from 0 to 0.5."""
        return abs(self.probability - _EVEN)


def rule_gaps(
    labelled: Sequence[LabelledJob],
    pool: Sequence[ReadJob],
    occupations: Occupations,
    encoder: Encoder,
    tags: Sequence[str] = TAGS,
) -> list[RuleGap]:
    """Return the jobs of a pool where the models contradict the rules, most confident first.

    A tag that fewer than five labelled jobs have, or lack, has no model; raises InvalidInput if none has one.
    """
    if not pool:
        return []
    able = [tag for tag in tags if _enough(tag, labelled)]
    if not able:
        raise InvalidInput(f"{len(labelled)} labelled jobs: too few for a model of {', '.join(tags)}")
    describe = described([each.job for each in labelled], occupations, encoder)
    answers = probabilities(labelled, pool, describe, able)
    found = [
        RuleGap(tag, tag in job.tags, round(each, 4), job.title, _beginning(job.words), job.source)
        for tag in able
        for job, each in zip(pool, answers[tag], strict=True)
        if (each > _EVEN) != (tag in job.tags)
    ]
    return sorted(found, key=lambda gap: (-gap.confidence, gap.tag, gap.source, gap.title, gap.words))


def probabilities(
    labelled: Sequence[LabelledJob], pool: Sequence[ReadJob], describe: Describe, tags: Sequence[str]
) -> Mapping[str, list[float]]:
    """Return for each tag the probability that each job of a pool has it, by a model of the labelled jobs."""
    from sklearn.linear_model import LogisticRegression

    learned, asked = describe([each.job for each in labelled]), describe(pool)
    found = {}
    for tag in tags:
        model = LogisticRegression(C=_REGULARITY, class_weight="balanced", max_iter=_ROUNDS, random_state=0)
        model.fit(learned, [tag in each.labels for each in labelled])
        found[tag] = model.predict_proba(asked)[:, 1].tolist()
    return found


def gaps_table(gaps: Sequence[RuleGap]) -> str:
    """Return the gaps as a table."""
    rows = [
        [each.tag, "yes" if each.rules else "no", each.probability, each.title, each.words, each.source]
        for each in gaps
    ]
    return tabulate(rows, headers=["tag", "rules", "model", "title", "begins", "source"], floatfmt=".2f")


def gaps_json(gaps: Sequence[RuleGap]) -> list[dict[str, Any]]:
    """Return the gaps for `--format json`."""
    return [asdict(each) for each in gaps]


def _enough(tag: str, labelled: Sequence[LabelledJob]) -> bool:
    having = sum(tag in each.labels for each in labelled)
    return min(having, len(labelled) - having) >= _FEWEST


def _beginning(words: str) -> str:
    return " ".join(words.split())[:_SHOWN]
