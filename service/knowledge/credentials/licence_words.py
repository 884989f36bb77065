"""Words by which licences are read: names, job titles, states and status."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from service.knowledge.credentials.rows import Independence, LicenceRow, States
from service.knowledge.tables import Tables
from service.text.gazetteer import Phrases, credential_phrases

# What is around letters of a state that name a place; "in the OR" is a room, "the OR Board" is not.
_OF_STATE = r"[ ]*(?:state\b|Board\b|licen[sc]e)"
_PLACE_BEGINS = rf"(?:,[ ]*|\b(?:state of|in)[ ]+|\bthe[ ]+(?=[A-Z]{{2}}{_OF_STATE}))"
_PLACE_ENDS = rf"(?=[ ]*(?:\d{{5}}|[.,;)\n]|$)|{_OF_STATE})"

DENIED = "denied"  # the row of words that say what a credential never was


@dataclass(frozen=True, slots=True)
class LicenceWords:
    """Lookups for reading licences.

    Attributes:
        names: phrases and abbreviations to row ids; titles: job titles that infer one.
        not_holder: words in a title whose holder only works around the profession.
        helper: the same, where they stand right behind the profession: "therapist assistant".
        weak_titles: titles that a lower licence would allow too.
        status: (word, pattern) in the order in which they are tried.
    """

    names: Phrases
    titles: Phrases
    weak_titles: frozenset[str]
    not_holder: re.Pattern[str]
    helper: re.Pattern[str]
    status: tuple[tuple[str, re.Pattern[str]], ...]


def rows(tables: Tables) -> dict[str, LicenceRow]:
    """Return the licence rows by id."""
    return {
        row_id: LicenceRow(
            row_id,
            row["type"],
            row["label"],
            compact=bool(row.get("compact")),
            foreign=bool(row.get("foreign")),
            below=tuple(row.get("below", ())),
            clinician=row.get("clinician", True),
            by_course=bool(row.get("by_course")),
        )
        for row_id, row in tables.rows("ontology/licences").items()
    }


def build(tables: Tables) -> LicenceWords:
    """Return the lookups for reading licences."""
    given = tables.rows("ontology/licences").items()
    return LicenceWords(
        names=credential_phrases(
            (row_id, [*_spellings(row.get("names", ())), *row.get("abbreviations", ())])
            for row_id, row in given
        ),
        titles=credential_phrases((row_id, _spellings(row.get("titles", ()))) for row_id, row in given),
        weak_titles=frozenset(title for _, row in given for title in row.get("weak_titles", ())),
        not_holder=_title_words(tables, r"\b", behind=False),
        helper=_title_words(tables, r"[ -]+", behind=True),
        status=status_words(tables, "lexicon/licence_status"),
    )


def _spellings(names: Iterable[str]) -> list[str]:
    """Return names with their usual misspellings: `License Practical Nurse`, `Licenced`, `RN licence`."""
    given = list(names)
    others = [name.replace("licensed", written) for name in given for written in ("license", "licenced")]
    return [
        *given,
        *others,
        *(name.replace("license", "licence") for name in given if "licensed" not in name),
    ]


def _title_words(tables: Tables, opening: str, *, behind: bool) -> re.Pattern[str]:
    rows = tables.rows("lexicon/not_holder").values()
    patterns = [row["pattern"] for row in rows if bool(row.get("behind")) is behind]
    return re.compile(rf"{opening}(?:{'|'.join(patterns)})\b" if patterns else r"(?!)", re.IGNORECASE)


def status_words(tables: Tables, file: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each status of a file with the pattern that tells it, in the order in which they are tried."""
    rows_in_order = sorted(tables.rows(file).items(), key=lambda item: (item[1]["order"], item[0]))
    return tuple((word, re.compile("|".join(row["patterns"]), re.IGNORECASE)) for word, row in rows_in_order)


def states(tables: Tables) -> States:
    """Return the names, letters and compact dates of the states."""
    given: Mapping[str, Mapping[str, object]] = tables.rows("ontology/states")
    labels = {str(row["label"]): code for code, row in given.items()}
    # Names in capitals too, as headings and forms have them; in small letters they are other words.
    by_name = (
        labels | {label.upper(): code for label, code in labels.items()} | {code: code for code in given}
    )
    longest = sorted(by_name, key=lambda name: (-len(name), name))
    names = [name for name in longest if name in labels]
    return States(
        by_name=by_name,
        places=re.compile(rf"{_PLACE_BEGINS}({'|'.join(sorted(given))}){_PLACE_ENDS}", re.M),
        by_lower_name={name.lower(): by_name[name] for name in names},
        names=re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE),
        pattern=re.compile(r"(?<![A-Za-z0-9])(?:" + "|".join(map(re.escape, longest)) + r")(?![A-Za-z0-9])"),
        ambiguous=frozenset(code for code, row in given.items() if row.get("ambiguous")),
        compact_since={
            code: date.fromisoformat(str(row["nurse_compact_since"]))
            for code, row in given.items()
            if "nurse_compact_since" in row
        },
    )


def independence(tables: Tables) -> dict[str, Independence]:
    """Return for each title whether it is the independent tier, by state."""
    return {
        row_id: Independence(
            default=row.get("default"),
            independent_in=frozenset(row.get("independent_in", ())),
            supervised_in=frozenset(row.get("supervised_in", ())),
            type_when_independent=row.get("type_when_independent"),
        )
        for row_id, row in tables.rows("ontology/independence").items()
    }
