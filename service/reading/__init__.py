"""Resume and posting text to facts with their quotes; no input or output, no clock, no score.

What text is made of belongs in `text`, tables of words in `knowledge`, judgement of a role in `matching`.
"""
