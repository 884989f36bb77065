"""clinmatch: explained ranking of resumes for clinical-management positions."""

__version__ = "0.1.0"
