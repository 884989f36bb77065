"""Pages whose stored letters make no words."""

import string
from collections.abc import Callable
from dataclasses import replace

import pytest

from service.extraction.layout.words import PlacedWord
from service.extraction.limits import Limits
from service.extraction.pdf.garbled import garbled_pages, is_garbled
from service.extraction.programs import find_program
from service.extraction.read import read
from service.extraction.reader_context import ReaderContext
from tests.extraction.made_pdf import page_pdf, shown, stream

RESUME = [
    "Dana Sample",
    "Experience",
    "Nurse Manager, Hillside Hospital, March 2018 - present",
    "Lead a team of nurses and write the schedule of the unit",
    "Answer for the budget of the ward and for the quality of care",
    "Opened a day surgery unit with twelve beds and hired its staff",
    "Charge Nurse, Lakeside Clinic, June 2012 - February 2018",
    "Coordinated admissions and discharges of a medical floor",
    "Trained newly graduated nurses in wound care and documentation",
    "Bachelor of Science in Nursing, State University, 2011",
]
WORDS = " ".join(RESUME).split()
OTHERS = {
    "Czech": (
        "Vrchní sestra, Městská nemocnice, březen 2018 - dosud. Vedení týmu dvaceti čtyř "
        "zdravotních sester a příprava rozpisu služeb. Odpovědnost za rozpočet oddělení a za "
        "kvalitu ošetřovatelské péče. Vzdělání"
    ),
    "Finnish": (
        "Osastonhoitaja, Keskussairaala, maaliskuu 2018 - nykyinen. Johdan kahdenkymmenen "
        "sairaanhoitajan tiimiä ja laadin työvuorolistat. Vastaan osaston budjetista ja hoidon "
        "laadusta. Koulutus: sairaanhoitaja"
    ),
    "Welsh": (
        "Rheolwr nyrsio, Ysbyty Cyffredinol, Mawrth 2018 hyd heddiw. Arwain tîm o bedair ar "
        "hugain o nyrsys ac ysgrifennu amserlen yr uned. Cyfrifol am gyllideb y ward ac am "
        "ansawdd y gofal. Addysg: gradd mewn nyrsio, Prifysgol, cymwysterau proffesiynol a "
        "hyfforddiant staff newydd"
    ),
    "drugs": (
        "Metformin lisinopril atorvastatin amoxicillin levothyroxine omeprazole losartan "
        "gabapentin sertraline hydrochlorothiazide furosemide acetaminophen prednisone tramadol "
        "trazodone pantoprazole escitalopram oxycodone"
    ),
    "abbreviations": (
        "BLS ACLS PALS CCRN NAHQ CPHQ HCAHPS CAHPS AHRQ HEDIS HIPAA OSHA JCAHO TJC CMS NCQA URAC "
        "ANCC AONL NDNQI MDRO CLABSI CAUTI VTE SBAR PDSA LSSBB PMP CHPN FACHE CPPS CNOR RNFA NICU "
        "PICU CVICU SICU MICU PACU"
    ),
    "Japanese": (
        "職務経歴 看護師長 中央病院 2018年3月から現在まで 24名の看護師チームを率い 勤務表を作成しました "
    )
    * 8,
    "Russian": (
        "Старшая медсестра, Городская больница, руководство коллективом и составление графика работы "
    )
    * 5,
    "a form": ("Name: ____________ Date: ____/____/____ Position: ................ Phone: (___) ___-____ ")
    * 6,
    "masked names": ("Nurse Manager, XXXXXXXXXX Hospital, xxxxxxxxx, XXXXXXXX ") * 30,
    "bullets": ("\uf0b7 Led \uf0b7 Ran \uf0b7 Hired nurses and aides for the unit and the ward ") * 10,
}


def shifted(by: int) -> Callable[[str], str]:
    """Return a writer that moves letters in the alphabet."""
    moved = [letters[by:] + letters[:by] for letters in (string.ascii_lowercase, string.ascii_uppercase)]
    return lambda text: text.translate(str.maketrans(string.ascii_letters, "".join(moved)))


def coded(by: int) -> Callable[[str], str]:
    """Return a writer that moves every code, as a font without a mapping does."""
    return lambda text: "".join(char if char == " " else chr(max(1, ord(char) + by)) for char in text)


def mapped_font(write: Callable[[str], str]) -> dict[int, bytes]:
    """Return Helvetica as object 40 with a mapping to other letters."""
    rows = "\n".join(f"<{ord(c):02x}> <{ord(write(c)):04x}>" for c in string.ascii_letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"52 beginbfchar\n{rows}\nendbfchar\nendcmap end end"
    )
    font = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 41 0 R >>"
    )
    return {40: font, 41: stream("", cmap.encode())}


def mapped_pdf(write: Callable[[str], str]) -> bytes:
    """Return a page that shows the resume, and stores other letters."""
    content = "".join(shown(60, 740 - 20 * row, text, size=12) for row, text in enumerate(RESUME))
    return page_pdf(content, fonts="/F1 40 0 R", others=mapped_font(write))


@pytest.mark.parametrize(
    "write", [*map(shifted, (1, 3, 7, 13, 15, 25)), *map(coded, (-29, -3, 7, 31, 0xE000))]
)
def test_letters_of_a_wrong_mapping_are_noticed(write: Callable[[str], str]) -> None:
    assert is_garbled([write(word) for word in WORDS])


def test_a_garbled_part_of_a_page_is_noticed() -> None:
    assert is_garbled([*WORDS, *map(shifted(7), WORDS), *WORDS])


def test_words_are_not_garbled() -> None:
    assert is_garbled(WORDS) is False


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_terms_and_forms_are_not_garbled(name: str) -> None:
    assert not is_garbled(OTHERS[name].split())


def test_a_short_page_is_not_judged_alone() -> None:
    words = [[PlacedWord(shifted(7)(text), 60, 100, 700, 10) for text in page] for page in (WORDS, WORDS[:9])]

    assert garbled_pages(words) == [0, 1]
    assert garbled_pages(words[1:]) == []


def test_without_tesseract_a_garbled_page_is_flagged() -> None:
    context = replace(ReaderContext(), program_folders="")

    found = read(mapped_pdf(shifted(7)), Limits(), context)

    assert [flag.code for flag in found.flags] == ["garbled_text"]
    assert "could not be read" in found.flags[0].detail


@pytest.mark.skipif(find_program("tesseract", ReaderContext()) is None, reason="tesseract is not installed")
def test_the_picture_of_a_garbled_page_is_read() -> None:
    found = read(mapped_pdf(shifted(7)), Limits())

    assert "Nurse Manager, Hillside Hospital" in found.text
    assert [flag.code for flag in found.flags] == ["scan", "garbled_text"]


def test_a_page_with_a_right_mapping_is_not_flagged() -> None:
    found = read(mapped_pdf(shifted(0)), Limits())

    assert found.flags == ()
    assert "Nurse Manager, Hillside Hospital" in found.text
