"""Embedded files (w:altChunk) in the body of a Word document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module

from service.domain.extracted_text import ExtractedText
from service.errors import UnreadableDocument
from service.extraction.limits import Limits
from service.extraction.mail.parts import parts_of
from service.extraction.media_type import DOCX, HTML, PLAIN, RTF, media_type
from service.extraction.office.word_package import Relation, WordPackage
from service.extraction.reader_context import ReaderContext
from service.extraction.text_builder import TextBuilder

Reader = Callable[[bytes, Limits, ReaderContext], ExtractedText]

MAX_LEVEL, MAX_FILES = 2, 50
WEB_ARCHIVE = b"mime-version:"
# Readers are named, not imported, as few documents embed files.
READERS = {
    HTML: ("service.extraction.html.html", "read_html"),
    PLAIN: ("service.extraction.plain", "read_plain"),
    RTF: ("service.extraction.rtf.rtf", "read_rtf"),
}


@dataclass(slots=True)
class Embedded:
    """The embedded files of one document.

    Attributes:
        read_word: reads an embedded Word document.
        level: number of documents around this one.
        read: names of the parts that were read; each is read once.
    """

    package: WordPackage
    relations: Mapping[str, Relation]
    limits: Limits
    context: ReaderContext
    read_word: Callable[[bytes], ExtractedText]
    level: int
    read: set[str] = field(default_factory=set)

    def read_into(self, relation_id: str, text: TextBuilder) -> None:
        """Add the text of an embedded file; raises UnreadableDocument if it cannot be read."""
        relation = self.relations.get(relation_id)
        part = relation.target.lower() if relation else ""
        content = self.package.parts.get(part, b"")
        if part in self.read or not content.strip():
            return
        self.read.add(part)
        if self.level >= MAX_LEVEL or len(self.read) > MAX_FILES:
            raise UnreadableDocument("hostile", "files embedded in a Word document without end")
        text.embed(self._document(content))

    def _document(self, content: bytes) -> ExtractedText:
        if content[:2_000].lstrip().lower().startswith(WEB_ARCHIVE):
            content = _web_page(content)
        kind = media_type(content)
        if kind == DOCX:
            return self.read_word(content)
        if kind not in READERS:
            raise UnreadableDocument("unsupported_type", f"a Word document that embeds a file ({kind})")
        module, function = READERS[kind]
        reader: Reader = getattr(import_module(module), function)
        return reader(content, self.limits, self.context)


def _web_page(content: bytes) -> bytes:
    """Return the first page or text of a web archive (MHTML)."""
    for part in parts_of(content):
        if part.media_type in ("text/html", "application/xhtml+xml", "text/plain") and part.content.strip():
            return part.content
    raise UnreadableDocument("corrupt", "a Word document that embeds a web archive without a page")
