"""One resource per file: effects of ports meet decisions of the pure rooms, here and only here.

HTTP, the command and databases are outside; shapes of answers are in `views`.
"""
