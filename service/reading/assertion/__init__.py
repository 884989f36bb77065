"""What a resume asserts of its candidate, decided before any fact is read.

Rules are in data/rules/assertion.yaml; readers of facts are elsewhere.
"""
