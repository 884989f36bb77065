"""Text without the marks of Markdown: headings, emphasis, links, bullets, quotations and tables."""

import re

_SIGNS = re.compile(
    r"^[ ]{0,3}#{1,6}[ ]+\S|(?<![*\w])\*\*\S[^*\n]*\*\*|(?<![_\w])__\S[^_\n]*__(?!\w)"
    r"|\[[^\]\n]{1,200}\]\((?:https?:|mailto:|#|/)[^)\s]*\)|^[ ]*\|?[ ]*:?-{3,}:?[ ]*\|",
    re.M,
)  # what plain text does not have
_RULE = re.compile(r"[ ]*(?:(?:[-*_=][ ]*){3,}|(?:`{3}|~{3})\S*|(?=[^-]*---)[|: -]+)")
_HEADING = re.compile(r"\A[ ]{0,3}#{1,6}[ ]+|[ ]+#+[ ]*\Z")
_QUOTED = re.compile(r"\A[ ]{0,3}(?:>[ ]?)+")
_BULLET = re.compile(r"\A([ ]*)[*+][ ]+(?=\S)")
_BOX = re.compile(r"\A([ ]*-[ ]+)\[[ xX]\][ ]+")
_ROW = re.compile(r"[ ]*\|(.*)\|[ ]*")
_LINK = re.compile(r"!?\[([^\]\n]{0,200})\]\([^()\s]{0,500}(?:[ ]\"[^\"\n]{0,200}\")?\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)?[^<>\s]{3,300}[.@][^<>\s]{2,300})>")
_CODE = re.compile(r"(?<!`)`([^`\n]{1,300})`(?!`)")
_EMPHASIS = (
    re.compile(r"(?<![*\w])\*\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*\*"),
    re.compile(r"(?<!\*)\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*"),
    re.compile(r"(?<![_\w])__(?=\S)([^_\n]{1,500})(?<=\S)__(?!\w)"),
    re.compile(r"(?<![*\w])\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*(?![*\w])"),
    re.compile(r"(?<![_\w])_(?=[^\s_])([^_\n]{1,500})(?<=\S)_(?![_\w])"),
    re.compile(r"~~(?=\S)([^~\n]{1,500})(?<=\S)~~"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|~>-])")


def without_marks(text: str) -> str:
    """Return the text without its marks if it has any that only Markdown uses, else as it is."""
    if _SIGNS.search(text) is None:
        return text
    return "\n".join(_plain(line) for line in text.split("\n"))


def _plain(line: str) -> str:
    """Return the words of a line; of a table's row the cells, and of a rule nothing."""
    if _RULE.fullmatch(line):
        return ""
    words = _HEADING.sub("", _QUOTED.sub("", line, count=1))
    words = _BOX.sub(r"\1", _BULLET.sub(r"\1- ", words, count=1), count=1)
    row = _ROW.fullmatch(words)
    if row is not None:
        words = " | ".join(cell.strip() for cell in row[1].split("|"))
    words = _CODE.sub(r"\1", _ADDRESS.sub(r"\1", _LINK.sub(r"\1", words)))
    for pattern in _EMPHASIS:
        words = pattern.sub(r"\1", words)
    return _ESCAPED.sub(r"\1", words)
