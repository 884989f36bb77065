"""HTTP alone: one resource per file, schemas, errors as problem+json, authentication.

Decisions and effects are in `usecases`.
"""
