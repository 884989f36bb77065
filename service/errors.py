"""Errors of the service, each with a stable code."""

from collections.abc import Mapping
from typing import ClassVar


class ServiceError(Exception):
    """A mistake that has a stable code: what came, and what was expected.

    Attributes:
        retry_after: seconds after which the same request may succeed; None where waiting does not help.
    """

    code = "service_error"
    retry_after: int | None = None

    def __init__(self, *words: str, retry_after: int | None = None) -> None:
        """Keep the words, and how long to wait where waiting helps."""
        super().__init__(*words)
        if retry_after is not None:
            self.retry_after = retry_after


class UnreadableDocument(ServiceError):
    """A document that gives no text; `code` is one of the document codes (docs/contracts.md 5).

    `detail` says what came, and what was expected where it does not say so by itself.
    """

    CODES = frozenset(
        {
            "unsupported_type",
            "encrypted",
            "too_large",
            "too_many_pages",
            "no_text_scan",
            "corrupt",
            "timeout",
            "hostile",
            "empty",
        }
    )

    EXPECTED: ClassVar[Mapping[str, str]] = {
        "corrupt": "a file that its own program opens; saving it again often helps",
        "empty": "a resume with words that can be seen",
        "encrypted": "a file that opens without a password",
        "hostile": "a document made by a word processor",
        "no_text_scan": "text that can be selected",
        "timeout": "a document that is quickly read; saving it again as PDF or text often helps",
    }

    def __init__(self, code: str, detail: str) -> None:
        """Raise ValueError when `code` is not a document code."""
        if code not in self.CODES:
            raise ValueError(f"{code}: expected one of {sorted(self.CODES)}")
        if code in self.EXPECTED and "expected" not in detail:
            detail = f"{detail}: expected {self.EXPECTED[code]}"
        super().__init__(detail)
        self.code = code
        self.detail = detail


class NotFound(ServiceError):
    """A resume, role or score that this tenant does not have."""

    code = "not_found"


class Gone(ServiceError):
    """A repeated request about a resume that was erased since."""

    code = "gone"


class CursorExpired(ServiceError):
    """A next page of a list whose first page can no longer be made again."""

    code = "cursor_expired"


class RoleNotRankable(NotFound):
    """A feeder role: known for reading histories, not offered for ranking."""

    code = "role_not_rankable"


class RoleTooThin(ServiceError):
    """A role with duties alone: nothing could be checked."""

    code = "role_too_thin"


class RoleOutOfScope(ServiceError):
    """A posting of another trade than the management of health care."""

    code = "role_out_of_scope"


class InvalidRole(ServiceError):
    """A structured role or posting that cannot be used; says which key and why."""

    code = "invalid_role"


class CatalogueRole(ServiceError):
    """A change to a role of the catalogue, which is the same for everybody."""

    code = "catalogue_role"


class InvalidInput(ServiceError):
    """A request with the right shape and wrong content."""

    code = "invalid_input"


class Conflict(ServiceError):
    """Two writers, or one idempotency key with two bodies."""

    code = "conflict"


class Unauthorized(ServiceError):
    """No key or token, or one that is not known or no longer valid."""

    code = "unauthorized"


class Forbidden(ServiceError):
    """A key or token without the scope that a call needs; says which, and which it has."""

    code = "forbidden"


class RateLimited(ServiceError):
    """More requests than a tenant or an address may send in a window."""

    code = "rate_limited"


class InvalidSettings(ServiceError):
    """Settings that cannot be used; the text lists every one of them."""

    code = "invalid_settings"


class InvalidData(ServiceError):
    """Data files with problems; the text lists every one with file, row and key."""

    code = "invalid_data"


class EncoderUnavailable(ServiceError):
    """The encoder file is missing or is not the one that was pinned."""

    code = "encoder_unavailable"


class StorageFull(ServiceError):
    """A change for which the disk has no room; nothing of it was stored."""

    code = "storage_full"


class StorageUnavailable(ServiceError):
    """A database that does not answer, or not now."""

    code = "storage_unavailable"


class StorageDamaged(ServiceError):
    """A database whose content cannot be read any more."""

    code = "storage_damaged"


class ReaderUnavailable(ServiceError):
    """The processes that read documents cannot be started."""

    code = "reader_unavailable"


class Stale(ServiceError):
    """A change based on a state that is no longer the present one."""

    code = "stale"


class PreconditionMissing(ServiceError):
    """A change that does not say which state it is based on."""

    code = "precondition_required"


class IdempotencyMismatch(ServiceError):
    """An idempotency key that was used with another body."""

    code = "idempotency_mismatch"
