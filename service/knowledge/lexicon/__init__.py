"""Word lists of reading: work, staff, competencies, postings and masking.

The rules that use them are rows of `data/rules` or live in `reading`.
"""
