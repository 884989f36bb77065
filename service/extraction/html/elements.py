"""Elements of HTML by what a browser does with them."""

# Never shown; their content is no text of the page.
NOT_SHOWN = frozenset(
    [
        "annotation",
        "annotation-xml",
        "area",
        "audio",
        "canvas",
        "clippath",
        "datalist",
        "defs",
        "desc",
        "embed",
        "head",
        "iframe",
        "input",
        "link",
        "map",
        "mask",
        "meta",
        "metadata",
        "meter",
        "noscript",
        "object",
        "progress",
        "rp",
        "script",
        "select",
        "style",
        "symbol",
        "template",
        "title",
        "video",
    ]
)
# Shown only where frames, or scripts that open them, are missing or at work.
CLOSED = frozenset(["noframes", "noembed"])
# Content on lines of its own.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
# An empty line is put before them.
SET_APART = frozenset(["article", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "section", "table"])
BLOCK_DISPLAYS = frozenset(
    ["block", "flex", "grid", "list-item", "table", "table-row", "flow-root", "table-caption"]
)
SIDE_BY_SIDE = frozenset(["flex", "inline-flex", "grid", "inline-grid"])
PRESERVED = frozenset(["pre", "textarea", "listing", "xmp"])
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PICTURES = frozenset(["img", "svg", "picture"])
# They may lie behind any text.
PAINTED = frozenset(["img", "svg", "picture", "canvas", "video", "iframe", "object", "embed"])
