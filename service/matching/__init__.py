"""Profile and role to an explained match: checks, points, order and advice; pure functions of their inputs.

Reading of text is in `reading`; storing and printing are in `storage` and `usecases`.
"""
