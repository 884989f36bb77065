"""Text and ink of a region of a displayed PDF page, as pdfium reads and renders it."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

# In pixels per point, for `DeviceToPage`, which counts whole pixels.
FINE = 10
Region = tuple[float, float, float, float]


def text_in(content: bytes, page: int, region: Region) -> str:
    """Return the text inside left, top, right, bottom: points from the upper left corner as displayed."""
    shown = pypdfium2.PdfDocument(content)[page - 1]
    left, top, right, bottom = region
    one, other = _in_user_space(shown, left, top), _in_user_space(shown, right, bottom)
    (low_x, high_x), (low_y, high_y) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    found = shown.get_textpage().get_text_bounded(low_x, low_y, high_x, high_y)
    return " ".join(found.split())


def ink_in(content: bytes, page: int, region: Region) -> tuple[int, int]:
    """Return how many dark pixels are inside the region, and how many on the whole page."""
    scale = 2
    pixels = pypdfium2.PdfDocument(content)[page - 1].render(scale=scale, grayscale=True).to_numpy()
    dark = pixels.reshape(pixels.shape[:2]) < 128
    left, top, right, bottom = (round(scale * edge) for edge in region)
    return int(dark[top:bottom, left:right].sum()), int(dark.sum())


def _in_user_space(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Return a point of the displayed page in the coordinates of its content, turned and cropped."""
    width, height = (round(FINE * length) for length in page.get_size())
    found_x, found_y = ctypes.c_double(), ctypes.c_double()
    place = (round(FINE * x), round(FINE * y))
    pdfium.FPDF_DeviceToPage(page, 0, 0, width, height, 0, *place, found_x, found_y)
    return found_x.value, found_y.value
