"""Load what the product knows: the one module that opens data/ and models/.

Every file under data/ but samples/ and schema/ is a YAML mapping from row id to row. Each is checked
against data/schema/<path with _ for />.json (all of roles/ against roles.json), has its rows sorted by
id, and has on every row a `source` that data/sources.yaml knows. All problems are reported at once.

Files that were found valid are kept as one normalised JSON copy, named by the hash of their bytes and of the
code that checks them: while neither changes, no YAML is parsed and nothing is checked again.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.domain.canonical import sha256
from service.errors import InvalidData
from service.knowledge import policy, requirement_kinds, steps, wording
from service.knowledge.credentials import credentials
from service.knowledge.knowledge import Knowledge
from service.knowledge.lexicon import (
    assertion_rules,
    competencies,
    languages,
    postings,
    vocabulary,
    work,
)
from service.knowledge.roles import catalogue
from service.knowledge.tables import Problem, Row, Tables

COPY = "knowledge.json"  # in the cache folder
_SERVICE = Path(__file__).parents[1]
_CHECKING = ("domain", "knowledge", "text")  # rooms whose code parses and checks rows
_SAMPLES, _SCHEMA = "samples", "schema"
_BUILDERS = (
    *(credentials, work, competencies, postings, languages, assertion_rules, vocabulary),
    *(requirement_kinds, catalogue, policy, steps, wording),
)


@dataclass(frozen=True, slots=True)
class _Files:
    """The bytes of all files: rows and models by name of their table, schemas by stem."""

    rows: Mapping[str, bytes]
    models: Mapping[str, bytes]
    schemas: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Checked:
    """Tables without problems, and their identities (docs/contracts.md 4)."""

    tables: Tables
    ontology_sha256: str
    policy_sha256: str


def load_knowledge(data: Path, models: Path, cache: Path | None = None) -> Knowledge:
    """Return what the files say; raises InvalidData with every problem, one a line.

    Args:
        cache: the folder of the normalised copy; without one, or where it cannot be written, every file is
            parsed and checked.
    """
    files = _read(data, models)
    identity = _identity_of(files)
    copy = None if cache is None else cache / COPY
    checked = _from_copy(copy, identity) if copy is not None else None
    if checked is None:
        checked = _check(files)
        if copy is not None:
            _write_copy(copy, identity, checked)
    return _built(checked)


def read_tables(data: Path, models: Path) -> tuple[Tables, list[Problem]]:
    """Return all rows and all problems of shape, order and source."""
    return _parse(_read(data, models))


def _built(checked: _Checked) -> Knowledge:
    tables = checked.tables
    return Knowledge(
        credentials=credentials.build(tables),
        work=work.build(tables),
        competencies=competencies.build(tables),
        postings=postings.build(tables),
        languages=languages.build(tables),
        assertion=assertion_rules.build(tables),
        vocabulary=vocabulary.build(tables),
        roles=catalogue.build(tables),
        policy=policy.build(tables),
        steps=steps.build(tables),
        wording=wording.build(tables),
        ontology_sha256=checked.ontology_sha256,
        policy_sha256=checked.policy_sha256,
    )


def _check(files: _Files) -> _Checked:
    """Return the tables of files without problems; raises InvalidData."""
    tables, found = _parse(files)
    problems = found or [problem for room in _BUILDERS for problem in room.problems(tables)]
    if problems:
        raise InvalidData("\n".join(str(problem) for problem in sorted(problems)))
    ontology = _sha256_of(tables, ("ontology/", "lexicon/", "rules/"))
    return _Checked(tables, ontology, _sha256_of(tables, ("policy/", "models/")))


def _sha256_of(tables: Tables, prefixes: tuple[str, ...]) -> str:
    return sha256({name: rows for name, rows in tables.files.items() if name.startswith(prefixes)})


def _read(data: Path, models: Path) -> _Files:
    named = {path.relative_to(data).with_suffix("").as_posix(): path for path in sorted(data.rglob("*.yaml"))}
    rows = {name: path for name, path in named.items() if name.split("/")[0] not in (_SAMPLES, _SCHEMA)}
    return _Files(
        {name: path.read_bytes() for name, path in rows.items()},
        {path.stem: path.read_bytes() for path in sorted(models.glob("*.json"))},
        {path.stem: path.read_bytes() for path in sorted((data / _SCHEMA).glob("*.json"))},
    )


def _parse(files: _Files) -> tuple[Tables, list[Problem]]:
    # parsers of YAML and schemas are slow to import, and are not needed where a copy is read
    from service.knowledge.validation import problems_of, rows_of

    problems: list[Problem] = []
    found: dict[str, Mapping[str, Row]] = {
        name: rows_of(content.decode("utf-8"), name, problems) for name, content in files.rows.items()
    }
    schemas = {stem: content.decode("utf-8") for stem, content in files.schemas.items()}
    for name, rows in found.items():
        problems.extend(problems_of(name, rows, schemas, found.get("sources", {})))
    fitted = {f"models/{stem}": json.loads(content) for stem, content in files.models.items()}
    return Tables({**found, **fitted}), problems


def _identity_of(files: _Files) -> str:
    """Return the hash of all files, and of the code that parses and checks them."""
    code = {
        path.relative_to(_SERVICE).as_posix(): path.read_bytes()
        for room in _CHECKING
        for path in sorted((_SERVICE / room).rglob("*.py"))
    }
    digest = hashlib.sha256()
    for group in (files.rows, files.models, files.schemas, code):
        for name, content in group.items():
            digest.update(f"{name}\n{len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def _from_copy(copy: Path, identity: str) -> _Checked | None:
    """Return what the copy holds; None where it is missing, damaged, or of other files."""
    try:
        head, body_sha256, body = copy.read_bytes().split(b"\n", 2)
    except (OSError, ValueError):
        return None
    if head.decode("ascii", "replace") != identity:
        return None
    if hashlib.sha256(body).hexdigest() != body_sha256.decode("ascii", "replace"):
        return None
    held: dict[str, Any] = json.loads(body)
    return _Checked(Tables(held["files"]), held["ontology_sha256"], held["policy_sha256"])


def _write_copy(copy: Path, identity: str, checked: _Checked) -> None:
    """Write the copy in one step; a folder that cannot be written keeps none."""
    held = {
        "files": checked.tables.files,
        "ontology_sha256": checked.ontology_sha256,
        "policy_sha256": checked.policy_sha256,
    }
    try:
        body = json.dumps(held, ensure_ascii=False).encode("utf-8")
    except TypeError:
        return
    if json.loads(body) != held:  # a key or value that JSON does not have
        return
    content = f"{identity}\n{hashlib.sha256(body).hexdigest()}\n".encode() + body
    with suppress(OSError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=copy.parent, prefix=f"{COPY}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            Path(temporary).replace(copy)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
