"""Degrees, licences, certifications and memberships, and what the text asserts of them.

The tables of credentials are in `knowledge/credentials`; requirements of postings are in `posting`.
"""
