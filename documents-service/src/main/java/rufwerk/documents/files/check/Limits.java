package rufwerk.documents.files.check;

/** How much a document may be. The largest legitimate ones are long contracts and pictures of good cameras. */
public final class Limits {
    /** 20 MiB. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    static final int MAX_PAGES = 100;

    /** A sheet of A4 at 600 dpi has 35 million, the pictures of good telephones up to 200 million. */
    private static final long MAX_PIXELS = 200_000_000;

    private static final long LONGEST_SIDE = 30_000;

    /** What everything packed in one file may unpack to. */
    static final long MAX_UNPACKED = 256L * 1024 * 1024;

    private Limits() {}

    static void checkPicture(long width, long height) {
        Refusal.unless(width > 0 && height > 0, Flaw.MALFORMED);
        Refusal.unless(width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MAX_PIXELS, Flaw.INFLATED);
    }

    static void checkPages(int pages) {
        Refusal.unless(pages > 0, Flaw.MALFORMED);
        Refusal.unless(pages <= MAX_PAGES, Flaw.TOO_MANY_PAGES);
    }
}
