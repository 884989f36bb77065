"""The catalogue of roles: rows, requirements, names and the law rows of a place.

Roles read from postings are made in `reading/posting`.
"""
