"""Figures of a ranking against shared judgements, computed by the judgements' own script."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from service.errors import InvalidInput

_ROW = re.compile(
    r"^(?P<name>\w+) +nDCG@10 (?P<ndcg>\S+) +concordance (?P<pairs>\S+) +(?:AP|MAP) +(?P<map>\S+)"
)
_FACT = re.compile(r"^(?P<name>\S.*?) +(?P<figure>\d\.\d+)$")
_POSTINGS = re.compile(r"^requirements F1 (?P<figure>\d\.\d+)")


@dataclass(frozen=True, slots=True)
class Figures:
    """Agreement of an order with the grades, each from 0 to 1; None if it could not be measured."""

    ndcg: float | None
    concordance: float | None
    precision: float | None


@dataclass(frozen=True, slots=True)
class Judges:
    """The shared judgements below a folder with `evaluate.py`.

    Attributes:
        folder: contains evaluate.py, gold/, resumes/ and postings/.
        positions: short name of a position to the id of its role.
        grades: position to the grade of each resume by its id.
        licences: id of a resume to the types of licence that it shows.
    """

    folder: Path
    positions: Mapping[str, str]
    grades: Mapping[str, Mapping[str, int]]
    licences: Mapping[str, frozenset[str]]
    ndcg: Callable[[Sequence[int]], float | None]
    concordance: Callable[[Sequence[tuple[int, float]]], float | None]
    average_precision: Callable[[Sequence[int]], float | None]

    def figures(self, position: str, scores: Mapping[str, float]) -> Figures:
        """Return the agreement of scores by resume with the grades; equal scores are ordered by id."""
        grades = self.grades[position]
        order = sorted(grades, key=lambda each: (-scores[each], each))
        graded = [grades[each] for each in order]
        pairs = [(grades[each], scores[each]) for each in order]
        return Figures(self.ndcg(graded), self.concordance(pairs), self.average_precision(graded))

    def ranking(self, command: str) -> dict[str, Figures]:
        """Return the figures of a command's ranking per position and, as `ALL`, their mean."""
        printed = self._printed(command, "rank", "resumes")
        found = (_ROW.match(line) for line in printed.splitlines())
        return {
            row["name"]: Figures(_figure(row["ndcg"]), _figure(row["pairs"]), _figure(row["map"]))
            for row in found
            if row
        }

    def facts(self, command: str) -> dict[str, float]:
        """Return the figures of the facts that a command reads, by kind."""
        printed = self._printed(command, "extract", "resumes")
        found = (_FACT.match(line) for line in printed.splitlines())
        return {row["name"]: float(row["figure"]) for row in found if row}

    def postings(self, command: str) -> float:
        """Return the F1 of the requirements that a command reads from postings."""
        printed = self._printed(command, "postings", "postings")
        found = [row for line in printed.splitlines() if (row := _POSTINGS.match(line))]
        return float(found[-1]["figure"])

    def _printed(self, command: str, what: str, documents: str) -> str:
        script, gold = self.folder / "evaluate.py", self.folder / "gold" / f"{documents}.jsonl"
        given = ["--gold", gold, f"--{documents}", self.folder / documents, "--command", command]
        words = [str(each) for each in (sys.executable, script, what, *given)]
        done = subprocess.run(words, capture_output=True, text=True, env=dict(os.environ), check=False)
        if done.returncode:
            raise InvalidInput(f"{script} {what}: exit {done.returncode}: {done.stderr[-500:].strip()}")
        return done.stdout


def judges_of(shared: Path) -> Judges:
    """Return the judgements below a shared folder; raises InvalidInput if they are missing."""
    folder = shared / "eval"
    script, gold = folder / "evaluate.py", folder / "gold" / "resumes.jsonl"
    found = importlib.util.spec_from_file_location("evaluate", script) if script.is_file() else None
    if found is None or found.loader is None or not gold.is_file():
        raise InvalidInput(f"{shared}: expected eval/evaluate.py and eval/gold/resumes.jsonl in it")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    grades = {name: {row["id"]: row["grades"][name] for row in rows} for name in module.ROLES}
    licences = {row["id"]: frozenset(each["type"] for each in row.get("licences", ())) for row in rows}
    figures = module.ndcg, module.concordance, module.average_precision
    return Judges(folder, module.ROLES, grades, licences, *figures)


def _figure(written: str) -> float | None:
    return float(written) if written[0].isdigit() else None
