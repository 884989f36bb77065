"""Ontology, role catalogue and scoring policy, loaded once from data/ and models/."""
