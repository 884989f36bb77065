"""Schemas as OpenAPI describes them: their docstrings, and each closed set of words once."""

from typing import Any, cast

from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from marshmallow import EXCLUDE, INCLUDE, Schema, fields

from service.api.fields import Word
from service.usecases.views.vocabulary import WordSet


class Converter(OpenAPIConverter):
    """The converter of schemas; a docstring becomes a description, and requests stay closed."""

    def schema2jsonschema(self, schema: Any) -> dict[str, Any]:
        """Return the JSON schema of a marshmallow schema."""
        made: dict[str, Any] = super().schema2jsonschema(schema)  # type: ignore[no-untyped-call]
        kind = schema if isinstance(schema, type) else type(schema)
        unknown = (schema() if isinstance(schema, type) else schema).unknown
        if unknown != EXCLUDE:
            made["additionalProperties"] = unknown == INCLUDE
        if "description" not in made and kind.__doc__ and kind.__doc__ != Schema.__doc__:
            made["description"] = " ".join(kind.__doc__.split())
        return made


class Plugin(MarshmallowPlugin):
    """The plugin of apispec with our converter, and a component for each closed set of words."""

    Converter = Converter

    def init_spec(self, spec: APISpec) -> None:
        """Let the converter describe words by reference."""
        super().init_spec(spec)

        def reference(_: Any, field: fields.Field[Any], ret: dict[str, Any]) -> dict[str, Any]:
            if not isinstance(field, Word):
                return {}
            for key in ("type", "enum", "$ref"):
                ret.pop(key, None)
            ref = {"$ref": f"#/components/schemas/{_described(field.words, spec)}"}
            return {"anyOf": [ref, {"type": "null"}]} if field.allow_none else ref

        cast(Any, self.converter).add_attribute_function(reference)


def _described(words: WordSet, spec: APISpec) -> str:
    """Return the name of a closed set of words, which is described when it is first met."""
    if words.name not in spec.components.schemas:
        described = {"type": "string", "enum": list(words.words), "description": words.about}
        spec.components.schema(words.name, described)
    return words.name
