"""Templates of resumes in HTML, flat ODT, LaTeX, Typst, RTF and text, filled with a career."""

import re
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from service.bench.makers.career import MadeCareer

TEMPLATES_FOLDER = "samples/makers/templates"

_TEX_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "–": "--",
    **{sign: "\\" + sign for sign in "&%$#_{}"},
}
_TYPST_SPECIAL = re.compile(r"[\\#$*_`<>@~\[\]]")


def filled(data: Path, name: str, career: MadeCareer, options: Mapping[str, Any]) -> str:
    """Return a template with the words of a career, escaped for its language, and the options."""
    suffix = name.rpartition(".")[2]
    return (
        _environment(data, suffix).get_template(name).render(**options, **words_of(career, ESCAPES[suffix]))
    )


def words_of(value: Any, escaped: Callable[[str], str]) -> Any:
    """Return the fields and properties of a value as mappings, lists and escaped words."""
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, tuple):
        return [words_of(each, escaped) for each in value]
    if is_dataclass(value):
        names = [name for name in dir(value) if not name.startswith("_")]
        return {name: words_of(getattr(value, name), escaped) for name in names}
    return value


def _environment(data: Path, suffix: str) -> Environment:
    folder = FileSystemLoader(data / TEMPLATES_FOLDER)
    common: dict[str, Any] = {"loader": folder, "undefined": StrictUndefined, "trim_blocks": True}
    if suffix in {"html", "fodt"}:
        return Environment(**common, autoescape=False)
    # Braces and # are taken in these languages.
    return Environment(
        **common,
        autoescape=False,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<<",
        variable_end_string=">>",
        comment_start_string="<#",
        comment_end_string="#>",
    )


def _markup(words: str) -> str:
    return str(escape(words))


def _tex(words: str) -> str:
    return "".join(_TEX_SPECIAL.get(letter, letter) for letter in words)


def _typst(words: str) -> str:
    return _TYPST_SPECIAL.sub(lambda sign: "\\" + sign[0], words)


def _rtf(words: str) -> str:
    signs = (f"\\{sign}" if sign in "\\{}" else sign for sign in words)
    return "".join(sign if ord(sign[-1]) < 128 else f"\\u{ord(sign)}?" for sign in signs)


ESCAPES: Mapping[str, Callable[[str], str]] = {
    "fodt": _markup,
    "html": _markup,
    "rtf": _rtf,
    "tex": _tex,
    "txt": str,
    "typ": _typst,
}
