"""Count how often reading one resume passes over its text; run as a program in a process of its own.

`python -m tests.text.passes` prints {"length": characters, "cuts": {place: share}, "scans": {place: share}}.
A share is the sum, over calls at that place, of span / length of the text; calls whose span has fewer than
FEWEST characters do not count.
Patterns and automata count their calls: both are replaced before `service` is imported.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any

import ahocorasick_rs

ROOT = Path(__file__).resolve().parents[2]
FEWEST = 200  # characters; shorter spans are lines, bullets and entries, not sections or jobs
ENOUGH = 3  # samples whose jobs are as many as those of one career
_CUTTERS = ("text/lines.py", "text/sentences.py", "text/tokens.py", "text/document.py")
_AUTOMATON, _COMPILE = ahocorasick_rs.AhoCorasick, re.compile

cuts: Counter[str] = Counter()
scans: Counter[str] = Counter()


def resume_text() -> str:
    """Return samples in one text, each job with the bullets of all: as long as a realistic resume."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "data/samples/resumes").glob("*.txt"))]
    bullets = [line for text in texts for line in text.splitlines() if line.startswith("- ")]
    lines: list[str] = []
    for number, line in enumerate("\n".join(texts[:ENOUGH]).splitlines()):
        if not line.startswith("- "):
            lines.append(line)
        elif not lines[-1].startswith("- "):
            lines += [f"{bullet} of unit {number}" for bullet in bullets]
    return "\n".join(lines)


def note(span: int, *, cuts_strings: bool) -> None:
    """Count a call of this span for the place that made it and, if `text` made it, for the reader above."""
    if span < FEWEST:
        return
    frames = _service_frames(sys._getframe(2))
    cut = cuts_strings or frames[0].startswith(_CUTTERS)
    reader = next((each for each in frames if not each.startswith("text/")), "")
    (cuts if cut else scans)[" < ".join(dict.fromkeys((frames[0], reader)))] += span


def _service_frames(frame: FrameType | None) -> list[str]:
    found = []
    while frame is not None:
        _, inside, file = frame.f_code.co_filename.partition("/service/")
        if inside:
            found.append(f"{file} {frame.f_code.co_name}")
        frame = frame.f_back
    return found


class CountedPattern:
    """A compiled pattern that notes the span of each call."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.real = pattern

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        note(min(len(text), end) - start, cuts_strings=False)
        return self.real.finditer(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        found = self.real.search(text, start, end)
        note((found.end() if found else min(len(text), end)) - start, cuts_strings=False)
        return found

    def sub(self, put: Any, text: str, count: int = 0) -> str:
        note(len(text), cuts_strings=False)
        return self.real.sub(put, text, count)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> Any:
        note(min(len(text), end) - start, cuts_strings=True)
        return self.real.findall(text, start, end)

    def split(self, text: str, most: int = 0) -> Any:
        note(len(text), cuts_strings=True)
        return self.real.split(text, most)


class CountedAutomaton:
    """An automaton that notes the span of each search."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.real = _AUTOMATON(*arguments, **options)

    def find_matches_as_indexes(self, text: str, overlapping: bool = False) -> Any:
        note(len(text), cuts_strings=False)
        return self.real.find_matches_as_indexes(text, overlapping=overlapping)


def _compiled(pattern: Any, flags: int = 0) -> Any:
    real = _COMPILE(pattern, flags)
    return CountedPattern(real) if "/service/" in sys._getframe(1).f_code.co_filename else real


def main() -> None:
    """Print the passes of reading one resume."""
    re.compile = _compiled  # type: ignore[assignment]
    ahocorasick_rs.AhoCorasick = CountedAutomaton  # type: ignore[misc, assignment]
    from service.knowledge.load import load_knowledge
    from service.reading.profile import read_profile

    known, text = load_knowledge(ROOT / "data", ROOT / "models"), resume_text()
    read_profile(text, known)  # patterns that are compiled when first needed are compiled now
    cuts.clear()
    scans.clear()
    read_profile(text, known)
    print(json.dumps({"length": len(text), "cuts": _shares(cuts, text), "scans": _shares(scans, text)}))


def _shares(counted: Counter[str], text: str) -> dict[str, float]:
    return {place: span / len(text) for place, span in counted.most_common()}


if __name__ == "__main__":
    main()
