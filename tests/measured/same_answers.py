"""Hashes of what the command answers, to show that a refactoring changed no answer.

`python tests/measured/same_answers.py --command .venv/bin/clinmatch --shared ../shared --out FOLDER` runs an
installed command over the labelled and unlabelled resumes, the samples and the postings, writes one canonical
JSON line per answer into FOLDER, and prints one SHA-256 per group. Run it on two checkouts and compare the
lines it prints; `diff` of the two folders shows each answer that moved. Digests that name code are left out.
"""

import argparse
import hashlib
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

AS_OF = "2018-12-31"
SAMPLES_AS_OF = "2026-01-31"
ROLES = (
    "clinical_operations_manager",
    "director_clinical_services",
    "clinical_manager",
    "nursing_home_administrator",
    "health_information_manager",
    "office_manager",
    "quality_assurance_manager",
    "vp_clinical_services",
    "clinical_operations_manager_research",
)
RENDERINGS = ("json", "text", "table", "markdown", "html", "letter", "letter-html", "interview")
SCORE_ID = re.compile(r"scr_[0-9a-f]{26}")
NAMES_CODE = frozenset({"digest", "score_id", "scorer_version", "ontology_sha256", "policy_sha256"})


def plain(value: object) -> object:
    """Return the JSON value without what names a version of the code or of the data files."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items() if key not in NAMES_CODE}
    return [plain(each) for each in value] if isinstance(value, list) else value


def canonical(line: str) -> str:
    """Return a JSON line with sorted keys; any other line without the id of its score, which names code."""
    try:
        return json.dumps(plain(json.loads(line)), sort_keys=True, ensure_ascii=False)
    except ValueError:
        return SCORE_ID.sub("scr_", line)


def groups(command: Path, shared: Path, samples: Path, scratch: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each group of answers and its lines."""

    def lines(*arguments: object) -> list[str]:
        words = [str(command), *map(str, arguments)]
        return subprocess.run(words, capture_output=True, text=True).stdout.splitlines()

    def jsonl(*arguments: object) -> list[str]:
        return sorted(map(canonical, lines(*arguments, "--format", "jsonl")))

    labelled = sorted((shared / "eval/resumes").iterdir())
    unlabelled = shared / "eval/unlabelled/resumes.jsonl"
    sampled = sorted((samples / "resumes").iterdir())
    yield "profiles_labelled", jsonl("profile", *labelled, "--as-of", AS_OF)
    yield "profiles_unlabelled", jsonl("profile", unlabelled, "--as-of", AS_OF)
    yield "profiles_samples", jsonl("profile", *sampled, "--as-of", SAMPLES_AS_OF)
    yield "postings", jsonl("posting", *postings(shared, samples, scratch))
    for role in ROLES:
        ranked = ("rank", "--role", role, "--input", shared / "eval/resumes", "--as-of", AS_OF)
        yield f"ranking_{role}", list(map(canonical, lines(*ranked, "--format", "jsonl")))
    for role in ("director_clinical_services", "nursing_home_administrator"):
        asked = ("score", "--role", role, "--state", "TX", "--as-of", SAMPLES_AS_OF)
        for rendering in RENDERINGS:
            yield f"{rendering}_{role}", list(map(canonical, lines(*asked, "--format", rendering, *sampled)))


def postings(shared: Path, samples: Path, scratch: Path) -> list[Path]:
    """Return the files of all postings; texts of the JSON lines are written into a scratch folder."""
    scratch.mkdir(parents=True, exist_ok=True)
    found = [*sorted((shared / "eval/postings").iterdir()), *sorted((samples / "postings").iterdir())]
    for source in sorted((shared / "eval/more").glob("*.jsonl")):
        for number, line in enumerate(source.read_text("utf-8").splitlines()):
            text = json.loads(line).get("text")
            if text:
                file = scratch / f"{source.stem}_{number}.txt"
                file.write_text(text, "utf-8")
                found.append(file)
    return found


def main() -> None:
    """Run the command, write the answers and print a hash of each group."""
    parser = argparse.ArgumentParser(description="Hash what the command answers, group by group.")
    parser.add_argument("--command", type=Path, required=True, help="the clinmatch command to run")
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds eval/")
    parser.add_argument("--samples", type=Path, default=Path("data/samples"), help="the product's samples")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the answers")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for name, lines in groups(given.command, given.shared, given.samples, given.out / "postings"):
        written = "".join(f"{line}\n" for line in lines)
        (given.out / f"{name}.jsonl").write_text(written, "utf-8")
        print(f"{hashlib.sha256(written.encode()).hexdigest()}  {len(lines):5d}  {name}", flush=True)


if __name__ == "__main__":
    main()
