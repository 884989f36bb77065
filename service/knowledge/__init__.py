"""What the product knows: tables of `data/` and `models/`, validated and typed.

Only `load` opens files; how text is searched is in `text`, how it is read is in `reading`.
"""
