"""Reading order of placed glyphs: words, lines, columns, tables and graphics.

No file format is known here.
"""
