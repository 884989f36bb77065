"""All hostile files, generated; nothing is stored."""

from tests.extraction.hostile_archives import archives
from tests.extraction.hostile_damage import damaged_files
from tests.extraction.hostile_file import HostileFile
from tests.extraction.hostile_mail import mail_files
from tests.extraction.hostile_markup import markup_files
from tests.extraction.hostile_pages import page_files
from tests.extraction.hostile_pdf import pdf_files
from tests.extraction.hostile_pictures import picture_files
from tests.extraction.hostile_texts import text_files
from tests.extraction.hostile_word import word_files

SEED = 10


def hostile_files(seed: int = SEED) -> list[HostileFile]:
    """Return the files in a fixed order, the same ones for a seed."""
    pages = (archives(), word_files(), pdf_files(), page_files(), markup_files())
    others = (mail_files(), picture_files(), text_files(), damaged_files(seed))
    return [file for family in (*pages, *others) for file in family]
