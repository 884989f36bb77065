"""`clinmatch demo`: a ranking of the sample resumes, and one explained score."""

import hashlib
from datetime import date
from pathlib import Path

import click

from service.cli.output import progress
from service.cli.ranking_table import print_ranking
from service.domain.match import Tier
from service.matching.advice.raises import with_raises
from service.matching.ranking.order import Ranked
from service.usecases.explaining.recruiter import recruiter_text
from service.usecases.explaining.sheet import sheet_of
from service.usecases.keys import LOCAL
from service.usecases.rank_files import rank_profiles
from service.usecases.resumes import Upload, add_resume
from service.usecases.roles import find_role
from service.usecases.views.match import match_json, score_id_of
from service.wiring import Parts

ROLE = "director_clinical_services"
AS_OF = date(2026, 1, 31)
NEXT = """What to type next
  ./run serve
  curl -H "Authorization: Bearer KEY" -F file=@{sample} http://127.0.0.1:{port}/v1/resumes
  curl -H "Authorization: Bearer KEY" "http://127.0.0.1:{port}/v1/roles/{role}/ranking?as_of={as_of}"
(./run serve prints the KEY once, at the first start; the pages at /docs try every call.)
The sample resumes stay in the pool that ./run serve ranks. For a pool of your own resumes alone, start it
with another folder: CLINMATCH_HOME=FOLDER ./run serve"""


@click.command()
@click.pass_context
def demo(context: click.Context) -> None:
    """Rank the sample resumes for a director of clinical services, and explain one score.

    The samples are stored in the database that `clinmatch serve` uses.
    """
    parts: Parts = context.obj
    parts.migrate()
    parts.stores.keys.admit(LOCAL)
    samples = _samples(parts.settings.data / "samples" / "resumes")
    adding = ((path.name, add_resume(LOCAL, _upload(path), parts.deps)[0]) for path in samples)
    profiles = {name: resume.read for name, resume in progress(adding, len(samples), "reading the samples")}
    role = find_role(LOCAL, ROLE, parts.deps).role
    ranked = rank_profiles(profiles, role, parts.encoder, parts.known, AS_OF)
    click.echo(f"{len(ranked)} sample resumes for {role.title} ({ROLE}), as of {AS_OF}\n")
    print_ranking(ranked, role.title, AS_OF)
    shown = _worth_explaining(ranked)
    explained = with_raises(shown.match, profiles[shown.key], role, parts.known)
    body = match_json(
        explained, resume_id=shown.key, score_id=score_id_of(LOCAL, shown.key, explained.digest)
    )
    click.echo(f"\n{recruiter_text(sheet_of(body, role, shown.key), parts.known.wording)}\n")
    click.echo(NEXT.format(sample=_shortest(samples[0]), port=parts.settings.port, role=ROLE, as_of=AS_OF))


def _samples(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".pdf", ".docx", ".txt"))


def _upload(path: Path) -> Upload:
    content = path.read_bytes()
    digest = hashlib.sha256(path.name.encode() + content).hexdigest()
    return Upload(f"res_{digest[:26]}", content, path.name, external_id=path.name)


def _shortest(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _worth_explaining(ranked: tuple[Ranked, ...]) -> Ranked:
    """Return the best resume with an open question, whose explanation shows more than one without."""
    return next((each for each in ranked if each.match.tier is Tier.VERIFY), ranked[0])
