"""The title of an opening: its line, or the words of a first sentence, without label, code and place."""

import re
from collections.abc import Sequence

from service.knowledge.knowledge import Knowledge
from service.reading.posting.headings import heading_zone
from service.reading.posting.years import names_a_field
from service.text.lines import Line

_FIRST_LINES = 4
_LABEL = re.compile(
    r"^(?:(?:job|post|position|role|vacancy|working|official|business)[ ]+(?:title|name)"
    r"|position|post|role|job|title|vacancy|opening|opportunity|now hiring|we(?:['’]re| are) hiring|hiring"
    r"|job (?:posting|opening|opportunity|description|vacancy))[ ]*(?::|[ ][-–—])[ ]*",
    re.I,
)
_RANK = (
    r"(?:managers?|directors?|administrator|supervisor|coordinator|lead|leader|officer|nurse|executive|president"
    r"|chief|head|matron|sister|practitioner|specialist|therapist|consultant|analyst|assistant|technician"
    r"|physician|pharmacist|psychologist|worker|engineer|developer|driver|teacher|clerk|superintendent|dean|DON)"
)
_RANKED = re.compile(rf"\b{_RANK}\b", re.I)
_CODE = re.compile(
    r"[ ]*[-–—|,(\[]*[ ]*\b(?:req(?:uisition)?|job|posting|position|vacancy|ref(?:erence)?)\b\.?[ ]*"
    r"(?:id|no|number|code|#)?\.?[ ]*[:#]?[ ]*[A-Z]{0,5}[-_]?\d[\w-]*[)\]]*[ ]*\Z"
    r"|[ ]*[-–—|,(\[]*[ ]*(?:#[ ]*|\b(?:JR|REQ|R)[-_]?)\d{3,}[)\]]*[ ]*\Z",
    re.I,
)
_TERMS = re.compile(
    r"[ ]*[-–—|,(\[]+[ ]*(?:full|part)[ -]?time[)\]]*[ ]*\Z|[ ]*[-–—|(\[]+[ ]*(?:remote|hybrid|on-?site"
    r"|FT|PT|PRN|per diem|days?|nights?|permanent|temporary|contract|exempt"
    r"|\d+(?:\.\d+)? (?:hours|FTE|WTE)[^)|]{0,20})"
    r"[)\]]*[ ]*\Z|[ ]*[-–—|,(\[]+[ ]*[$£]\d[^|]*\Z|[ ]+[$£]\d[^|]*\Z",
    re.I,
)
_TOWN = re.compile(
    r"(?:[ ]+[-–—|@][ ]*|,[ ]+|[ ]*\()(?P<town>(?:[A-Z][\w.'’-]*[ ]?){1,4}),[ ]*(?P<state>[A-Za-z ]{2,20}?)"
    r"(?:[ ]+\d{5})?\)?[ ]*\Z"
)
_LONGEST_TITLE = 100
_PROSE = 1500  # characters of a text in which a sentence may name the title
_NAMED = re.compile(
    r"\b(?:for|an?|the|as|appoint|hiring|our|new|Band \d[a-d]?)[ ]+"
    r"(?P<title>[A-Z][\w&’'/-]*(?:[ ]+(?:[A-Z][\w&’'/-]*|of|for|and|&|–|-)){0,9})"
)
_LEFT_OVER = re.compile(r"(?:[ ]+(?:of|for|and|&|–|-))+\Z")


def title_of(lines: Sequence[Line], known: Knowledge) -> str:
    """Return the title among the first lines: one with a rank goes before the name of an employer."""
    named = [
        words
        for line in lines[:_FIRST_LINES]
        if (words := _LABEL.sub("", line.words).strip()) and heading_zone(line.words, known.postings) is None
    ]
    if not named:
        return lines[0].words if lines else ""
    short = [each for each in named if not is_sentence(each)]
    if is_sentence(named[0]):
        prose = " ".join(line.words for line in lines)[:_PROSE]
        return _named_in(prose) or next((each for each in short if _RANKED.search(each)), named[0])
    return _bare(next((each for each in short if _RANKED.search(each)), named[0]), known)


def is_sentence(words: str) -> bool:
    """Return whether a line is prose, by its length or its end."""
    return len(words) > _LONGEST_TITLE or words.endswith((".", "!", "?"))


def _named_in(prose: str) -> str | None:
    """Return the first title that prose names in capitals: "looking for a Clinical Nurse Manager"."""
    for found in _NAMED.finditer(prose):
        if _RANKED.search(found["title"]):
            return _LEFT_OVER.sub("", found["title"])
    return None


def _bare(title: str, known: Knowledge) -> str:
    """Return a title without codes, terms of employment and place, unless nothing would be left."""
    words, before = title, ""
    while words != before:
        before = words
        words = _without_town(_TERMS.sub("", _CODE.sub("", words)), known)
    return words.strip(" -–—|,") or title


def _without_town(title: str, known: Knowledge) -> str:
    """Return a title without a town and its state at the end; a field before the state stays."""
    found = _TOWN.search(title)
    if found is None:
        return title
    states, state = known.credentials.states, found["state"].strip()
    if state not in states.by_name and state.lower() not in states.by_lower_name:
        return title
    keeps = names_a_field(found["town"], known.work) or _RANKED.search(found["town"]) is not None
    return title[: found.start("state")].rstrip(" ,") if keeps else title[: found.start()]
