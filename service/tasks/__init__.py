"""Work in the background: taken from the store, done, tried again.

What a task does is a use case, given to the runner by the wiring.
"""
