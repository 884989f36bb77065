"""Plain letters, digits and hyphens for characters that fonts and programs store in another form."""

import re
import unicodedata

# Small capitals of Unicode ("phonetic extensions"), which styled text borrows; Q and X have none.
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
# Expert fonts of PostScript keep small capitals and old-style digits in the private use area
# (Adobe Glyph List: Asmall F761 to Zsmall F77A, zerooldstyle F730 to nineoldstyle F739).
_EXPERT_LETTERS = {chr(0xF700 + code): chr(code) for code in range(ord("a"), ord("z") + 1)}
_EXPERT_DIGITS = {chr(0xF700 + code): chr(code) for code in range(ord("0"), ord("9") + 1)}
# Hyphen, no-break hyphen, small and full-width hyphen-minus are written as "-"; figure dash, horizontal bar,
# minus and small em dash as "–".
_HYPHENS = dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
_DASHES = dict.fromkeys("\u2012\u2015\u2212\ufe58", "–")
_PLAIN = {**_SMALL_CAPITALS, **_EXPERT_LETTERS, **_EXPERT_DIGITS, **_HYPHENS, **_DASHES}
_OTHERS = re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")
# Ligatures; letters of formulas, borrowed for bold and italic text; enclosed and full-width letters.
_STYLED = re.compile(
    "[\ufb00-\ufb06\U0001d400-\U0001d7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9]+"
)
# A font with small capitals may store S and I as long s and dotless i; Turkish words have small letters too.
_CAPITAL_WORD = re.compile(r"\b[A-Zſı]*[A-Z][A-Zſı]*\b")
_CAPITAL = str.maketrans({"ſ": "S", "ı": "I"})


def plain_letters(text: str) -> str:
    """Return text with styled letters, small capitals, old-style digits and hyphens as plain characters."""
    if text.isascii():
        return text
    plain = _STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), _OTHERS.sub(_plain, text))
    if "ſ" not in plain and "ı" not in plain:
        return plain
    return _CAPITAL_WORD.sub(_capitals, plain).replace("ſ", "s")


def _plain(found: re.Match[str]) -> str:
    return _PLAIN[found[0]]


def _capitals(found: re.Match[str]) -> str:
    return found[0].translate(_CAPITAL)
