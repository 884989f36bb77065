"""Encoding of a text: byte order marks, null bytes, and plausibility for files that state none."""

from collections.abc import Callable, Container, Mapping

# The mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Which of four bytes in a row are null.
WIDE = {
    "utf-16-le": (False, True, False, True),
    "utf-16-be": (True, False, True, False),
    "utf-32-le": (False, True, True, True),
    "utf-32-be": (True, True, True, False),
}
WIDE_WITHIN, MOSTLY, SELDOM = 4_000, 0.7, 0.05
# Windows-1252 is usual; old Macintosh text and text of DOS are recognized by what their characters would be.
USUAL = "cp1252"
RIVALS = ("mac-roman", "cp850", "cp437")
# A rival must explain this many characters more.
MARGIN = 1.0
EXAMINED = 2_000
UNDEFINED = "\ufffd"

DASHES, BULLETS, OPENING, CLOSING = "–—", "•●▪■∙·‣", "“‘«", "”’»"
MARKS = "…®©™°½¼¾€£"
LOWER = "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿœæß"
UPPER = "ÁÀÂÄÃÅÇÉÈËÍÌÎÏÑÓÖØÚÙÜŒÆ"
# Drawn lines and shades of DOS stand for themselves.
DRAWN = frozenset(chr(code) for code in range(0x2500, 0x25A0))


def stated_encoding(content: bytes) -> str:
    """Return the encoding of the byte order mark; empty without one."""
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if content.startswith(mark)), "")


def wide_encoding(content: bytes) -> str:
    """Return UTF-16 or UTF-32 with its byte order by the places of its null bytes; empty if neither."""
    head = content[:WIDE_WITHIN]
    shares = [_null_share(head[first::4]) for first in range(4)]
    for encoding, expected in WIDE.items():
        if all(_fits_share(share, null) for share, null in zip(shares, expected, strict=True)):
            return encoding
    return ""


def _null_share(found: bytes) -> float:
    return found.count(0) / len(found) if found else 0.0


def _fits_share(share: float, null: bool) -> bool:
    return share > MOSTLY if null else share < SELDOM


def likely_encoding(content: bytes) -> str:
    """Return the encoding under which the characters above ASCII are the most plausible."""
    scores = {name: _plausibility(content, name) for name in (USUAL, *RIVALS)}
    best = max(RIVALS, key=lambda name: scores[name])
    return best if _clearly_better(scores, best, content) else USUAL


def _clearly_better(scores: Mapping[str, float], rival: str, content: bytes) -> bool:
    # Line ends of a lone carriage return were used by the old Macintosh only.
    bonus = MARGIN if rival == "mac-roman" and b"\r" in content and b"\n" not in content else 0.0
    return scores[rival] + bonus > scores[USUAL] + MARGIN / 2


def _plausibility(content: bytes, encoding: str) -> float:
    text = content.decode(encoding, "replace")
    places = [at for at, character in enumerate(text) if character > "\x7f"][:EXAMINED]
    return sum(_fit(text[at - 1 : at] or "\n", text[at], text[at + 1 : at + 2] or "\n") for at in places)


def _fit(before: str, character: str, after: str) -> float:
    """Return how well a character fits between its neighbours, from -1 to 1."""
    for characters, fit in FITS:
        if character in characters:
            return fit(before, after)
    return -1.0


def _fit_of_dash(before: str, after: str) -> float:
    return 1.0 if before.isspace() == after.isspace() else 0.25


def _fit_of_bullet(before: str, after: str) -> float:
    return 1.0 if before.isspace() or after.isspace() else 0.0


def _fit_of_opening(before: str, after: str) -> float:
    return 1.0 if after.isalnum() and not before.isalnum() else -0.5


def _fit_of_closing(before: str, after: str) -> float:
    return 1.0 if before.isalnum() or before in ".,!?" else -0.5


def _fit_of_lower(before: str, after: str) -> float:
    return 1.0 if before.isalpha() and (before.islower() or not after.isupper()) else -0.5


def _fit_of_capital(before: str, after: str) -> float:
    if before.isupper() or after.isupper():
        return 0.75 if not before.islower() and not after.islower() else -1.0
    return 0.5 if not before.isalpha() and after.islower() else -1.0


FITS: tuple[tuple[Container[str], Callable[[str, str], float]], ...] = (
    (DASHES, _fit_of_dash),
    (BULLETS, _fit_of_bullet),
    (OPENING, _fit_of_opening),
    (CLOSING, _fit_of_closing),
    (LOWER, _fit_of_lower),
    (UPPER, _fit_of_capital),
    (MARKS, lambda before, after: 0.5),
    ("\xa0", lambda before, after: 0.25),
    (DRAWN, lambda before, after: 0.0),
)
