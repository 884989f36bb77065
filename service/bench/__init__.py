"""Measuring and fitting: what writes the numbers of models/."""
