"""`--what-if`: the changes that the options name, and the scores before and after."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import click

from service.cli.inputs import Day
from service.cli.output import print_table
from service.domain.match import FULL
from service.matching.scoring.what_if import VERDICTS
from service.usecases.what_if import Changes

_AS_OF = "as_of"
_EXPECTED = f"expected ID=VERDICT with one of {', '.join(VERDICTS)}, ID=partial:0.5, or {_AS_OF}=DATE"


def changes_of_options(given: Sequence[str]) -> Changes:
    """Return the changes of `--what-if` options; raises a usage error that says what came."""
    rows: dict[str, str] = {}
    for text in given:
        name, found, value = text.rpartition("=")
        if not found or not name or name in rows:
            wrong = "given twice" if name in rows else _EXPECTED
            raise click.UsageError(f"--what-if {text!r}: {wrong}")
        rows[name] = value
    day = rows.pop(_AS_OF, None)
    as_of = None if day is None else Day().convert(day, None, None)
    return Changes({name: _verdict(name, value) for name, value in rows.items()}, as_of=as_of)


def print_supposed(source: str, answer: Mapping[str, Any]) -> None:
    """Print before and after, and what each item gains or loses."""
    before, after = answer["before"], answer["after"]
    click.echo(f"{source}: {_whole(before)}; then {_whole(after)}: {answer['points'] / 100:+.2f}\n")
    print_table(
        {
            "item": row["id"],
            "before": _word(row["before"]),
            "after": _word(row["after"]),
            "points": f"{row['points'] / 100:+.2f}",
        }
        for row in answer["items"]
    )
    click.echo("")


def _verdict(name: str, value: str) -> tuple[str, int | None]:
    verdict, found, share = value.partition(":")
    if verdict not in VERDICTS:
        raise click.UsageError(f"--what-if {name}={value}: {_EXPECTED}")
    try:
        return verdict, round(float(share) * FULL) if found else None
    except (ValueError, OverflowError):
        raise click.UsageError(f"--what-if {name}={value}: {_EXPECTED}") from None


def _whole(score: Mapping[str, Any]) -> str:
    day = date.fromisoformat(score["as_of"])
    return f"{score['score']:.2f}, {score['tier'].replace('_', ' ')} as of {day}"


def _word(judged: Mapping[str, Any]) -> str:
    return f"{judged['verdict'] or 'fit'} {judged['credit']:.2f}".replace("_", " ")
