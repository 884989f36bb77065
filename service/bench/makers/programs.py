"""The programs by which resumes are made: steps from file to file, and drawings from a career."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from service.bench.makers.canvas_page import draw_canvas
from service.bench.makers.career import MadeCareer
from service.bench.makers.chromium import CHROMIUM, print_with_chromium, save_with_chromium
from service.bench.makers.documents import (
    EXPORTS,
    SOFFICE,
    convert_with_libreoffice,
    typeset_with_tex,
    typeset_with_typst,
)
from service.bench.makers.form_page import draw_form
from service.bench.makers.made_file import MadeFile
from service.bench.makers.mail import attach_to_mail
from service.bench.makers.platypus_page import draw_platypus
from service.bench.makers.scan import scan
from service.bench.makers.word_document import draw_word

_TEX_ENGINES = ("lualatex", "pdflatex", "xelatex")
# tesseract reads what was scanned.
_SCAN_NEEDS = frozenset({"module:PIL", "tesseract"})


@dataclass(frozen=True, slots=True)
class Step:
    """A program that makes files from files, what it needs, and whether it draws with installed fonts."""

    run: Callable[[Sequence[MadeFile], Mapping[str, Any]], list[MadeFile]]
    needs: frozenset[str]
    with_fonts: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A library that makes a file from a career, and what it needs."""

    draw: Callable[[MadeCareer, Mapping[str, Any]], MadeFile]
    needs: frozenset[str]


STEPS: Mapping[str, Step] = {
    "chromium": Step(print_with_chromium, frozenset({CHROMIUM}), with_fonts=True),
    "chromium_mhtml": Step(save_with_chromium, frozenset({CHROMIUM})),
    "mail": Step(attach_to_mail, frozenset()),
    "scan": Step(scan, _SCAN_NEEDS),
    "typst": Step(typeset_with_typst, frozenset({"module:typst"})),
    **{
        name: Step(partial(typeset_with_tex, name), frozenset({name}), with_fonts=name == "xelatex")
        for name in _TEX_ENGINES
    },
    **{
        f"libreoffice_{to}": Step(
            partial(convert_with_libreoffice, to), frozenset({SOFFICE}), with_fonts=to == "pdf"
        )
        for to in EXPORTS
    },
}

DRAWINGS: Mapping[str, Drawing] = {
    "canvas": Drawing(draw_canvas, frozenset({"module:reportlab"})),
    "form": Drawing(draw_form, frozenset({"module:reportlab"})),
    "platypus": Drawing(draw_platypus, frozenset({"module:reportlab"})),
    "word": Drawing(draw_word, frozenset({"module:docx"})),
}
