"""Write the client anew from openapi.yaml: `python generate.py`, or `python generate.py FOLDER`.

Needs openapi-python-client and ruff in the versions of requirements/test.lock.
"""

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
PACKAGE = "clinmatch_client"
TEMPLATE = "endpoint_module.py.jinja"
# The generator sends every form with the same boundary, so that a file could add fields to the form that it
# is sent in. Without this line httpx draws a boundary for each request.
FIXED_BOUNDARY = 'headers["Content-Type"] = "multipart/form-data; boundary=+++"'


def generate(folder: Path) -> Path:
    """Return the package that was written into a folder."""
    package = folder / PACKAGE
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    with TemporaryDirectory() as templates:
        _write_template(Path(templates))
        command = [
            *(sys.executable, "-m", "openapi_python_client", "generate"),
            *("--path", str(HERE.parents[1] / "openapi.yaml"), "--config", str(HERE / "generator.yaml")),
            *("--custom-template-path", templates, "--output-path", str(package)),
            *("--meta", "none", "--overwrite", "--fail-on-warning"),
        ]
        made = subprocess.run(command, env={**os.environ, "PATH": tools}, capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(f"the client was not generated:\n{made.stdout}{made.stderr}")
    (package / "py.typed").touch()
    return package


def _write_template(folder: Path) -> None:
    template = (files("openapi_python_client") / "templates" / TEMPLATE).read_text("utf-8")
    if FIXED_BOUNDARY not in template:
        raise SystemExit(f"{TEMPLATE}: expected the line {FIXED_BOUNDARY}")
    (folder / TEMPLATE).write_text(template.replace(FIXED_BOUNDARY, ""), "utf-8")


if __name__ == "__main__":
    print(generate(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE))
