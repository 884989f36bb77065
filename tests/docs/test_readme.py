"""The answer that README.md shows, compared with the demo."""

from tests.conftest import ROOT, Run

README = ROOT / "README.md"


def shown() -> list[str]:
    """Return the lines of the README's answer, without the marks of a cut."""
    block = README.read_text("utf-8").split("<!-- demo -->")[1].split("<!-- /demo -->")[0]
    return [line for line in block.splitlines() if line.strip() and line not in ("```text", "```", "…")]


def test_the_answer_in_the_readme_is_what_the_demo_prints(clinmatch: Run) -> None:
    done = clinmatch("demo")

    printed = iter(line.rstrip() for line in done.stdout.splitlines())
    missing = [line for line in shown() if line not in printed]  # in the same order
    assert done.exit_code == 0 and len(shown()) > 10
    assert not missing, "the demo prints something else: run `./run demo` and bring README.md up to date"
