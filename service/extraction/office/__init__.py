"""DOCX, ODT and DOC to text with their hidden runs, and checks of ZIP containers.

Other word-processor text is in `rtf` and `html`.
"""
