"""Coverage-guided fuzzing of the readers of bytes, one reader at a time.

Run by hand, as atheris is in no lock: `pip install atheris` beside the service, then
`python -m tests.fuzz.atheris_extraction rtf -max_total_time=240`. The reader is a key of `HONEST`; its honest
files are the corpus, its tokens the dictionary.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["service.extraction", "tests.fuzz.contract"]):
    from service.extraction.html import html
    from service.extraction.mail import mail, web_archive
    from service.extraction.ocr import images
    from service.extraction.office import doc, docx, odt
    from service.extraction.pdf import pdf
    from service.extraction.rtf import rtf
    from tests.fuzz.contract import broken_promises, read_or_refused

from tests.extraction.honest_files import HONEST, packed
from tests.fuzz.mutations import tokens_of

# Imported by their names when a file comes; imported before, they are instrumented.
READERS = (html, mail, web_archive, images, doc, docx, odt, pdf, rtf)


def main(reader: str, arguments: list[str]) -> None:
    """Try files of one reader until the time is over or one of them breaks a promise."""

    def try_one(data: bytes) -> None:
        broken = broken_promises(read_or_refused(packed(reader, data)))
        if broken:
            raise AssertionError(broken)

    with tempfile.TemporaryDirectory() as folder:
        corpus, dictionary = Path(folder) / "corpus", Path(folder) / "tokens"
        corpus.mkdir()
        for number, content in enumerate(HONEST[reader]):
            (corpus / str(number)).write_bytes(content)
        dictionary.write_text("".join(f'"{_escaped(token)}"\n' for token in tokens_of(reader)))
        options = [f"-dict={dictionary}", "-max_len=20000", "-timeout=20", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], *options, *arguments, str(corpus)], try_one)
        atheris.Fuzz()


def _escaped(token: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token[:60])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
