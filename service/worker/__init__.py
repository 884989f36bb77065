"""The HTTP server process: gunicorn, and a worker of its that reads and sends without a thread.

What an answer says belongs to `api`; what is refused before a request reaches the app is refused here.
"""
