"""Readers of postings: requirements, duties, warnings, and the role made from them.

Readers of resumes are in the folders beside it; the catalogue of roles is in `knowledge/roles`.
"""
