"""Scans and images to text, with tesseract.

Native text of PDF files is read in `pdf`.
"""
