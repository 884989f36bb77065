"""Builder of Word documents from markup, in their containers."""

import io
import zipfile
from collections.abc import Mapping

from service.extraction.office.word_names import SPACES, STRICT

NAMES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PAGE = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>'
THEME = (
    f'<a:theme xmlns:a="{SPACES["a"]}"><a:themeElements><a:clrScheme name="Office">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>'
    '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="FFFFFF"/></a:accent2>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "", run_properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, run_properties)}</w:p>"


def color(value: str, more: str = "") -> str:
    """Return the colour of letters."""
    return f'<w:color w:val="{value}" {more}/>'


def shade(fill: str, more: str = "", value: str = "clear") -> str:
    """Return a shading."""
    return f'<w:shd w:val="{value}" w:color="auto" w:fill="{fill}" {more}/>'


def effect(kind: str, inside: str) -> str:
    """Return a text effect."""
    return f"<w14:{kind}>{inside}</w14:{kind}>"


def solid(value: str, transparency: int = 0) -> str:
    """Return a fill of one colour for a text effect."""
    return f"<w14:solidFill>{solid_colour(value, transparency)}</w14:solidFill>"


def solid_colour(value: str, transparency: int = 0) -> str:
    """Return a colour for a text effect, with its transparency in thousandths of a percent."""
    alpha = f'<w14:alpha w14:val="{transparency}"/>'
    return f'<w14:srgbClr w14:val="{value}">{alpha}</w14:srgbClr>'


def gradient(*colours: str) -> str:
    """Return a fill with these colours for a text effect."""
    stops = "".join(f"<w14:gs>{colour}</w14:gs>" for colour in colours)
    return f"<w14:gradFill><w14:gsLst>{stops}</w14:gsLst></w14:gradFill>"


def at(x: int, y: int, size: str = 'cx="1800000" cy="600000"', relative: str = "page") -> str:
    """Return the place and size of a drawing, in English Metric Units."""
    horizontal = f'<wp:positionH relativeFrom="{relative}"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
    vertical = f'<wp:positionV relativeFrom="{relative}"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
    return f"{horizontal}{vertical}<wp:extent {size}/>"


def filled(fill: str) -> str:
    """Return the properties of a shape of one colour."""
    return f'<wps:spPr><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill></wps:spPr>'


def style(kind: str, name: str, properties: str, based_on: str = "", *, usual: bool = False) -> str:
    """Return a style; the default one of its kind if it is usual."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    default = ' w:default="1"' if usual else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"{default}><w:name w:val="{name}"/>{based}'
        f"{properties}</w:style>"
    )


def table(cells: str, properties: str = "", row: str = "") -> str:
    """Return a table of one row."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tr><w:trPr>{row}</w:trPr>{cells}</w:tr></w:tbl>"


def cell(inside: str, properties: str = "") -> str:
    """Return a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def drawn_box(inside: str, *, at: str = "", shape: str = "", anchor: str = "", described: str = "") -> str:
    """Return a paragraph with a text box of DrawingML."""
    place = at or '<wp:extent cx="1800000" cy="600000"/>'
    return (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor {anchor}>{place}"
        f'<wp:docPr id="1" name="box" {described}/><a:graphic><a:graphicData><wps:wsp>{shape}<wps:txbx>'
        f"<w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def vml_box(inside: str, css: str = "", attributes: str = "") -> str:
    """Return a paragraph with a text box of VML."""
    return (
        f'<w:p><w:r><w:pict><v:shape style="{css}" {attributes}><v:textbox><w:txbxContent>{inside}'
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def word_parts(
    body: str,
    *,
    styles: str = "",
    settings: str = "",
    theme: str = THEME,
    background: str = "",
    page: str = PAGE,
) -> dict[str, str]:
    """Return the parts of a document, each given as markup."""
    related = {"styles": "styles.xml", "settings": "settings.xml", "theme": "theme/theme1.xml"}
    return {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override PartName="/word/document.xml" '
        f'ContentType="{KIND}"/></Types>',
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {NAMES}>{background}<w:body>{body}{page}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(related),
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        "word/settings.xml": f"<w:settings {NAMES}>{settings}</w:settings>",
        "word/theme/theme1.xml": theme,
    }


def relations(targets: Mapping[str, str]) -> str:
    """Return the relationships of a part, each with its kind as its id."""
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{listed}</Relationships>'


def word_of(body: str, **parts: str) -> bytes:
    """Return a Word document with these parts."""
    return zipped(word_parts(body, **parts))


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def strict(parts: Mapping[str, str]) -> dict[str, str]:
    """Return the parts of a document with the namespaces of Strict documents."""
    changed = dict(parts)
    for new, old in STRICT.items():
        changed = {name: part.replace(old, new) for name, part in changed.items()}
    return changed


def flat(parts: Mapping[str, str]) -> bytes:
    """Return the parts of a document in one XML file."""
    packed = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{part}</pkg:xmlData></pkg:part>'
        for name, part in parts.items()
        if not name.startswith("[")
    )
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    head = '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
    return f'{head}<pkg:package xmlns:pkg="{space}">{packed}</pkg:package>'.encode()
