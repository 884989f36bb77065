"""Rows of degrees, licences, certifications and implications, as the data files give them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DegreeRow:
    """A row of data/ontology/degrees.yaml; `family` is None where the field of study decides.

    Such a row may be of the family `unnamed` where no field is named beside it, as an M.Ed. is.
    """

    id: str
    label: str
    level: int
    family: str | None
    unnamed: str | None = None
    foreign: bool = False
    program: bool = False
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class LicenceRow:
    """A row of data/ontology/licences.yaml: one title of a profile type; `foreign` for other countries.

    `below` are the profile types of which a holder may have a weak title too.
    A `clinician` practises the profession of the licence while heading a clinical service, too.
    One that is earned `by_course` is named among schools as a licence or certificate, not as a profession.
    """

    id: str
    type: str
    label: str
    compact: bool = False
    foreign: bool = False
    below: tuple[str, ...] = ()
    clinician: bool = True
    by_course: bool = False


@dataclass(frozen=True, slots=True)
class CertificationRow:
    """A row of data/ontology/certifications.yaml; a `card` is a short course such as life support.

    A `method` is also something done at work, as Six Sigma is, so that its name alone certifies nobody.
    """

    id: str
    label: str
    abbreviation: str
    cycle_months: int | None = None
    card: bool = False
    method: bool = False


@dataclass(frozen=True, slots=True)
class Implication:
    """What one credential says of another (docs/domain.md 3.4).

    Attributes:
        source_kind, target_kind: degree, licence, certification or title.
        source_id: row id, profile type or role id; target_id: the same, but `level:family` for a degree.
        strength: certain, strong or weak.
    """

    source_kind: str
    source_id: str
    target_kind: str
    target_id: str
    strength: str


@dataclass(frozen=True, slots=True)
class Independence:
    """Whether a title lets a person practise alone, by state; `default` elsewhere, None: not known."""

    default: bool | None
    independent_in: frozenset[str]
    supervised_in: frozenset[str]
    type_when_independent: str | None

    def at(self, state: str | None) -> bool | None:
        """Return the answer in a state; None where it is not known."""
        if state in self.independent_in:
            return True
        if state in self.supervised_in:
            return False
        if state is None and (self.independent_in or self.supervised_in):
            return None
        return self.default


@dataclass(frozen=True, slots=True)
class States:
    """US states: words and letters that name them, and since when each is in the nurse compact.

    Attributes:
        by_name: names and letters, as written, to letters; pattern: any of them.
        places: the letters where they stand as those of a place (", OH 45402", "state of TX").
        names: the names in any case; by_lower_name: names in lower case to letters.
    """

    by_name: Mapping[str, str]
    pattern: re.Pattern[str]
    places: re.Pattern[str]
    names: re.Pattern[str]
    by_lower_name: Mapping[str, str]
    ambiguous: frozenset[str]
    compact_since: Mapping[str, date]

    def one_in(self, words: str) -> str | None:
        """Return the letters of the one state that words name as a place; None for none or several.

        Letters decide over names, which cities have too: "Kansas City, MO", "Washington, DC".
        """
        found = {each[1] for each in self.places.finditer(words)}
        found = found or {self.by_lower_name[each[0].lower()] for each in self.names.finditer(words)}
        return found.pop() if len(found) == 1 else None
