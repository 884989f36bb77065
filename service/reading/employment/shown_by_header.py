"""What the title and header of a job show by themselves, without its text."""

from dataclasses import replace

from service.domain.profile import ShownByHeader
from service.knowledge.lexicon.work import Work
from service.reading.employment.health_sector import HEALTH, health_features
from service.reading.employment.job_entries import JobEntry
from service.reading.employment.people_authority import authority_features, manages
from service.reading.employment.work_tags import tags_of
from service.reading.scope.authority import Authority

_NO_AUTHORITY = Authority(0, 0, 0)


def shown_by_header(entry: JobEntry, settings: frozenset[str], work: Work) -> ShownByHeader:
    """Return the tags and settings of a job whose text says nothing.

    Args: settings: those that the job has by its header and text.
    """
    read, section = entry.read, entry.segment.section
    cues = replace(entry.cues, body={}, kinds={}, size=0, opening={}, authority=_NO_AUTHORITY)
    health = work.scorecards.health_sector.result(health_features(read, cues)) >= HEALTH
    manager = manages(authority_features(read, cues, healthcare=health, people=0), work)
    header = entry.words.header
    named = {*work.settings.counts(header), *work.setting_cues.counts(header)}
    given = {each for row in read.rows for each in row.settings}
    return ShownByHeader(
        tuple(sorted(tags_of(read, cues, section, healthcare=health, manages=manager))),
        tuple(sorted(settings & (named | given))),
    )
