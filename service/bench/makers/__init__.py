"""Resumes as many programs make them, and how well their facts are read."""
