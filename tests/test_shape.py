"""Limits of length and complexity, frozen values, names and docstrings."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from radon.complexity import cc_visit
from radon.visitors import Class

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for room in ("service", "tests") for path in (ROOT / room).rglob("*.py"))
MIGRATIONS = ROOT / "service/storage/migrations/versions"  # statements of tables, one below the other
VALUES = ("domain", "matching")
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
MOST_COMPLEX = 15  # cyclomatic complexity as radon counts it, boolean operators among the branches
OF_A_FRAMEWORK = {"Meta"}  # marshmallow reads the settings of a schema from a class of this name
NO_IDEA = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "managers"}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function without its decorators and its docstring."""
    docstring = function.body[0] if ast.get_docstring(function, clean=False) is not None else None
    lines = (function.end_lineno or 0) - function.lineno + 1
    return lines - ((docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0)


def imported(path: Path) -> set[str]:
    nodes = list(ast.walk(tree(path)))
    plain = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    return plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def test_files_stay_within_300_lines() -> None:
    lines = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in FILES}

    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}


def test_functions_fit_a_screen() -> None:
    long = {
        f"{path.relative_to(ROOT)}: {function.name}": length(function)
        for path in FILES
        if path.parent != MIGRATIONS
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }

    assert long == {}


def test_every_module_has_a_docstring() -> None:
    silent = [
        str(path.relative_to(ROOT)) for path in FILES if tree(path).body and not ast.get_docstring(tree(path))
    ]

    assert silent == []


def test_no_module_asks_what_it_holds() -> None:
    asking = [
        str(path.relative_to(ROOT))
        for path in FILES
        if "?" in (ast.get_docstring(tree(path)) or "").split("\n")[0]
    ]

    assert asking == []


def test_one_class_name_stands_for_one_idea() -> None:
    named: dict[str, list[str]] = {}
    for path in FILES:
        for node in ast.walk(tree(path)) if path.is_relative_to(ROOT / "service") else ():
            if isinstance(node, ast.ClassDef) and node.name not in OF_A_FRAMEWORK:
                named.setdefault(node.name, []).append(str(path.relative_to(ROOT)))

    assert {name: files for name, files in named.items() if len(files) > 1} == {}


def test_no_module_is_named_after_nothing_in_particular() -> None:
    assert [str(path.relative_to(ROOT)) for path in FILES if path.stem in NO_IDEA] == []


def test_values_are_frozen() -> None:
    loose = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for room in VALUES
        for path in sorted((ROOT / "service" / room).rglob("*.py"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        for made in map(ast.unparse, node.decorator_list)
        if made.startswith("dataclass") and made != "dataclass(frozen=True, slots=True)"
    ]

    assert loose == []


def test_no_test_module_builds_on_another_and_nothing_is_patched() -> None:
    built = {
        str(path.relative_to(ROOT)): sorted(names)
        for path in FILES
        if (names := {name for name in imported(path) if name.split(".")[-1].startswith("test_")})
    }
    patched = [str(path.relative_to(ROOT)) for path in FILES if "unittest.mock" in imported(path)]

    assert (built, patched) == ({}, [])


def test_git_keeps_no_compiled_code() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode != 0:
        pytest.skip("no git checkout here: the tracked files cannot be listed")

    assert [name for name in listed.stdout.splitlines() if "__pycache__" in name] == []


def complexities(path: Path) -> Iterator[tuple[str, int]]:
    """Yield every function of a file, methods among them, with its cyclomatic complexity."""
    for block in cc_visit(path.read_text("utf-8")):
        for each in block.methods if isinstance(block, Class) else [block]:
            yield f"{path.relative_to(ROOT)}: {each.name}", each.complexity


def test_functions_have_few_branches() -> None:
    tangled = {
        name
        for path in FILES
        if path.is_relative_to(ROOT / "service")
        for name, complexity in complexities(path)
        if complexity > MOST_COMPLEX
    }

    assert tangled == set()
