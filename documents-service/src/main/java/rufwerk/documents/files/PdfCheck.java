package rufwerk.documents.files;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells a PDF by its content, whatever it is called.
 *
 * <p>Readers forgive rubbish before {@code %PDF-}; we do not, because that is where a second format would hide.
 */
public final class PdfCheck {
    /** 20 MiB. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Within so many last bytes readers look for {@code %%EOF}; signatures and line ends may follow it. */
    private static final int END_WINDOW = 1024;

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    private PdfCheck() {}

    /** The first flaw found, or nothing for a PDF. */
    public static Optional<PdfFlaw> flawIn(byte[] content) {
        if (content.length == 0) {
            return Optional.of(PdfFlaw.EMPTY);
        }
        if (content.length > MAX_BYTES) {
            return Optional.of(PdfFlaw.TOO_LARGE);
        }
        if (!isAt(content, 0, HEADER)) {
            return Optional.of(PdfFlaw.NO_HEADER);
        }
        return endsInWindow(content) ? Optional.empty() : Optional.of(PdfFlaw.NO_END);
    }

    private static boolean endsInWindow(byte[] content) {
        int first = Math.max(HEADER.length, content.length - END_WINDOW);
        for (int at = content.length - END.length; at >= first; at--) {
            if (isAt(content, at, END)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] content, int offset, byte[] wanted) {
        if (content.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (content[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
