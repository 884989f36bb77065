"""Requests as their bytes come: the head, the body, and what follows."""

import time
from tempfile import SpooledTemporaryFile
from typing import Any

from gunicorn.http.body import ChunkedReader
from gunicorn.http.errors import NoMoreData, ParseException
from gunicorn.http.message import Request
from gunicorn.http.unreader import IterUnreader

from service.api.protection import MAX_BYTES
from service.worker.chunks import ChunkDecoder
from service.worker.limits import ServerLimits
from service.worker.refusals import RequestRefused, head_too_large, malformed, refusal_of_head, storage_full


class Incoming:
    """One request of a connection, fed with bytes until it is whole.

    gunicorn reads the head, from memory; the body is collected here.

    Attributes:
        request: what gunicorn made of the head, or None before; once `whole`, its body is a file.
        size: bytes of the body so far.
    """

    def __init__(self, cfg: Any, client: Any, limits: ServerLimits, number: int = 1) -> None:
        self._cfg, self._client, self._limits, self._number = cfg, client, limits, number
        self._raw = bytearray()
        self._since = time.monotonic()
        self.request: Any = None
        self.size = 0
        self.whole = False
        self._length: int | None = None
        self._chunks = ChunkDecoder(self._keep, limits.chunks)
        self._body: Any = None

    @property
    def empty(self) -> bool:
        """Return whether nothing of a request has come."""
        return self.request is None and not self._raw.strip(b"\r\n")

    @property
    def deadline(self) -> float:
        """Return when the request must have gone on, by the monotonic clock."""
        if self.request is not None:
            return self._since + self._limits.seconds_for(self.size)
        idle = self.empty and self._number > 1
        return self._since + (self._limits.idle_seconds if idle else self._limits.head_seconds)

    def feed(self, data: bytes) -> None:
        """Take more bytes.

        Raises:
            RequestRefused: for bytes that are no request, or for one that is too large.
        """
        if self.empty and data:
            self._since = time.monotonic() if self._number > 1 else self._since
        self._raw += data
        if self.request is None and self._raw:
            self._read_head()
        if self.request is not None and not self.whole:
            try:
                self._read_body()
            except OSError as error:  # of the file that a long body is kept in
                raise storage_full("the body", error) from None

    def end(self) -> None:
        """Take the end of the connection; raises RequestRefused in the middle of a request."""
        if self.request is not None:
            of = "chunks" if self._length is None else f"{self._length} bytes"
            raise malformed(f"a body that ended after {self.size} bytes", f"all {of} of it")
        if not self.empty:
            raise malformed("a head that ended in its middle", "an empty line after the last header")

    def expects_continue(self) -> bool:
        """Return, once, whether the client waits for leave to send the body."""
        expected = self.request is not None and self.request._expected_100_continue
        if expected:
            self.request._expected_100_continue = False
        return expected and not self.whole and not self._raw and not self.size

    def following(self) -> "Incoming":
        """Return the next request of the connection, with the bytes of it that have come already."""
        follower = Incoming(self._cfg, self._client, self._limits, self._number + 1)
        follower._raw = self._raw
        return follower

    def discard(self) -> None:
        """Give up the body."""
        self.size = 0
        if self._body is not None:
            self._body.close()

    def _read_head(self) -> None:
        unreader = IterUnreader([bytes(self._raw)])
        try:
            request = Request(self._cfg, unreader, self._client, self._number)
        except NoMoreData:
            if len(self._raw) > self._limits.head_bytes:
                raise head_too_large(f"more than {self._limits.head_bytes} bytes of head") from None
            return
        except (ParseException, ValueError) as error:
            raise refusal_of_head(error) from None
        rest = unreader.buf.getvalue()
        if len(self._raw) - len(rest) > self._limits.head_bytes:
            raise head_too_large(f"{len(self._raw) - len(rest)} bytes of head")
        self._raw = bytearray(rest)
        self._begin_body(request)

    def _begin_body(self, request: Any) -> None:
        self.request = request
        self._since = time.monotonic()
        self._body = SpooledTemporaryFile(max_size=self._limits.body_in_memory)  # noqa: SIM115
        if not isinstance(request.body.reader, ChunkedReader):
            self._length = request.body.reader.length
            self._check_size(self._length or 0)

    def _read_body(self) -> None:
        if self._length is None:
            self.whole = self._chunks.feed(self._raw)
        else:
            data = bytes(self._raw[: self._length - self.size])
            del self._raw[: len(data)]
            self._keep(data)
            self.whole = self.size == self._length
        if self.whole:
            self._body.seek(0)
            self.request.body = self._body

    def _keep(self, data: bytes) -> None:
        self.size += len(data)
        self._check_size(self.size)
        self._body.write(data)

    def _check_size(self, size: int) -> None:
        if size > self._limits.body_bytes:
            expected = f"a file of at most {MAX_BYTES // 2**20} MB, and a form of few short fields"
            raise RequestRefused(413, f"{size} bytes came: expected {expected}")
