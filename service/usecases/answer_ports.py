"""Ports to the answers of idempotency keys."""

from typing import Protocol

from service.usecases.records import Answer


class AnswerStore(Protocol):
    """Answers given for idempotency keys, for a day."""

    def begin(self, tenant: str, route: str, key: str, body_sha256: str) -> Answer | None:
        """Return None when the caller is to do the work, or the answer that was given.

        Work of a process that has ended is to be done again. Raises Conflict while another request does it,
        IdempotencyMismatch when the body is another one, Gone when its resume was erased since.
        """
        ...

    def finish(self, tenant: str, route: str, key: str, answer: Answer, subject: str | None) -> None:
        """Keep the answer; `subject` is its resume, with which it is erased.

        Raises Conflict if another process took the work over meanwhile.
        """
        ...

    def release(self, tenant: str, route: str, key: str) -> None:
        """Forget a key whose work had no effect."""
        ...

    def sweep(self) -> int:
        """Return how many answers of more than a day ago were deleted: some, 0 when none is left."""
        ...
