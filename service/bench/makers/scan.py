"""Scans: pages of a PDF as pictures, tilted and noisy, in an image file or a PDF without text.

Options of a maker: dpi; tilt (degrees, counterclockwise); noise (standard deviation, out of 255);
to: png or pdf.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2 as pdfium

from service.bench.makers.made_file import MadeFile

if TYPE_CHECKING:
    from PIL.Image import Image

_SEED = 11
_POINTS_PER_INCH = 72
_PAPER = 252  # grey of the paper


def scan(files: Sequence[MadeFile], options: Mapping[str, Any]) -> list[MadeFile]:
    """Return each PDF as scanned."""
    return [_scanned(each, options) for each in files]


def _scanned(file: MadeFile, options: Mapping[str, Any]) -> MadeFile:
    pages = list(_pages(file.content, options))
    content = BytesIO()
    if options["to"] == "pdf":
        pages[0].save(content, "PDF", resolution=options["dpi"], save_all=True, append_images=pages[1:])
    else:
        _one_below_the_other(pages).save(content, "PNG", dpi=(options["dpi"], options["dpi"]))
    return MadeFile(content.getvalue(), options["to"])


def _pages(content: bytes, options: Mapping[str, Any]) -> Iterator["Image"]:
    random = np.random.default_rng(_SEED)
    document = pdfium.PdfDocument(content)
    try:
        for page in document:
            drawn = page.render(scale=options["dpi"] / _POINTS_PER_INCH, grayscale=True).to_pil()
            yield _noisy(_turned(drawn, options.get("tilt", 0)), options.get("noise", 0), random)
    finally:
        document.close()


def _turned(page: "Image", degrees: float) -> "Image":
    from PIL import Image

    quarter = math.isclose(degrees % 90, 0)
    return page.rotate(degrees, Image.Resampling.BICUBIC, expand=quarter, fillcolor=255)


def _noisy(page: "Image", deviation: float, random: np.random.Generator) -> "Image":
    from PIL import Image

    grey = np.asarray(page, dtype=float) * (_PAPER / 255)
    noise = random.normal(0, deviation, grey.shape) if deviation else 0.0
    return Image.fromarray(np.clip(grey + noise, 0, 255).astype(np.uint8))


def _one_below_the_other(pages: Sequence["Image"]) -> "Image":
    from PIL import Image

    whole = Image.new("L", (max(page.width for page in pages), sum(page.height for page in pages)), 255)
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole
