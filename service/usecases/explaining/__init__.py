"""One explained score, told to a recruiter, to a hiring manager and to the person it is about."""
