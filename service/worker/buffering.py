"""A gunicorn worker that holds slow clients without a thread.

Its loop reads every request whole and sends every answer; threads see whole requests alone.
"""

import errno
import math
import os
import selectors
import time
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

from service.worker.connection import Connection, Outgoing, Phase
from service.worker.incoming import Incoming
from service.worker.limits import ServerLimits, raise_file_limit
from service.worker.open_connections import OpenConnections
from service.worker.orphans import is_orphan
from service.worker.refusals import RequestRefused, overloaded, refusal_bytes, shutting_down, storage_full
from service.worker.threads import AnsweringThreads

_TICK = 0.5  # seconds between two looks at the deadlines
_STOPPING_TICK = 0.1
_OTHERS_FIRST = 0.002  # seconds in which a worker with a free thread may take a new connection
_NO_CONNECTION = (errno.EAGAIN, errno.EWOULDBLOCK, errno.ECONNABORTED, errno.EPROTO)


class BufferingWorker(ThreadWorker):  # type: ignore[misc]
    """Reads and sends in one loop, answers in threads, and refuses what is too much."""

    limits = ServerLimits()
    alive: bool

    def init_process(self) -> None:
        """Run until a signal, or the end of the master, ends it."""
        raise_file_limit()
        self._looked = 0.0
        self._others_until = math.inf
        super().init_process()

    def get_thread_pool(self) -> AnsweringThreads:
        """Return the threads that answer."""
        return AnsweringThreads(self.cfg.threads, self.cfg.threads * self.limits.queued_per_thread)

    def run(self) -> None:
        """Serve; then answer what has come, and end."""
        self._open = OpenConnections(self.poller, self.limits, self.log)
        self.poller.register(
            self.method_queue.fileno(), selectors.EVENT_READ, self.method_queue.run_callbacks
        )
        self.set_accept_enabled(True)
        while self.alive:
            self._turn(_TICK)
            self.alive = self.alive and not is_orphan(self)
        self._stop()

    def _turn(self, seconds: float) -> None:
        self.notify()
        self.wait_for_and_dispatch_events(min(seconds, max(0.0, self._others_until - time.monotonic())))
        if time.monotonic() >= self._others_until:
            self._others_until = math.inf
            self._accept_all()
            self.set_accept_enabled(True)
        self._look_at_deadlines()

    def _stop(self) -> None:
        """Take what already connected, close the listeners, and wait for every answer."""
        self.set_accept_enabled(False)
        self._others_until = math.inf
        self._accept_all()
        for listener in self.sockets:
            listener.close()
        self._open.stop()
        end = time.monotonic() + self.cfg.graceful_timeout
        while self._open and time.monotonic() < end:
            self._turn(_STOPPING_TICK)
        self.tpool.shutdown(wait=False)
        if self._open and is_orphan(self):
            os._exit(1)  # nobody else ends a thread that never does

    # New connections

    def accept(self, listener: Any) -> None:
        """Take one connection; a worker without a free thread lets another worker take it first."""
        if self.tpool.busy:
            self.set_accept_enabled(False)
            self._others_until = time.monotonic() + _OTHERS_FIRST
        else:
            self._accept_one(listener)

    def _accept_all(self) -> None:
        for listener in self.sockets:
            while self._accept_one(listener):
                pass

    def _accept_one(self, listener: Any) -> bool:
        """Return whether there was a connection."""
        try:
            sock, client = listener.accept()
        except OSError as error:
            if error.errno not in _NO_CONNECTION:
                self.log.warning("a connection could not be taken: %s", error.strerror)
                self._open.make_room()
            return False
        incoming = Incoming(self.cfg, client, self.limits)
        connection = Connection(sock, client, listener.getsockname(), incoming, self.limits)
        self._open.add(connection)
        self._open.step(self._read, connection)
        return True

    # Reading

    def _read(self, connection: Connection) -> None:
        try:
            data = connection.receive()
        except BlockingIOError:
            self._open.watch(connection, selectors.EVENT_READ, self._read)
            return
        except OSError:
            self._open.drop(connection)
            return
        self._feed(connection, data, ended=not data)

    def _feed(self, connection: Connection, data: bytes, *, ended: bool = False) -> None:
        incoming = connection.incoming
        try:
            incoming.feed(data)
            if ended and not incoming.whole:
                incoming.end()
            if incoming.size > self.limits.body_in_memory:
                self._check_bodies()
        except RequestRefused as refused:
            self._refuse(connection, refused)
            return
        if incoming.whole:
            self._start(connection)
        elif ended or not self._invite(connection):
            self._open.drop(connection)
        else:
            self._open.watch(connection, selectors.EVENT_READ, self._read)

    def _check_bodies(self) -> None:
        most = self.limits.bodies_bytes
        if self._open.bytes_of_bodies() > most:
            raise overloaded(f"at most {most // 2**20} MB of uploads at a time")

    @staticmethod
    def _invite(connection: Connection) -> bool:
        """Return whether the client can send on; one that waits for leave to send its body gets it."""
        if not connection.incoming.expects_continue():
            return True
        try:
            connection.sock.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        except OSError:
            return False
        return True

    # Answering

    def _start(self, connection: Connection) -> None:
        """Hand a whole request to a thread."""
        if is_orphan(self):
            self._refuse(connection, shutting_down())
            return
        connection.begin(Phase.WORKING)
        self._open.unwatch(connection)
        request = connection.incoming.request
        future = self.tpool.submit(request.path, self._answer, connection, request)
        if future is None:
            self._refuse(connection, _one_too_many())
        else:
            future.add_done_callback(
                partial(self.method_queue.defer, self._open.step, self._finish, connection)
            )

    def _answer(self, connection: Connection, request: Any) -> tuple[Outgoing, bool]:
        """Return the answer, and whether the connection stays open; runs in a thread."""
        if is_orphan(self):
            raise shutting_down()
        answer = Outgoing(self.limits)
        try:
            keep = bool(self.handle_request(request, _Exchange(answer, connection)))
            answer.start()
        except OSError as error:  # of the file that a long answer is kept in
            raise storage_full("the answer", error) from error
        return answer, keep

    def _finish(self, connection: Connection, future: "Future[tuple[Outgoing, bool]]") -> None:
        try:
            connection.outgoing, connection.keep = future.result()
        except RequestRefused as refused:
            self._refuse(connection, refused)
        except CancelledError:
            self._refuse(connection, _one_too_many())
        except BaseException as error:  # whatever a thread ended with has an answer
            self.log.error("a request was not answered", exc_info=error)
            detail = "the server failed while it answered: send the request again, or tell its operator"
            self._refuse(connection, RequestRefused(500, detail))
        else:
            self._begin_sending(connection)

    def _refuse(self, connection: Connection, refused: RequestRefused) -> None:
        """Send a refusal and close; what the client still sends is not looked at."""
        self.log.info("refused before the app: %(status)s %(code)s %(request_id)s", vars(refused))
        request = connection.incoming.request
        connection.incoming.discard()
        connection.outgoing, connection.keep = Outgoing(self.limits), False
        connection.outgoing.sendall(
            refusal_bytes(refused, with_body=request is None or request.method != "HEAD")
        )
        connection.outgoing.start()
        self._begin_sending(connection)

    # Sending

    def _begin_sending(self, connection: Connection) -> None:
        connection.begin(Phase.SENDING)
        self._send(connection)

    def _send(self, connection: Connection) -> None:
        assert connection.outgoing is not None
        try:
            sent = connection.outgoing.send_to(connection.sock)
        except OSError:
            self._open.drop(connection)
            return
        if not sent:
            self._open.watch(connection, selectors.EVENT_WRITE, self._send)
        elif connection.keep:
            self._read_next(connection)
        else:
            self._close_gently(connection)

    def _read_next(self, connection: Connection) -> None:
        incoming = connection.incoming
        connection.incoming = incoming.following()
        incoming.discard()
        connection.begin(Phase.READING)
        self._feed(connection, b"")

    def _close_gently(self, connection: Connection) -> None:
        """End our side and read on for a while, so that the client gets the whole answer."""
        connection.begin(Phase.CLOSING)
        try:
            connection.sock.shutdown(1)
        except OSError:
            self._open.drop(connection)
        else:
            self._open.watch(connection, selectors.EVENT_READ, self._read_away)

    def _read_away(self, connection: Connection) -> None:
        try:
            if not connection.receive():
                self._open.drop(connection)
        except BlockingIOError:
            return
        except OSError:
            self._open.drop(connection)

    # Housekeeping

    def _look_at_deadlines(self) -> None:
        now = time.monotonic()
        if now - self._looked < _STOPPING_TICK:
            return
        self._looked = now
        for connection in self._open.overdue():
            self._open.step(self._give_up, connection)

    def _give_up(self, connection: Connection) -> None:
        if connection.phase is not Phase.READING or connection.incoming.empty:
            if connection.phase is Phase.SENDING:
                self.log.info("an answer was given up that its client did not read")
            self._open.drop(connection)
        elif self._open.stopping:
            self._refuse(connection, shutting_down())
        else:
            detail = "a request that came too slowly: expected its head and body without long pauses"
            self._refuse(connection, RequestRefused(408, detail))


def _one_too_many() -> RequestRefused:
    return overloaded("fewer requests at a time")


class _Exchange:
    """What gunicorn asks of a connection while it answers."""

    def __init__(self, answer: Outgoing, connection: Connection) -> None:
        self.sock = answer
        self.client = connection.client
        self.server = connection.server
