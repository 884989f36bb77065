"""A posting to requirements, duties, warnings, and the role made from them.

Resumes are read elsewhere; the catalogue of roles is in `knowledge/roles`.
"""
