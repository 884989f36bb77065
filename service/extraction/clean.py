"""Normalization of extracted text: mojibake, Unicode form, blanks, line breaks and bullets."""

import re
import unicodedata

import ftfy

from service.extraction.letters import plain_letters

# Bytes that Windows-1252 does not define are lost when UTF-8 is decoded as Windows-1252:
# FF0D (fullwidth hyphen, EF BC 8D) and 201D (closing quote, E2 80 9D) keep two bytes of three.
_CONTINUATION = r"[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_LOST_WIDE_HYPHEN = re.compile(rf"ï¼(?!{_CONTINUATION})|ï¼\x8d")
_LOST_CLOSING_QUOTE = re.compile(rf"â€(?!{_CONTINUATION})|â€\x9d")
# A misdecoded no-break space (C2 A0) leaves "Â"; a word may begin with it ("Ângela") or be written in
# capitals ("CÂMARA"), so only a single "Â", or one after a small letter or punctuation, is mojibake.
_STRAY_NBSP = re.compile(
    r"(?:(?<=[a-zà-ÿ.,;:!?)\]'\"0-9])Â|(?<!\S)Â(?=\s|$|[.,;:)])|Â\xa0|(?<=\s)Â(?=[A-Z0-9]))"
)
_TRAILING_STRAY = re.compile(r"(?<=\w)Â(?=\s|$)", re.MULTILINE)

# Mojibake has letters or signs besides these.
_SUSPECT = re.compile("[^\x00-\x7f•·▪●○◦■–—‘’“”…]")

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffc]"
)
_PRIVATE = "\ue000-\uf8ff"
# Symbol fonts (Wingdings, Symbol) encode bullets in the private use area.
_PRIVATE_BULLET = re.compile(rf"^[ \t]*[{_PRIVATE}]+(?=\s|\w)", re.MULTILINE)
_PRIVATE_ANYWHERE = re.compile(f"[{_PRIVATE}\U000f0000-\U0010fffd]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# What is one blank or one line end already is no match, as most of a text is.
_OTHER_BLANKS = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BLANKS = re.compile(f" [ {_OTHER_BLANKS}]+|[{_OTHER_BLANKS}][ {_OTHER_BLANKS}]*")
_EDGES = re.compile(" \n ?|\n ")
# A bullet on a line of its own belongs to the next line, unless that line has a bullet.
_BULLETS = "•·▪●○◦■"
_EMPTY_BULLET = re.compile(rf"^[{_BULLETS}]\n+(?=[{_BULLETS}]|\Z)", re.MULTILINE)
_LONE_BULLET = re.compile(rf"^([{_BULLETS}])\n(?=\S)", re.MULTILINE)
_MANY_LINES = re.compile("\n{3,}")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")

# Straight and curly quotes are both valid; entities, line ends and control characters are handled here.
_REPAIR = ftfy.TextFixerConfig(
    unescape_html=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization="NFC",
    explain=False,
)


def clean(text: str) -> str:
    """Return text in NFC with mojibake repaired, one space between words and at most one blank line.

    Bullets keep their positions; private-use glyphs become a bullet at the start of a line and are removed
    elsewhere. The result is empty or ends with a newline.
    """
    repaired = text if text.isascii() else _repaired(_without_surrogates(text))
    unbroken = _BREAKS.sub("\n", repaired)
    visible = _CONTROLS.sub("", _INVISIBLE.sub("", unbroken))
    bulleted = _PRIVATE_ANYWHERE.sub("", _PRIVATE_BULLET.sub("• ", plain_letters(visible)))
    spaced = _EDGES.sub("\n", _BLANKS.sub(" ", bulleted))
    listed = _LONE_BULLET.sub(r"\1 ", _EMPTY_BULLET.sub("", f"{spaced}\n"))
    body = _MANY_LINES.sub("\n\n", unicodedata.normalize("NFC", listed)).strip("\n ")
    return f"{body}\n" if body else ""


def _without_surrogates(text: str) -> str:
    """Return text with surrogate pairs (as PDF files write them) joined and single surrogates removed."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _repaired(text: str) -> str:
    """Return text with mojibake repaired."""
    whole = _LOST_CLOSING_QUOTE.sub('"', _LOST_WIDE_HYPHEN.sub(" - ", text))
    if "Â" in whole:
        whole = _TRAILING_STRAY.sub(" ", _STRAY_NBSP.sub(" ", whole))
    return "\n".join(_repaired_line(line) for line in whole.split("\n"))


def _repaired_line(line: str) -> str:
    return str(ftfy.fix_text(line, config=_REPAIR)) if _SUSPECT.search(line) else line
