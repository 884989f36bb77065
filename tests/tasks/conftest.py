"""A database for tasks, on both engines."""

from tests.storage.conftest import clock, pytest_generate_tests, stores, url

__all__ = ["clock", "pytest_generate_tests", "stores", "url"]
