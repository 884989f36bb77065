"""Child processes that read hostile files: pool, limits, frames.

What is read in a child is in the rooms of the formats.
"""
