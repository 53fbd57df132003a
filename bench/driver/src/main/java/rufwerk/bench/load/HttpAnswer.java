package rufwerk.bench.load;

import java.nio.charset.StandardCharsets;

/** Reads just enough of an answer to know where it ends; only answers with a Content-Length, as all of ours have. */
final class HttpAnswer {
    static final int INCOMPLETE = -1;

    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private HttpAnswer() {}

    /** The length of head and body together, or {@link #INCOMPLETE} while a part of it is missing. */
    static int length(byte[] bytes, int filled) {
        int body = -1;
        int line = 0;
        for (int at = 0; at + 1 < filled; at++) {
            if (bytes[at] != '\r' || bytes[at + 1] != '\n') {
                continue;
            }
            if (at == line) {
                return total(at + 2, body, filled);
            }
            if (isContentLength(bytes, line, at)) {
                body = number(bytes, line + CONTENT_LENGTH.length, at);
            }
            line = at + 2;
        }
        return INCOMPLETE;
    }

    static int status(byte[] bytes) {
        return number(bytes, STATUS_AT, STATUS_AT + 3);
    }

    private static int total(int head, int body, int filled) {
        if (body < 0) {
            throw new IllegalArgumentException("An answer without Content-Length");
        }
        return filled < head + body ? INCOMPLETE : head + body;
    }

    private static boolean isContentLength(byte[] bytes, int from, int to) {
        if (to - from <= CONTENT_LENGTH.length) {
            return false;
        }
        for (int i = 0; i < CONTENT_LENGTH.length; i++) {
            byte wanted = CONTENT_LENGTH[i];
            byte found = bytes[from + i];
            // Letters in either case; the bit makes them small and leaves '-' and ':' as they are.
            if ((found | 0x20) != (wanted | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] != ' ') {
                value = value * 10 + (bytes[at] - '0');
            }
        }
        return value;
    }
}
