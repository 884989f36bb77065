"""Labels of requirements in the words of the posting: a clause that ends where a reader would stop."""

import re

from service.domain.posting import PostingRequirement

_LONGEST = 80
_NAMED = {"driver_licence": "Driver's licence", "english": "English, spoken and written"}
_LEAD_IN = re.compile(
    r"(?:(?:we are (?:currently )?(?:looking for|seeking)|our ideal candidate (?:would be|is|will have)"
    r"|you will (?:need|have)(?: to (?:have|be))?|you must (?:have|be)|you have"
    r"|(?:applicants|candidates) (?:must|should) (?:have|be)|must (?:have|be)|should have"
    r"|do you (?:have|possess)|are you|i have|i am)\s+)(?:an? (?=\w))?",
    re.I,
)
_DANGLING = re.compile(
    r"(?:[\s,;:(]+(?:and|or|with|a|an|the|of|in|to|for|by|from|that|which|who|as|at|on|least|but|their|will|within"
    r"|including|such|between|is|are|be|via|e\.g\.?))+\W*\Z",
    re.I,
)


def said_label(row: PostingRequirement) -> str:
    """Return the label of a row that is named in free words; where they were cut, those of its quote."""
    said = " ".join(row.quote.quote.split()).strip(" .;,:•-–—")
    cut = said.lower().startswith(row.key.lower()) and len(said) > len(row.key)
    if row.key.lower() in _NAMED or not cut:
        return sentence_label(row.key)
    return sentence_label(_shortened(_LEAD_IN.sub("", said, count=1) if _LEAD_IN.match(said) else said))


def sentence_label(words: str) -> str:
    """Return free words as a label."""
    return _NAMED.get(words.lower(), words[:1].upper() + words[1:])


def _shortened(words: str) -> str:
    """Return words that end at a word of weight, with a mark where something was left out."""
    if len(words) <= _LONGEST:
        return words
    head = words[:_LONGEST].rpartition(" ")[0]
    return f"{_DANGLING.sub('', head).rstrip(' ,;:(')} …"
