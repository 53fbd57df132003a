package rufwerk.documents.files.check;

import org.jspecify.annotations.Nullable;

/**
 * Reads every object of a PDF that its tables name, in every revision, and refuses whatever is more than paper.
 *
 * <p>Readers repair what is broken, each in its own way, and then may see something else than we did: a file whose
 * tables are wrong is refused. Readers also forgive rubbish before the first and behind the last line; we do not, because
 * that is where a second format would hide.
 */
final class PdfCheck implements FormatCheck {
    private static final String HEADER = "%PDF-";
    private static final String END = "%%EOF";
    private static final String START = "startxref";

    /** Within so many last bytes readers look for the end; only spaces may follow it. */
    private static final int END_WINDOW = 2048;

    @Override
    public boolean recognises(Bytes file) {
        return file.has(0, HEADER);
    }

    @Override
    public int check(Bytes bytes) {
        Refusal.unless(bytes.has(5, "1.") || bytes.has(5, "2."), bytes.size() < 8 ? Flaw.TRUNCATED : Flaw.MALFORMED);
        long end = bytes.lastIndexOf(END, bytes.size() - END_WINDOW, bytes.size());
        Refusal.unless(end >= 0, endsSomewhere(bytes) ? Flaw.AMBIGUOUS : Flaw.TRUNCATED);
        for (long at = end + END.length(); at < bytes.size(); at++) {
            Refusal.unless(PdfTokens.isSpace(bytes.at(at)), Flaw.AMBIGUOUS);
        }
        long start = bytes.lastIndexOf(START, end - 64, end);
        Refusal.unless(start >= 0, Flaw.MALFORMED);
        PdfFile file = new PdfFile(bytes, new PdfReader(bytes, start + START.length()).integer());
        return checkObjects(file);
    }

    private static boolean endsSomewhere(Bytes bytes) {
        return bytes.lastIndexOf(END, 0, bytes.size()) >= 0;
    }

    private static int checkObjects(PdfFile file) {
        PdfConduct conduct = new PdfConduct(file);
        conduct.check(file.table().trailer());
        Refusal.unless(
                file.resolve(file.table().trailer().get("Root")) instanceof PdfValue.Dictionary root
                        && root.says("Type", "Catalog"),
                Flaw.MALFORMED);
        int pages = 0;
        for (PdfTable.Place place : file.table().all()) {
            PdfFile.Found found = file.read(place);
            if (found == null) {
                continue;
            }
            conduct.check(found.value());
            if (found.data() != null) {
                checkStream(file, found);
            }
            if (file.table().isNewest(place) && isPage(found.value())) {
                pages++;
            }
        }
        Limits.checkPages(pages);
        return pages;
    }

    private static boolean isPage(PdfValue value) {
        return value instanceof PdfValue.Dictionary dictionary && dictionary.says("Type", "Page");
    }

    private static void checkStream(PdfFile file, PdfFile.Found found) {
        PdfValue.Dictionary dictionary = (PdfValue.Dictionary) found.value();
        // The content would come from another file.
        Refusal.unless(dictionary.get("F") == null, Flaw.ACTIVE);
        if (dictionary.says("Subtype", "Image")) {
            Limits.checkPicture(whole(file, dictionary.get("Width")), whole(file, dictionary.get("Height")));
        }
        file.count(found);
    }

    private static long whole(PdfFile file, @Nullable PdfValue value) {
        return file.resolve(value) instanceof PdfValue.Number(var number) ? (long) number : 0;
    }
}
