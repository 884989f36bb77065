"""Profile x Role -> Match: checks, fit, scoring and order, without effects."""
