"""An app with settings of its own whose log can be read."""

import json
from dataclasses import dataclass, replace
from io import StringIO
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.app import create_app
from service.config import read_settings
from service.usecases.deps import Deps


@dataclass(frozen=True, slots=True)
class Observed:
    """A caller of one app, and what it logged."""

    client: FlaskClient
    key: str
    stream: StringIO

    def __call__(self, method: str, path: str, **options: Any) -> TestResponse:
        headers = {"Authorization": f"Bearer {self.key}", **options.pop("headers", {})}
        with self.client.open(path, method=method, headers=headers, **options) as answer:
            answer.get_data()
        return answer

    def lines(self, event: str = "request") -> list[dict[str, Any]]:
        """Return the lines of the log of one kind."""
        rows = [json.loads(line) for line in self.stream.getvalue().splitlines()]
        return [row for row in rows if row["event"] == event]


def observed(deps: Deps, **settings: Any) -> Observed:
    """Return a caller of an app over these parts, with settings other than the default ones."""
    stream = StringIO()
    app = create_app(deps, replace(read_settings(), **settings), log_to=stream)
    return Observed(app.test_client(), deps.stores.keys.make("a", "test"), stream)
