"""Texts to unit vectors: the encoder, its pinned weights and a cache keyed by content.

Which texts are compared is decided in `matching`.
"""
