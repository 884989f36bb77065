"""RTF control words that write a character, end a line or set a destination."""

from service.extraction.rtf.state import FOOTER, HEADER, NOTES, PROPERTY_NAME, PROPERTY_VALUE

CHARACTERS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "nestcell": "  ",
    "~": " ",
    "_": "-",
}
LINE_ENDS = frozenset(
    {"par", "line", "sect", "page", "column", "softline", "softpage", "nestrow", "\n", "\r"}
)
PARTS = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), HEADER),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), FOOTER),
    "footnote": NOTES,
}
LIST_MARKS = frozenset({"listtext", "pntext"})
PICTURES = frozenset({"pict", "objdata"})
NOT_SHOWN = frozenset(
    {
        "annotation",
        "atnauthor",
        "atnid",
        "bkmkend",
        "bkmkstart",
        "fldinst",
        "generator",
        "info",
        "listtable",
        "nonesttables",
        "listoverridetable",
        "nonshppict",
        "objclass",
        "objname",
        "operator",
        "pn",
        "revtbl",
        "rsidtbl",
        "rxe",
        "shprslt",
        "stylesheet",
        "tc",
        "template",
        "title",
        "txe",
        "xe",
    }
)
# Destinations that old readers skip although they contain visible text.
ENTERED = frozenset({"shpinst", "shppict", "shptxt", "do", "dptxbxtext"})
SHAPES = frozenset({"shp"})
PROPERTIES = {"sn": PROPERTY_NAME, "sv": PROPERTY_VALUE}
BOXES = frozenset({"shptxt", "dptxbxtext"})


def is_discarded(word: str, ignorable: bool) -> bool:
    """Return whether a control word starts a destination whose characters are not part of the text."""
    if word in NOT_SHOWN or word in PICTURES or word in LIST_MARKS or word == "background":
        return True
    return ignorable and word not in ENTERED
