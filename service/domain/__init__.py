"""The nouns: frozen values shared by all rooms, without behaviour beyond their own consistency.

Reading, matching and storing are outside.
"""
