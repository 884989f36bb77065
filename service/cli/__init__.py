"""The `clinmatch` command: one file per group of subcommands.

Decisions and effects are in `usecases`.
"""

from service.cli.main import main

__all__ = ["main"]
