"""Build of the ONNX encoder: published BERT weights to one small file that runs without torch.

The graph is written node by node with the fused operators of ONNX Runtime, for one text without
padding, so that no attention mask is needed. Pooling (mean over tokens) and the unit norm are inside.
Weights are quantised to int8 per output channel; activations are quantised dynamically. The same
weights and the same libraries give the same bytes.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt

from service.embedding.pins import (
    MODEL_FILE,
    TOKENIZER_FILE,
    WEIGHTS_FILE,
    EncoderPins,
    installed_weights,
    pinned_weights,
    read_pins,
    require_sha256,
)
from service.errors import EncoderUnavailable

Arrays = Mapping[str, npt.NDArray[np.float32]]

_FUSED = "com.microsoft"
_EPSILON = 1e-12  # layer_norm_eps of the published config.json
_QUANTISED = ["MatMul", "Attention", "Gather"]


def build(target: Path, models: Path) -> Path:
    """Return the path of the encoder built in folder `target` as the pins in folder `models` say."""
    return build_encoder(target, read_pins(models))


def build_encoder(target: Path, pins: EncoderPins) -> Path:
    """Return the path of the encoder built in folder `target` from the installed weights.

    Raises EncoderUnavailable if the weights are missing, or if they or the file built from them are not
    the pinned ones. The files are written completely or not at all.
    """
    source = installed_weights(pins)
    for name, expected in pinned_weights(pins).items():
        require_sha256(source / name, expected)
    try:
        _build(source, target, pins)
    except OSError as error:
        raise EncoderUnavailable(
            f"the encoder cannot be written to {target}: {error.strerror}: expected 24 MB of room"
        ) from error
    return target / MODEL_FILE


def _build(source: Path, target: Path, pins: EncoderPins) -> None:
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target, prefix=".building-") as folder:
        built, tokenizer = Path(folder) / MODEL_FILE, Path(folder) / TOKENIZER_FILE
        _write_int8(source / WEIGHTS_FILE, built, pins)
        require_sha256(built, pins.built_sha256)
        shutil.copyfile(source / TOKENIZER_FILE, tokenizer)
        tokenizer.replace(target / TOKENIZER_FILE)
        built.replace(target / MODEL_FILE)


def _write_int8(weights: Path, target: Path, pins: EncoderPins) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from safetensors.numpy import load_file

    graph = bert_graph(load_file(weights), layers=pins.layers, heads=pins.heads)
    # The graph is fused by hand; without this mark the quantiser warns that it is not optimised.
    onnx.helper.set_model_props(graph, {"onnx.quant.pre_process": "onnxruntime.quant"})
    quantize_dynamic(
        graph,
        target,
        op_types_to_quantize=_QUANTISED,
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )
    model = onnx.load(target)
    del model.metadata_props[:]
    onnx.helper.set_model_props(model, _provenance(pins))
    target.write_bytes(model.SerializeToString(deterministic=True))


def _provenance(pins: EncoderPins) -> dict[str, str]:
    return {
        "weights_sha256": pins.weights_sha256,
        "tokenizer_sha256": pins.tokenizer_sha256,
        "max_tokens": str(pins.max_tokens),
    }


def bert_graph(weights: Arrays, *, layers: int, heads: int) -> Any:
    """Return an ONNX model: `ids` int64 (1, tokens) -> `vector` float32 (1, width) of unit length."""
    from onnx import TensorProto, helper, numpy_helper

    graph = _Graph(weights)
    hidden = _embeddings(graph)
    for layer in range(layers):
        hidden = _layer(graph, f"encoder.layer.{layer}", hidden, heads)
    _pooled(graph, hidden)
    width = weights["embeddings.word_embeddings.weight"].shape[1]
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "tokens"])
    vector = helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, width])
    tensors = [numpy_helper.from_array(array, name) for name, array in graph.constants.items()]
    return helper.make_model(
        helper.make_graph(graph.nodes, "sentence", [ids], [vector], tensors),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)],
        ir_version=10,
        producer_name="clinmatch",
    )


class _Graph:
    """Nodes and constants in the order of writing; each name is used once."""

    def __init__(self, weights: Arrays) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, npt.NDArray[Any]] = {}

    def constant(self, name: str, array: npt.NDArray[Any]) -> str:
        self.constants[name] = np.ascontiguousarray(array)
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def node(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        from onnx import helper

        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def linear(self, name: str, hidden: str) -> str:
        matrix = self.constant(f"{name}.matrix", self.weights[f"{name}.weight"].T)
        return self.node("MatMul", [hidden, matrix], f"{name}.product")


def _embeddings(graph: _Graph) -> str:
    weights = graph.weights
    # One text is one segment, so the segment's row joins the positions once, here.
    places = (
        weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    words = graph.node("Gather", [graph.weight("embeddings.word_embeddings.weight"), "ids"], "words")
    shape = graph.node("Shape", ["ids"], "tokens", start=1, end=2)
    bounds = [graph.constant(name, np.array([at], np.int64)) for name, at in (("first", 0), ("axis", 1))]
    table = graph.constant("places.table", places[None])
    place = graph.node("Slice", [table, bounds[0], shape, bounds[1]], "places")
    scale, shift = (graph.weight(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias"))
    inputs = [words, place, scale, shift]
    return graph.node("SkipLayerNormalization", inputs, "embedded", domain=_FUSED, epsilon=_EPSILON)


def _layer(graph: _Graph, name: str, hidden: str, heads: int) -> str:
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    matrix = np.concatenate([graph.weights[f"{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([graph.weights[f"{part}.bias"] for part in parts])
    inputs = [hidden, graph.constant(f"{name}.qkv", matrix), graph.constant(f"{name}.qkv.bias", bias)]
    seen = graph.node("Attention", inputs, f"{name}.seen", domain=_FUSED, num_heads=heads)
    middle = _residual(graph, f"{name}.attention.output", seen, hidden)
    wide = graph.linear(f"{name}.intermediate.dense", middle)
    wide_bias = graph.weight(f"{name}.intermediate.dense.bias")
    active = graph.node("BiasGelu", [wide, wide_bias], f"{name}.active", domain=_FUSED)
    return _residual(graph, f"{name}.output", active, middle)


def _residual(graph: _Graph, name: str, hidden: str, skipped: str) -> str:
    product = graph.linear(f"{name}.dense", hidden)
    scale, shift = (graph.weight(f"{name}.LayerNorm.{part}") for part in ("weight", "bias"))
    inputs = [product, skipped, scale, shift, graph.weight(f"{name}.dense.bias")]
    return graph.node("SkipLayerNormalization", inputs, name, domain=_FUSED, epsilon=_EPSILON)


def _pooled(graph: _Graph, hidden: str) -> None:
    mean = graph.node("ReduceMean", [hidden], "mean", axes=[1], keepdims=0)
    length = graph.node("ReduceL2", [mean], "length", axes=[1], keepdims=1)
    graph.node("Div", [mean, length], "vector")
