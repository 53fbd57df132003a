package rufwerk.documents.files.check;

/**
 * Follows the markers of a JPEG (ISO 10918-1 Annex B) from the first to the last.
 *
 * <p>What lies behind the end is refused, except for zeros and, in files that announce it (CIPA DC-007), further whole
 * JPEGs: cameras keep a brightness map there.
 */
final class JpegCheck implements FormatCheck {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;

    /** Progressive pictures have about ten; thousands would keep a decoder busy for minutes. */
    private static final int MAX_SCANS = 64;

    @Override
    public boolean recognises(Bytes file) {
        return file.has(0, "\u00FF\u00D8\u00FF");
    }

    @Override
    public int check(Bytes file) {
        Picture first = new Picture(file, 0);
        long end = afterZeros(file, first.end);
        while (end < file.size() && first.announcesMore && recognisesAt(file, end)) {
            end = afterZeros(file, new Picture(file, end).end);
        }
        Refusal.unless(end == file.size(), Flaw.AMBIGUOUS);
        return 1;
    }

    private static boolean recognisesAt(Bytes file, long at) {
        return file.has(at, "\u00FF\u00D8\u00FF");
    }

    private static long afterZeros(Bytes file, long from) {
        long at = from;
        while (at < file.size() && file.at(at) == 0) {
            at++;
        }
        return at;
    }

    /** One picture of a file. */
    private static final class Picture {
        private final Bytes file;
        private final long end;
        private boolean announcesMore;
        private boolean hasSize;
        private int scans;

        private Picture(Bytes file, long start) {
            this.file = file;
            this.end = follow(start);
            Refusal.unless(hasSize && scans > 0, Flaw.MALFORMED);
        }

        private long follow(long start) {
            long at = start;
            while (true) {
                at = nextMarker(at);
                int marker = file.at(at);
                at++;
                switch (marker) {
                    case START -> Refusal.unless(at == start + 2, Flaw.MALFORMED);
                    case END -> {
                        return at;
                    }
                    default -> at = segment(marker, at);
                }
            }
        }

        /** Any number of 0xFF may fill up the space before a marker. */
        private long nextMarker(long from) {
            Refusal.unless(file.at(from) == 0xFF, Flaw.MALFORMED);
            long at = from;
            while (file.at(at) == 0xFF) {
                at++;
            }
            return at;
        }

        private long segment(int marker, long at) {
            // Tables, frames and everything else that has a length; 0xD0 to 0xD7 belong into scans alone.
            Refusal.unless(marker >= 0xC0 && !(marker >= 0xD0 && marker <= 0xD7), Flaw.MALFORMED);
            int length = file.big16(at);
            Refusal.unless(length >= 2, Flaw.MALFORMED);
            long next = at + length;
            file.checkRange(at, length);
            switch (marker) {
                case 0xC0, 0xC1, 0xC2 -> frame(at, length);
                case 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                    throw new Refusal(Flaw.MALFORMED); // lossless, hierarchical, arithmetic: no camera, no browser
                case APP0 -> thumbnail(at, length);
                case APP2 -> announcesMore |= file.has(at + 2, "MPF\0");
                case SCAN -> {
                    scans++;
                    Refusal.unless(hasSize, Flaw.MALFORMED);
                    Refusal.unless(scans <= MAX_SCANS, Flaw.INFLATED);
                    return endOfScan(next);
                }
                default -> {}
            }
            return next;
        }

        private void frame(long at, int length) {
            Refusal.unless(!hasSize, Flaw.MALFORMED);
            hasSize = true;
            int components = file.at(at + 7);
            Refusal.unless(
                    (components == 1 || components == 3 || components == 4) && length == 8 + 3 * components,
                    Flaw.MALFORMED);
            Limits.checkPicture(file.big16(at + 5), file.big16(at + 3));
        }

        /** Its length follows from its size. A script would begin here, with the length as its first two characters. */
        private void thumbnail(long at, int length) {
            if (file.has(at + 2, "JFIF\0")) {
                Refusal.unless(length == 16 + 3 * file.at(at + 14) * file.at(at + 15) || length == 14, Flaw.AMBIGUOUS);
            } else {
                Refusal.unless(!file.has(at, "/*"), Flaw.AMBIGUOUS);
            }
        }

        private long endOfScan(long from) {
            long at = from;
            while (true) {
                while (file.at(at) != 0xFF) {
                    at++;
                }
                int next = file.at(at + 1);
                boolean isData = next == 0 || next >= 0xD0 && next <= 0xD7;
                if (!isData) {
                    return at;
                }
                at += 2;
            }
        }
    }
}
