"""Swapped names and personal facts in resumes, none of which may change what a score is computed from."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from tabulate import tabulate

from service.knowledge.knowledge import Knowledge
from service.matching.scoring.scorer_input import scorer_input_sha256
from service.reading.profile import read_profile

SWAPS_FILE = "samples/swaps.yaml"
NAME_FILES = ("top_mens_names.json", "top_womens_names.json")
_PERSON, _OTHER = "Casey Lind", "Jordan Blaine"  # with whom the people that are put in are compared
_AS_OF = date(2026, 1, 31)
_BULLET = re.compile(r"^[ \t]*[-•*·▪].*\n", re.M)


@dataclass(frozen=True, slots=True)
class Swaps:
    """What is put into resumes: names by group, facts by category, sentences with and without a fact."""

    names: Mapping[str, Sequence[str]]
    facts: Mapping[str, Sequence[str]]
    sentences: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SwapChange:
    """The number of swaps of one kind, and those of them after which a score is computed from other facts."""

    kind: str
    swaps: int
    changed: int


def _parts(name: str) -> tuple[str, str]:
    given, _, surname = name.rpartition(" ")
    return given, surname


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]+", ".", name.lower()).strip(".") or "candidate"


PLACES: Mapping[str, Callable[[str], tuple[str, str]]] = {  # the line at the top, and a line among the duties
    "header": lambda name: (name, ""),
    "capitals": lambda name: (name.upper(), ""),
    "surname first": lambda name: (f"{_parts(name)[1]}, {_parts(name)[0]}", ""),
    "letters after it": lambda name: (f"{name}, RN, MHA", ""),
    "e-mail": lambda name: (f"{name}\n{_plain(name)}@example.org", ""),
    "link": lambda name: (f"{name}\nlinkedin.com/in/{_plain(name).replace('.', '-')}", ""),
    "running head": lambda name: (name, f"{name} - Page 2"),
    "statement": lambda name: (name, f"- {name} managed the daily operations of the unit"),
    "possessive": lambda name: (name, f"- Adopted {name}'s schedule for all nurses of the unit"),
    "surname alone": lambda name: (name, f"- {_parts(name)[1]} manages the daily operations of the unit"),
    "another person": lambda name: (_PERSON, f"- Trained by {name}, scheduled all nurses of the unit"),
}


def load_swaps(data: Path, names: Path | None = None) -> Swaps:
    """Return the swaps of the samples; with names of a folder that has `NAME_FILES`, if one is given."""
    rows = yaml.safe_load((data / SWAPS_FILE).read_bytes())
    sentences = [(with_fact, without) for with_fact, without in rows["sentences"]]
    return Swaps(_names_of(names) if names else rows["names"], rows["facts"], sentences)


def _names_of(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in NAME_FILES:
        for group, names in json.loads((folder / file).read_text("utf-8")).items():
            found[f"{group} {file.split('_')[1]}"] = [each.title() for each in names]
    return found


def measured_swaps(
    texts: Iterable[str], swaps: Swaps, known: Knowledge, *, each: int
) -> tuple[SwapChange, ...]:
    """Return the changes by place of a name and by category of fact, over all texts.

    Args: each: the number of names of a group, and of facts of a category.
    """
    count, changed = Counter[str](), Counter[str]()
    for text in texts:
        nameless = _without_name(text, known)
        for kind, wanted, variants in (
            *_renamed(nameless, swaps, each),
            *_with_facts(nameless, swaps, each),
        ):
            hashes = [_identity(variant, known) for variant in variants]
            expected = _identity(wanted, known)
            count[kind] += len(hashes)
            changed[kind] += sum(found != expected for found in hashes)
    return tuple(SwapChange(kind, swaps, changed[kind]) for kind, swaps in count.items())


def swaps_table(changes: Sequence[SwapChange]) -> str:
    """Return a table of the changes, with their sum."""
    rows = [(each.kind, each.swaps, each.changed) for each in changes]
    total = ("all", sum(each.swaps for each in changes), sum(each.changed for each in changes))
    return tabulate([*rows, total], headers=["what is swapped", "swaps", "changed"], disable_numparse=True)


def _without_name(text: str, known: Knowledge) -> str:
    """Return the text without the line of the person's name."""
    name = read_profile(text, known).contact.name
    lines = text.split("\n")
    return "\n".join(line for at, line in enumerate(lines) if at > 3 or name is None or name not in line)


def _renamed(text: str, swaps: Swaps, each: int) -> Iterator[tuple[str, str, list[str]]]:
    names = [name for group in swaps.names.values() for name in group[:each]]
    for place, written in PLACES.items():
        variants = [_placed(text, *written(name)) for name in names]
        yield f"name: {place}", _placed(text, *written(_OTHER)), variants


def _with_facts(text: str, swaps: Swaps, each: int) -> Iterator[tuple[str, str, list[str]]]:
    for category, facts in swaps.facts.items():
        for sentence, without in swaps.sentences:
            variants = [_placed(text, _PERSON, sentence.format(fact=fact)) for fact in facts[:each]]
            yield f"fact: {category}", _placed(text, _PERSON, without), variants


def _placed(text: str, top: str, line: str) -> str:
    """Return the text below a line, with another after its first bullet or, without bullets, at its end."""
    if not line:
        return f"{top}\n{text}"
    bullet = _BULLET.search(text)
    at = bullet.end() if bullet else len(text)
    return f"{top}\n{text[:at]}{line}\n{text[at:]}"


def _identity(text: str, known: Knowledge) -> str:
    return scorer_input_sha256(read_profile(text, known).profile, _AS_OF)
