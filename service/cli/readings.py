"""The profiles of the resumes that a command line names."""

from collections.abc import Sequence

from service.cli.output import progress
from service.domain.profile import Profile
from service.usecases.rank_files import Failure, Source, read_sources
from service.wiring import Parts


def read_all(parts: Parts, given: Sequence[Source | Failure]) -> tuple[dict[str, Profile], list[Failure]]:
    """Return the profiles by source, and those that could not be read."""
    profiles: dict[str, Profile] = {}
    failed = [each for each in given if isinstance(each, Failure)]
    readable = [each for each in given if isinstance(each, Source)]
    reading = read_sources(readable, parts.reader)
    for name, found in progress(reading, len(readable), "reading"):
        if isinstance(found, Failure):
            failed.append(found)
        else:
            profiles[name] = found
    return profiles, failed
