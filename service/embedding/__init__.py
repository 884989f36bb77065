"""Texts to unit vectors: the built encoder, the reference encoder, and the cache before either."""
