"""The nouns of matching: frozen values without behaviour of their own."""
