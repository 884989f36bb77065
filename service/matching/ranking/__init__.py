"""The order of a pool: sorting, tie groups, and what each open question could change.

The score of one match is in `scoring`.
"""
