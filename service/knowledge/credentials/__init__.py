"""Degrees, licences and certifications: rows, spellings, assertion words and abbreviations.

Reading them in a text is in `reading/credentials`.
"""
