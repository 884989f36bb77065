"""Scope of responsibility: people managed, authority over staff, sites and budgets.

Whether a job managed people at all is a tag, in `employment/work_tags`.
"""
