"""RTF: tokens, control words, state, text.

Other formats of word processors are in `office`.
"""
