"""The statements compared with duties: cut, masked, weighed by strength, and cleared of adversarial text.

Vectors and similarity are in `embedding` and `matching`.
"""
