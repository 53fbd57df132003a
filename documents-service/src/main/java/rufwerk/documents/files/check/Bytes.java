package rufwerk.documents.files.check;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Random access to a file through a small window. Whatever leads beyond its end is a flaw of the file. */
final class Bytes {
    private static final int WINDOW = 16 * 1024;

    private final Content content;
    private final long size;
    private final byte[] window;
    private long windowStart;
    private int windowLength;

    Bytes(Content content) {
        this.content = content;
        this.size = content.size();
        this.window = new byte[(int) Math.min(WINDOW, size)];
    }

    long size() {
        return size;
    }

    /** 0 to 255. */
    int at(long position) {
        long offset = position - windowStart;
        if (offset < 0 || offset >= windowLength) {
            offset = moveTo(position);
        }
        return window[(int) offset] & 0xFF;
    }

    int big16(long position) {
        return at(position) << 8 | at(position + 1);
    }

    /** Unsigned. */
    long big32(long position) {
        return (long) big16(position) << 16 | big16(position + 2);
    }

    int little16(long position) {
        return at(position) | at(position + 1) << 8;
    }

    /** Unsigned. */
    long little32(long position) {
        return little16(position) | (long) little16(position + 2) << 16;
    }

    boolean has(long position, String latin1) {
        if (position < 0 || position + latin1.length() > size) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if (at(position + i) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String text(long position, int count) {
        checkRange(position, count);
        byte[] bytes = new byte[count];
        content.read(position, bytes, 0, count);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Where this text begins for the last time in a range; -1 when it does not. */
    long lastIndexOf(String latin1, long from, long to) {
        for (long position = Math.min(to, size) - latin1.length(); position >= Math.max(0, from); position--) {
            if (has(position, latin1)) {
                return position;
            }
        }
        return -1;
    }

    InputStream stream(long from, long count) {
        checkRange(from, count);
        return new ContentStream(content, from, count);
    }

    void checkRange(long from, long count) {
        Refusal.unless(from >= 0 && count >= 0 && from <= size - count, Flaw.TRUNCATED);
    }

    /** Begins a little before the position: parsers look back as well as ahead. */
    private long moveTo(long position) {
        Refusal.unless(position >= 0 && position < size, Flaw.TRUNCATED);
        windowStart = Math.max(0, Math.min(position - window.length / 8, size - window.length));
        windowLength = window.length;
        content.read(windowStart, window, 0, windowLength);
        return position - windowStart;
    }
}
