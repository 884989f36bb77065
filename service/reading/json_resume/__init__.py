"""JSON Resume and HR Open to the same facts, with the text that is quoted.

Every rule of reading plain text is in the other rooms of `reading`.
"""
