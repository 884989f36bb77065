"""Phrases of the ontology that name a credential in a posting, and the names that postings ask for it by.

Degrees, fields and licences are written alike in resumes and postings, so their names come from
data/ontology. What only postings say ("degree level", "practice pharmacy") is in data/lexicon. Tokens
that may mean something else (data/lexicon/ambiguous.yaml) are left to those lists.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from service.knowledge.tables import Row, Tables

Pair = tuple[str, str]  # id, phrase

_NEVER_ASKED = ("incomplete", "program", "foreign")
_LICENSED = ("medicine", "medicine_pa")  # postings ask for the licence of physicians, not for their degree
_NO_FIELD = ("general", "other", "unknown")
_ASKED_AS = {
    "MD": "PHYSICIAN", "DO": "PHYSICIAN", "PHARMD": "PHARMACIST", "NP": "APRN", "OTHER:CRNA": "CRNA",
    "OTHER:PSYCHOLOGIST": "PSYCHOLOGIST",
}  # fmt: skip
_BRITISH = ("OTHER:NMC_", "OTHER:HCPC", "OTHER:GPHC")
_LICENCE_WORD = re.compile(r"\b(?:licen[sc]|regist|certif)")
_PLAIN = re.compile(r"[A-Za-z0-9 .,'’/&()-]+")


def degrees(tables: Tables) -> tuple[dict[str, tuple[str, str]], tuple[Pair, ...]]:
    """Return (level, family) of each degree of the ontology that postings ask for, and its phrases."""
    levels = {
        row["level"]: name
        for name, row in tables.rows("lexicon/posting_degree_levels").items()
        if row["names_degrees"]
    }
    rows = {
        row_id: row
        for row_id, row in tables.rows("ontology/degrees").items()
        if row["level"] in levels
        and row["family"] not in _LICENSED
        and not any(row.get(key) for key in _NEVER_ASKED)
    }
    kinds = {row_id: (levels[row["level"]], _family(row["family"])) for row_id, row in rows.items()}
    return kinds, tuple(_pairs(rows, tables, "names", "abbreviations"))


def fields(tables: Tables) -> tuple[dict[str, str], tuple[Pair, ...]]:
    """Return the family of each row of fields of study, itself, and its phrases."""
    rows = {
        row_id: row
        for row_id, row in tables.rows("ontology/families").items()
        if row_id not in _NO_FIELD and row.get("fields")
    }
    return {row_id: row_id for row_id in rows}, tuple(_pairs(rows, tables, "fields"))


def licences(tables: Tables) -> tuple[dict[str, str], tuple[Pair, ...]]:
    """Return the type of each licence as postings ask for it, and its phrases without mere job titles."""
    rows = {
        row_id: row
        for row_id, row in tables.rows("ontology/licences").items()
        if not row.get("foreign") or row["type"].startswith(_BRITISH)
    }
    pairs = tuple(
        (row_id, phrase)
        for row_id, phrase in _pairs(rows, tables, "names", "abbreviations")
        if phrase != phrase.lower() or _LICENCE_WORD.search(phrase)
    )
    return {row_id: _asked_as(row["type"]) for row_id, row in rows.items()}, pairs


def unclaimed(pairs: Iterable[Pair], claimed: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs whose phrase is not claimed: a posting's own list decides for postings."""
    own = {_plain(phrase) for _, phrase in claimed}
    for row_id, phrase in pairs:
        if _plain(phrase) not in own:
            own.add(_plain(phrase))
            yield row_id, phrase


def _plain(phrase: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", phrase.lower()))


def _asked_as(kind: str) -> str:
    return kind.removeprefix("OTHER:") if kind.startswith(_BRITISH) else _ASKED_AS.get(kind, kind)


def _family(family: str) -> str:
    return {"by_field": "any", "general": "any"}.get(family, family)


def _pairs(rows: Mapping[str, Row], tables: Tables, *keys: str) -> Iterator[Pair]:
    unclear = {token.lower() for token in tables.rows("lexicon/ambiguous")}
    for row_id, row in rows.items():
        for key in keys:
            for phrase in row.get(key, ()):
                if _PLAIN.fullmatch(phrase) and phrase.replace(".", "").lower() not in unclear:
                    yield row_id, phrase
