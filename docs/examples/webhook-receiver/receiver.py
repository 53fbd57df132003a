# Receives Rufwerk's webhooks with nothing but Python 3: PUSH_SECRET=… PORT=9000 python3 receiver.py
import base64
import hashlib
import hmac
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LONGEST_AGE = 5 * 60
LARGEST_BODY = 1024 * 1024

secret = os.environ["PUSH_SECRET"]
# The secret of an endpoint begins with whsec_ and is base64; a push_secret is taken as it is.
key = base64.b64decode(secret[6:]) if secret.startswith("whsec_") else secret.encode()
seen = set()  # In earnest a table: a webhook may come again after a restart.


def is_genuine(headers, body):
    try:
        if abs(time.time() - int(headers["webhook-timestamp"])) > LONGEST_AGE:
            return False
    except (TypeError, ValueError):
        return False
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    # Several, while a secret is exchanged.
    given = (headers["webhook-signature"] or "").split(" ")
    return any(hmac.compare_digest(expected.encode(), signature.encode()) for signature in given)


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        if length > LARGEST_BODY:
            return self.answer(413)
        body = self.rfile.read(length)
        if not is_genuine(self.headers, body):
            return self.answer(401)
        if self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            print(self.headers["webhook-id"], body.decode(), flush=True)
        self.answer(204)  # Anything but 2xx, and it comes again.

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "9000"))), Receiver).serve_forever()
