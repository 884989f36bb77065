"""Templates to text; inserted values can never become HTML or Markdown markup."""

import re
import textwrap
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

_MARKS = re.compile(r"[\\`*_{}\[\]<>|~&]")  # inline marks, HTML, cells of tables
_LEADING = re.compile(r"^(?:[#+=-]|\d+(?=[.)](?:\s|$)))")  # headings and lists
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.I)  # addresses that viewers turn into links
_WIDTH = 76


def render(template: str, **values: Any) -> str:
    """Return the rendered template; every value is escaped for the template's format."""
    made = _environment(template.rpartition(".")[2]).get_template(template).render(**values)
    return made.strip("\n") + "\n"


@cache
def _environment(shape: str) -> Environment:
    finalize = {"md": _markdown, "txt": None, "html": None}[shape]
    made = Environment(
        loader=PackageLoader("service.usecases.explaining", "templates"),
        autoescape=shape == "html",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=finalize,
    )
    made.filters.update(uncapital=_uncapital, wrap=_wrap)
    return made


def _markdown(value: Any) -> Any:
    """Return text with all Markdown markup escaped."""
    if not isinstance(value, str):
        return value
    escaped = _ADDRESS.sub(r"\\", _MARKS.sub(r"\\\g<0>", value))
    return _LEADING.sub(_leading, escaped)


def _leading(found: re.Match[str]) -> str:
    mark = found[0]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _wrap(text: str, indent: int = 0) -> str:
    """Return text in lines of a letter's width; the first line is not indented."""
    return textwrap.fill(text, _WIDTH - indent, subsequent_indent=" " * indent, break_on_hyphens=False)


def _uncapital(text: str) -> str:
    """Return text with a lower-case first letter, unless it begins with an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
