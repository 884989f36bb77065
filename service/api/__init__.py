"""HTTP only: one resource a file; a handler reads, calls one use case, and dumps."""
