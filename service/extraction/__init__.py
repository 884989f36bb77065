"""File bytes to visible text and a report of hidden text, one reader per format.

No facts are read here; readers run in a child process of `sandbox`.
"""
