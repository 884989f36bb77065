"""Measurements of quality, speed and sameness, and fitting of the numbers in `models/`.

Nothing of the running service depends on it.
"""
