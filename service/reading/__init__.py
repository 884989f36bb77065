"""Resume text to profile, posting text to role. Pure: text and knowledge in, facts out."""
