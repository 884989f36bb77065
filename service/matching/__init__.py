"""Profile x Role -> Match: checks, fit, scoring, explanation and order, without effects."""
