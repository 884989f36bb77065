"""The structured view of each answer: the same for the API, the command and the explanations.

Words for people are in `explaining`.
"""
