"""The share of facts that each maker's files give as the plain text of the same career does."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tabulate import tabulate

from service.bench.makers.career import MadeCareer, plain_text
from service.bench.makers.facts import ComparedFacts, Facts, compared, facts_of
from service.bench.makers.made_file import MadeFile, MakerFailed, missing
from service.bench.makers.maker import Maker, careers_of, made_files
from service.domain.profile import Profile
from service.usecases.rank_files import Failure

# Profiles, or why there is none, of files by name.
ReadFiles = Callable[[Sequence[tuple[str, bytes]]], Iterable[tuple[str, Profile | Failure]]]


class MeasuredFile(NamedTuple):
    """One file of a maker: how its facts compare, and why it was not read, if so."""

    career: str
    result: ComparedFacts
    failure: str | None


class MeasuredMaker(NamedTuple):
    """A maker's files; `skipped` says why there are none."""

    name: str
    files: tuple[MeasuredFile, ...]
    skipped: str | None = None

    @property
    def same(self) -> int:
        """Return the number of facts that equal those of the plain text."""
        return sum(each.result.same for each in self.files)

    @property
    def all(self) -> int:
        """Return the number of facts that the files or the plain texts have."""
        return sum(each.result.all for each in self.files)

    @property
    def share(self) -> float:
        """Return the share of facts that are the same; 1.0 without files."""
        return self.same / self.all if self.all else 1.0


def measured_makers(
    makers: Sequence[Maker],
    careers: Sequence[MadeCareer],
    data: Path,
    read: ReadFiles,
    *,
    most: int,
    keep: Path | None,
) -> Iterator[MeasuredMaker]:
    """Yield each maker measured on `most` careers; `keep` is a folder for the files."""
    texts = [(each.id, plain_text(each).encode()) for each in careers]
    expected = {name: _facts(found) for name, found in read(texts)}
    for maker in makers:
        if lacking := missing(maker.needs):
            yield MeasuredMaker(maker.name, (), f"not installed: {', '.join(lacking)}")
            continue
        chosen = careers_of(maker.name, careers, most)
        try:
            files = made_files(maker, chosen, data)
        except MakerFailed as error:
            yield MeasuredMaker(maker.name, (), str(error))
            continue
        if keep:
            _keep(keep, maker, chosen, files)
        yield MeasuredMaker(maker.name, tuple(_measured(chosen, files, expected, read)))


def makers_table(found: Sequence[MeasuredMaker]) -> str:
    """Return a table of the share of each maker that was measured, and of all."""
    measured = [each for each in found if each.skipped is None]
    total = MeasuredMaker("all", tuple(file for each in measured for file in each.files))
    rows = [[each.name, len(each.files), each.all, f"{each.share:.3f}"] for each in (*measured, total)]
    return tabulate(rows, headers=["maker", "files", "facts", "same"], disable_numparse=True)


def differences(found: MeasuredMaker) -> Iterator[str]:
    """Yield a line for each fact of a maker's files that differs from the plain text."""
    for each in found.files:
        if each.failure:
            yield f"{found.name} {each.career}: not read: {each.failure}"
            continue
        for word, facts in (("missing", each.result.missing), ("extra", each.result.extra)):
            for kind, value in sorted(facts.elements()):
                yield f"{found.name} {each.career}: {word} {kind}: {value}"


def _measured(
    careers: Sequence[MadeCareer], files: Sequence[MadeFile], expected: dict[str, Facts], read: ReadFiles
) -> Iterator[MeasuredFile]:
    names = [f"{career.id}.{file.suffix}" for career, file in zip(careers, files, strict=True)]
    contents = [(name, file.content) for name, file in zip(names, files, strict=True)]
    for career, (_, found) in zip(careers, read(contents), strict=True):
        failure = f"{found.code}: {found.detail}" if isinstance(found, Failure) else None
        yield MeasuredFile(career.id, compared(expected[career.id], _facts(found)), failure)


def _facts(found: Profile | Failure) -> Facts:
    return Facts() if isinstance(found, Failure) else facts_of(found)


def _keep(folder: Path, maker: Maker, careers: Sequence[MadeCareer], files: Sequence[MadeFile]) -> None:
    kept = folder / maker.name
    kept.mkdir(parents=True, exist_ok=True)
    for career, file in zip(careers, files, strict=True):
        (kept / f"{career.id}.{file.suffix}").write_bytes(file.content)
