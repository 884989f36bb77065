"""One check per kind of requirement: profile facts to verdict, credit and evidence.

Points, tiers and words for people are in `scoring` and `data/wording`.
"""
