"""An installation in a temporary folder, and a caller with a key."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.api.context import EXTENSION
from service.app import create_app
from service.knowledge.knowledge import Knowledge
from service.storage import DatabaseStores, open_stores
from service.usecases.deps import Deps
from service.usecases.read_document import DocumentReader
from tests.api.documented import DocumentedClient
from tests.api.world import (
    TODAY,
    DecodingExtractor,
    EarlierExtractor,
    HashEncoder,
    MissingEncoder,
    reading_with,
)


class Caller:
    """A client that shows its key."""

    def __init__(self, client: FlaskClient, key: str) -> None:
        self._client = client
        self._headers = {"Authorization": f"Bearer {key}"}

    def __call__(self, method: str, path: str, **options: Any) -> TestResponse:
        headers = {**self._headers, **options.pop("headers", {})}
        return self._client.open(path, method=method, headers=headers, **options)

    def add(self, text: str, **fields: Any) -> dict[str, Any]:
        """Return the resume of a text."""
        answer = self("POST", "/v1/resumes", json={"text": text, **fields})
        assert answer.status_code in (200, 201), answer.get_data(as_text=True)
        return dict(answer.get_json())


@pytest.fixture
def stores(migrated_database: str) -> Iterator[DatabaseStores]:
    opened = open_stores(migrated_database)
    yield opened
    opened.close()


@pytest.fixture
def deps(known: Knowledge, stores: DatabaseStores) -> Deps:
    return Deps(
        known, DocumentReader(DecodingExtractor(), known), HashEncoder(), stores, lambda: TODAY, "today"
    )


@pytest.fixture
def earlier(deps: Deps, stores: Any) -> Deps:
    """The product before the upgrade: licences were not seen."""
    stores.keys.admit("a")
    return replace(deps, reader=reading_with(EarlierExtractor(), deps), reader_version="earlier")


@pytest.fixture(scope="session")
def shared_app() -> Flask:
    """The routes, made once: making them takes longer than most tests."""
    app = create_app(Deps(*[None] * 6))  # type: ignore[arg-type]
    app.test_client_class = DocumentedClient
    return app


@pytest.fixture
def app(shared_app: Flask, deps: Deps) -> Flask:
    shared_app.extensions[EXTENSION] = deps
    return shared_app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def call(client: FlaskClient, stores: DatabaseStores) -> Caller:
    return Caller(client, stores.keys.make("a", "test"))


@pytest.fixture
def call_of_other(client: FlaskClient, stores: DatabaseStores) -> Caller:
    return Caller(client, stores.keys.make("b", "test"))


@pytest.fixture
def call_without_encoder(deps: Deps, stores: DatabaseStores) -> Caller:
    client = create_app(replace(deps, encoder=MissingEncoder())).test_client()
    return Caller(client, stores.keys.make("a", "test"))
