"""Verdicts to points, tier, bounds, questions and flags of one match.

Verdicts are made in `checks`; the order of a pool is in `ranking`.
"""
