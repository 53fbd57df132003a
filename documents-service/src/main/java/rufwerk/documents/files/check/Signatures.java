package rufwerk.documents.files.check;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are looked for all at once, as Horspool does it: a byte that no text has near its beginning shows that none
 * begins in front of it, so most bytes of a file are never looked at.
 */
final class Signatures {
    /** No text is shorter; so many of its bytes decide how far it is to the next place worth a look. */
    private static final int WINDOW = 6;

    private final List<Signature> all;
    private final byte[] steps = new byte[1 << Byte.SIZE];

    Signatures(List<Signature> all) {
        this.all = List.copyOf(all);
        Arrays.fill(steps, (byte) WINDOW);
        for (int at = 0; at < WINDOW; at++) {
            for (Signature signature : all) {
                byte character = signature.text()[at];
                steps[character & 0xFF] = (byte) (WINDOW - 1 - at);
                if (signature.anyCase()) {
                    steps[Signature.upper(character) & 0xFF] = (byte) (WINDOW - 1 - at);
                }
            }
        }
    }

    /** @param anyCase letters stand for their capitals, too; they are written small in {@code text} */
    record Signature(byte[] text, boolean anyCase, Flaw flaw) {
        boolean standsAt(int at, byte[] bytes, int count) {
            if (at + text.length > count) {
                return false;
            }
            for (int i = 0; i < text.length; i++) {
                if (bytes[at + i] != text[i] && !(anyCase && bytes[at + i] == upper(text[i]))) {
                    return false;
                }
            }
            return true;
        }

        private static byte upper(byte character) {
            return character >= 'a' && character <= 'z' ? (byte) (character - ('a' - 'A')) : character;
        }
    }

    /** What begins first in front of the end, and lies within the first {@code count} bytes; null: nothing. */
    @Nullable
    Signature find(byte[] bytes, int count, int end) {
        for (int at = next(0, end, bytes, count); at < end; at = next(at + 1, end, bytes, count)) {
            for (Signature signature : all) {
                if (signature.standsAt(at, bytes, count)) {
                    return signature;
                }
            }
        }
        return null;
    }

    /** The next place that one of them may begin at, from this one on; {@code end} when there is none before. */
    private int next(int from, int end, byte[] bytes, int count) {
        int at = from;
        while (at < end && at + WINDOW <= count) {
            int step = steps[bytes[at + WINDOW - 1] & 0xFF];
            if (step == 0) {
                return at;
            }
            at += step;
        }
        return end;
    }
}
