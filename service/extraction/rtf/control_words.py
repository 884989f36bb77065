"""RTF control words that write a character, end a line or set a destination."""

from service.extraction.rtf.state import FOOTER, HEADER

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
        "footnote",
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
        "sn",
        "stylesheet",
        "sv",
        "tc",
        "template",
        "title",
        "txe",
        "xe",
    }
)
# Destinations that old readers skip although they contain visible text.
ENTERED = frozenset({"shpinst", "shppict", "shptxt", "do", "dptxbxtext"})
BOXES = frozenset({"shptxt", "dptxbxtext"})
