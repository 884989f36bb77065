"""Changes that raise a score, gaps to other roles, projection in time, and edits of a role.

Advice re-scores with `scoring` and never has points of its own.
"""
