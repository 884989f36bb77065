"""Explained scores in words for recruiters, hiring managers and candidates.

Nothing is computed here: every number comes from the view of a score.
"""
