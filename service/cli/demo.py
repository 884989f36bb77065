"""`clinmatch demo`: what does a ranking look like, on resumes that came with the product?"""

import hashlib
import textwrap
from datetime import date
from pathlib import Path
from typing import Any

import click

from service.cli.output import print_table, progress
from service.domain.match import Tier
from service.matching.explanation import explain
from service.usecases.add_resume import Upload, add_resume
from service.usecases.find_role import find_role
from service.usecases.first_key import LOCAL
from service.usecases.judge import judge
from service.usecases.rank_role import rank_role
from service.wiring import Parts

ROLE = "director_clinical_services"
AS_OF = date(2026, 1, 31)
NEXT = """What to type next
  ./run serve
  curl -H "Authorization: Bearer KEY" -F file=@{sample} http://127.0.0.1:{port}/v1/resumes
  curl -H "Authorization: Bearer KEY" "http://127.0.0.1:{port}/v1/roles/{role}/ranking?as_of={as_of}"
(./run serve prints the KEY once, at the first start; the pages at /docs try every call.)"""


@click.command()
@click.pass_context
def demo(context: click.Context) -> None:
    """Load the sample resumes, rank them for a director of clinical services, and explain one score."""
    parts: Parts = context.obj
    parts.migrate()
    parts.stores.keys.admit(LOCAL)
    samples = _samples(parts.settings.data / "samples")
    for path in progress(samples, len(samples), "reading the samples"):
        add_resume(LOCAL, _upload(path), parts.deps)
    role = find_role(LOCAL, ROLE, parts.deps).role
    rows = [row for row in rank_role(LOCAL, ROLE, AS_OF, parts.deps) if row["external_id"] in _ids(samples)]
    click.echo(f"{len(rows)} sample resumes for {role.title} ({ROLE}), as of {AS_OF}\n")
    print_table(_row(row) for row in rows)
    shown = _worth_explaining(rows)
    profile = parts.stores.resumes.get(LOCAL, shown["resume_id"]).read
    match = judge(profile, role, parts.encoder, parts.known, AS_OF)
    click.echo(f"\n{explain(match, shown['external_id'], role.title)}\n")
    click.echo(NEXT.format(sample=samples[0], port=parts.settings.port, role=ROLE, as_of=AS_OF))


def _samples(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in (".pdf", ".docx", ".txt"))


def _ids(samples: list[Path]) -> frozenset[str]:
    return frozenset(path.name for path in samples)


def _upload(path: Path) -> Upload:
    content = path.read_bytes()
    digest = hashlib.sha256(path.name.encode() + content).hexdigest()
    return Upload(f"res_{digest[:26]}", content, path.name, external_id=path.name)


def _worth_explaining(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the best resume with an open question: it shows more of an explanation than a clear one."""
    return next((row for row in rows if row["tier"] == Tier.VERIFY.value), rows[0])


def _row(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "rank": row["rank"],
        "resume": row["external_id"],
        "tier": row["tier"],
        "score": f"{row['score']:.2f}",
        "tie": row["tie_group"] or "",
        "required items": _short(row["summary"]),
    }


def _short(words: str) -> str:
    return textwrap.shorten(words, 90, placeholder=" …")
