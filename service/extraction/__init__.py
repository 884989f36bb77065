"""How do the bytes of a file become visible text?"""
