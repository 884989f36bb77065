"""`clinmatch sensitivity`: who would qualify if one requirement were relaxed or tightened."""

import re
import textwrap
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from service.cli.inputs import sources_of_files, sources_of_folder
from service.cli.output import print_failures, print_line, print_table
from service.cli.readings import read_all
from service.cli.roles_of_options import role_of_options, role_options
from service.domain.requirement import Gate
from service.matching.advice.role_edits import GATES, MOST_MONTHS, Edit
from service.usecases.sensitivity import sensitivity as sensitivity_of
from service.usecases.views.sensitivity import sensitivity_json
from service.wiring import Parts, today

_WIDTH = 60
_GATE_WORDS = tuple(gate.value for gate in GATES)


class EditWords(click.ParamType[Edit]):
    """A change such as education.master=preferred or experience.clinical=24."""

    name = "id=gate or id=months"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Edit:
        """Return the edit; fails with what came and what was expected."""
        edit = value if isinstance(value, Edit) else _edit(str(value))
        if edit is None:
            asked = f"{', '.join(_GATE_WORDS)}, or months from 1 to {MOST_MONTHS}"
            self.fail(f"{value!r}: expected ID= and one of {asked}", param, ctx)
        return edit


def _edit(words: str) -> Edit | None:
    item_id, _, asked = words.partition("=")
    if not item_id:
        return None
    if asked in _GATE_WORDS:
        return Edit(item_id, gate=Gate(asked))
    months = int(asked) if re.fullmatch("[0-9]{1,3}", asked) else 0
    return Edit(item_id, months=months) if 1 <= months <= MOST_MONTHS else None


@click.command()
@role_options
@click.option(
    "--input",
    "folder",
    required=True,
    type=click.Path(exists=True, path_type=Path),
    help="Folder of resumes, or one file.",
)
@click.option(
    "--change",
    "edits",
    type=EditWords(),
    multiple=True,
    help="Try ID=GATE or ID=MONTHS, one at a time (default: each required item made preferred).",
)
@click.option(
    "--format", "shape", type=click.Choice(["json", "jsonl", "table"]), default="table", show_default=True
)
@click.pass_context
def sensitivity(
    context: click.Context,
    /,
    folder: Path,
    edits: tuple[Edit, ...],
    as_of: date | None,
    shape: str,
    **options: Any,
) -> None:
    """Show who would qualify if one requirement were relaxed or tightened.

    json: one object; jsonl: one line a change, with the resumes whose tier changes.
    """
    parts: Parts = context.obj
    day, role = as_of or today(), role_of_options(parts, **options)
    given = list(sources_of_folder(folder) if folder.is_dir() else sources_of_files((folder,)))
    profiles, failed = read_all(parts, given)
    found = sensitivity_of(profiles, role, edits or None, parts.encoder, parts.known, day)
    answer = sensitivity_json(found, parts.known)
    rows = [_sourced(row) for row in answer["items"]]
    _print(shape, {**answer, "as_of": day.isoformat(), "items": rows})
    print_failures(failed, shape)
    context.exit(1 if failed else 0)


def _sourced(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"source" if name == "key" else name: value for name, value in row.items()}


def _print(shape: str, answer: Mapping[str, Any]) -> None:
    if shape == "json":
        print_line(answer)
        return
    moves = {
        each["change"]: [row for row in answer["items"] if row["change"] == each["change"]]
        for each in answer["changes"]
    }
    if shape == "jsonl":
        for each in answer["changes"]:
            print_line({**each, "moves": moves[each["change"]]})
        return
    qualified = f"{answer['tiers']['qualified']} of {answer['pool']} qualified"
    click.echo(f"{answer['role_id']}, as of {answer['as_of']}: {qualified}")
    print_table(_row(each, answer, moves[each["change"]]) for each in answer["changes"])
    for law in answer["held_by_law"]:
        click.echo(f"{law['id']}: {law['reason']} {law['citation'] or ''}".rstrip())
    for each in answer["changes"]:
        if each["remark"] is not None:
            click.echo(f"{each['id']}: {each['remark']['detail']}")


def _row(each: Mapping[str, Any], answer: Mapping[str, Any], moves: list[dict[str, Any]]) -> dict[str, Any]:
    names = ", ".join(move["source"] for move in moves if move["move"] in ("enters", "leaves"))
    return {
        "requirement": each["id"],
        "now": _asked(each["from"]),
        "tried": _asked(each["to"]),
        "qualified": f"{answer['tiers']['qualified']} -> {each['tiers']['qualified']}",
        "verify": f"{answer['tiers']['verify']} -> {each['tiers']['verify']}",
        "who": textwrap.shorten(names, _WIDTH, placeholder=" …"),
    }


def _asked(asked: Mapping[str, Any]) -> str:
    months = "" if asked["months"] is None else f", {asked['months']} months"
    return f"{asked['gate']}{months}"
