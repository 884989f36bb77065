"""Style sheets that are written in an address: `data:text/css` in links and imports."""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

ADDRESS = re.compile(r"data:text/css((?:;[^,;]{0,60})*),(.*)", re.IGNORECASE | re.DOTALL)
IMPORT = re.compile(
    r"""@import\s+(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)?[^;]*;?""", re.IGNORECASE
)


def sheet_in_address(address: str) -> str | None:
    """Return the style sheet that an address holds; None if it names another file."""
    found = ADDRESS.fullmatch(address.strip())
    if not found:
        return None
    content = unquote_to_bytes(found[2])
    if found[1].lower().endswith(";base64"):
        try:
            content = base64.b64decode(content)
        except (binascii.Error, ValueError):
            return ""
    return content.decode("utf-8", "replace")


def imported(css: str) -> Iterator[str | None]:
    """Yield the style sheet of each import; None for one in another file."""
    for found in IMPORT.finditer(css):
        yield sheet_in_address(found[1] or found[2] or found[3] or "")


def without_written_imports(css: str) -> str:
    """Return a style sheet without the imports whose rules are written in their address."""
    return IMPORT.sub(lambda found: "" if "data:text/css" in found[0].lower() else found[0], css)
