"""HTML: parsing, style sheets, computed style, text.

Mail and archives of pages are not read here.
"""
