"""Place and kind of an opening: state, setting, specialties, track and nearest catalogue role."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from service.knowledge.knowledge import Knowledge
from service.reading.posting.nearest_role import base_of
from service.text.document import Document

_RESEARCH = re.compile(
    r"\bclinical (?:trial|research|stud(?:y|ies))|\b(?:GCP|ICH|IRB|CTMS|eTMF|CROs?)\b|\binvestigator sites?",
    re.I,
)
_CARE = re.compile(r"\bpatients?\b|\bnurs(?:e|es|ing)\b|\bclinic\b|\bresidents?\b|\bhospital\b", re.I)
_RECORDS = re.compile(r"\bmedical records?\b|\bhealth information\b|\bRHI[AT]\b|\bcoding\b", re.I)
_OFFICE = re.compile(
    r"\b(?:office|practice|front desk|billing) (?:manager|supervisor|administrator|lead)\b", re.I
)
_FEDERAL = re.compile(
    r"\bGS-?[ ]?\d{1,4}\b|\bVN-\d|\b\d\d U\.S\.C|\bVeterans Affairs\b|\bUSAJOBS\b"
    r"|\bfederal (?:service|government)\b",
    re.I,
)
_HEAD = re.compile(r"(?:[^\n]*\n){0,2}[^\n]*")  # the first three lines, blank ones too
_LONGEST_PLACE = 120  # characters; a longer line is a sentence
_OFTEN = 3  # times that a text names the setting it is about
_FAR = 3  # times as often as any other
_BRITISH = re.compile(
    r"\b(?:NHS|NMC|HCPC|CQC|GP practice|RMN|RNLD|GPhC|GMC|GDC)\b|\bBand \d|£|\bUnited Kingdom\b"
)
_IN_PASSING = frozenset({"£", "United Kingdom"})  # of a firm that also works in Britain
_BRITISH_TOO = re.compile(
    r"\b(?:UK|England|Scotland|Wales|GCSEs?|NVQ|DBS|RGN|ICB|CCG|[Pp]er annum|[Bb]ank holidays?"
    r"|[Aa]nnual leave|[Ll]icence|[Oo]rganisation|[Pp]rogramme|[Cc]entre|[Mm]atron|[Ww]ard [Ss]ister"
    r"|Foundation Trust|[Pp]ost ?holder|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})\b"
)
_AMERICAN = re.compile(
    r"\b(?:HIPAA|Medicare|Medicaid|Joint Commission|OSHA|United States|U\.S|USA?|LPN|BSN|GED|EEO|EOE"
    r"|[Hh]igh [Ss]chool|[Aa]ssociate['’]?s? [Dd]egree|[Ll]icenses?|[Ll]icensure|401 ?\(?k|Board of Nursing"
    r"|[Pp]aid time off|PTO|[Oo]rganization|[Cc]enter|[Ee]qual [Oo]pportunity [Ee]mployer)\b"
    r"|(?<=, )[A-Z]{2}(?= \d{5}\b)|\$(?=[ ]?\d)"
)
_OF_EXPERIENCE = re.compile(
    r"\b(?:experienced?|knowledge|familiar\w*|understanding|background) (?:\w+ ){0,3}(?:in|with|of|within)\b",
    re.I,
)  # "experience with Texas Medicaid" is no place
_EXPERIENCE_THERE = re.compile(rf"{_OF_EXPERIENCE.pattern}[^.;\n]*", re.I)
_LOCATION = re.compile(r"[ ]*(?:job |work |duty )?(?:location|site|station|city)\b[^:\n]{0,20}:", re.I)


@dataclass(frozen=True, slots=True)
class PlaceAndKind:
    """Place and kind of an opening; None or empty if the text does not say."""

    base: str | None = None
    state: str | None = None
    settings: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    track: str | None = None


def place_and_kind_of(document: Document, title: str, known: Knowledge) -> PlaceAndKind:
    """Return what title and text say of the place and kind of the opening."""
    text, lines = document.text, _place_lines(document)
    track = track_of(title, text)
    return PlaceAndKind(
        base=base_of(title, track, known) or base_of(_opening_words(document), track, known),
        state=known.credentials.states.one_in(lines),
        settings=_settings((title, lines), known) or _most_named(text, known),
        specialties=tuple(sorted(known.work.specialties.counts(title))),
        track=track,
    )


def is_british(text: str) -> bool:
    """Return whether the opening is in the United Kingdom, by its money, bands and registers.

    One of them in passing does not count against more signs of the United States.
    """
    there = len(set(_AMERICAN.findall(text)))
    said = _EXPERIENCE_THERE.sub("", text) if there else text
    british = set(_BRITISH.findall(said))
    if not british:
        return False
    here = len(british) + len(set(_BRITISH_TOO.findall(said)))
    return here > there or (here == there and not british <= _IN_PASSING)


def is_federal(text: str) -> bool:
    """Return whether the employer is the federal government, by its grades and codes."""
    return _FEDERAL.search(text) is not None


def _settings(places: Iterable[str], known: Knowledge) -> tuple[str, ...]:
    """Return the settings named in the first of the places that names any; prose names other places too."""
    for each in places:
        words = " ".join(line for line in each.split("\n") if len(line) <= _LONGEST_PLACE)
        found = known.work.settings.counts(words)
        if found:
            return tuple(sorted(found))
    return ()


def _most_named(text: str, known: Knowledge) -> tuple[str, ...]:
    """Return the one setting that the text names often, and far more often than any other."""
    counts = known.work.settings.counts(text)
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][1] < _OFTEN:
        return ()
    return (ranked[0][0],) if len(ranked) == 1 or ranked[0][1] >= _FAR * ranked[1][1] else ()


def _opening_words(document: Document) -> str:
    """Return the first line, which may be a sentence that names the position."""
    return document.lines[0].words if document.lines else ""


def _place_lines(document: Document) -> str:
    """Return the lines that say where the position is: the first three, and `Location: ...`."""
    head = _HEAD.match(document.text)
    end = head.end() if head else 0
    return "\n".join(
        line.words
        for line in document.lines
        if _LOCATION.match(line.words) or (line.start < end and not _OF_EXPERIENCE.search(line.words))
    )


def track_of(title: str, text: str) -> str | None:
    """Return the track of an opening by its words; None if nothing says it."""
    research, care = len(_RESEARCH.findall(text)), len(_CARE.findall(text))
    if _RESEARCH.search(title) or research > max(3, 2 * care):
        return "clinical_research"
    if _RECORDS.search(title):
        return "him"
    if _OFFICE.search(title):
        return "office_admin"
    return "care_delivery" if care else None
