"""PDF: glyphs, visibility and pages without text.

Reading order is in `layout`, recognition of scans in `ocr`.
"""
