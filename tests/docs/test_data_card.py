"""The tables of data/README.md, compared with the data files."""

import re
from pathlib import Path

import yaml

from tests.conftest import ROOT

CARD = (ROOT / "data/README.md").read_text("utf-8")
DATA = ROOT / "data"


def row_files() -> list[Path]:
    """Return the files of rows, which the samples are not."""
    return [path for path in sorted(DATA.rglob("*.yaml")) if "samples" not in path.relative_to(DATA).parts]


def counted() -> dict[str, int]:
    """Return the number of rows of each file but the roles."""
    files = (path for path in row_files() if path.parent.name != "roles")
    return {path.relative_to(DATA).as_posix(): len(yaml.safe_load(path.read_text("utf-8"))) for path in files}


def listed() -> dict[str, int]:
    """Return the number of rows that the card gives for each file."""
    return {name: int(rows) for name, rows in re.findall(r"^\| `([\w/]+\.yaml)` \| (\d+) \|", CARD, re.M)}


def test_the_card_lists_every_file_and_of_no_other() -> None:
    assert listed().keys() == counted().keys()


def test_the_numbers_of_the_card_are_about_right() -> None:
    rows = counted()

    off = {
        name: rows[name]
        for name, number in listed().items()
        if abs(number - rows[name]) > 3 + rows[name] // 5
    }

    assert off == {}


def test_the_shares_of_the_sources_are_about_right() -> None:
    files = [path for path in row_files() if path.name != "sources.yaml"]
    rows = [row for path in files for row in yaml.safe_load(path.read_text("utf-8")).values()]
    shares = {source: int(share) for share, source in re.findall(r"(\d+) % cite `(\w+)`", CARD)}
    shares |= {source: int(share) for share, source in re.findall(r"and (\d+) % `(\w+)`", CARD)}

    cited = {source: 100 * sum(source in row["source"] for row in rows) // len(rows) for source in shares}

    assert shares.keys() == {"recruiter_default", "professional_memory"}
    assert all(abs(cited[source] - share) <= 5 for source, share in shares.items()), cited


def test_the_card_counts_the_roles() -> None:
    roles = sorted((DATA / "roles").glob("*.yaml"))
    rankable = [path for path in roles if yaml.safe_load(path.read_text("utf-8"))[path.stem].get("rankable")]

    assert f"one file a position, {len(roles)} in all, of which {len(rankable)} can be ranked" in CARD
