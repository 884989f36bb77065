"""Text, cut and searched: the document, tokens, sentences, numbers, dates, phrase finding, rule templates.

Nothing here knows a resume, a posting or a data file; rules and phrases are passed in by callers.
"""
