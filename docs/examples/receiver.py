#!/usr/bin/env python3
"""Receives events that are pushed: believes only what is signed, and works each off once however often it comes.

    WEBHOOK_SECRET=whsec_... python3 receiver.py 9000

During a rotation, WEBHOOK_SECRET may hold both secrets with a space between them. RECEIVER_DB is the database, receiver.db
if not given. It needs nothing but Python 3.9; put it behind something that speaks https.
"""

import base64
import hashlib
import hmac
import json
import os
import sqlite3
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 5 * 60
LARGEST_BODY = 1024 * 1024
SECRETS = [base64.b64decode(secret.removeprefix("whsec_")) for secret in os.environ["WEBHOOK_SECRET"].split()]


def is_genuine(headers, body):
    """By the Standard Webhooks scheme: one of the signatures is of one of our secrets, and it is not an old message."""
    identifier, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    signed = b".".join([identifier.encode(), timestamp.encode(), body])
    expected = [b"v1," + base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()) for secret in SECRETS]
    given = headers.get("webhook-signature", "").encode().split()
    return any(hmac.compare_digest(ours, theirs) for ours in expected for theirs in given)


def open_database():
    database = sqlite3.connect(os.environ.get("RECEIVER_DB", "receiver.db"), timeout=10, isolation_level=None)
    database.execute("pragma synchronous = full")
    database.execute("create table if not exists seen (id text primary key)")
    database.execute("create table if not exists counted (type text primary key, times integer)")
    return database


def work_off(identifier, event):
    """The effect and the memory that it was there: both or none. Whether it was new."""
    database = open_database()
    try:
        database.execute("begin immediate")
        new = database.execute("insert or ignore into seen values (?)", (identifier,)).rowcount == 1
        if new:
            # What your software does with an event. Here: count it.
            database.execute(
                "insert into counted values (?, 1) on conflict (type) do update set times = times + 1", (event["type"],)
            )
        database.execute("commit")
        return new
    finally:
        database.close()


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length) if length <= LARGEST_BODY else b""
        if not is_genuine(self.headers, body):
            self.answer(401)
            return
        event = json.loads(body)
        new = work_off(self.headers["webhook-id"], event)
        print(event["position"], event["type"], event["subject"], "" if new else "(had it)", flush=True)
        # Only now: whatever is not answered with 2xx is sent again.
        self.answer(204)

    def answer(self, code):
        self.send_response(code)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    open_database().close()
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 9000
    with ThreadingHTTPServer(("127.0.0.1", port), Receiver) as server:
        print("Listening on", server.server_address[1], flush=True)
        server.serve_forever()
