package rufwerk.documents.files.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import rufwerk.documents.files.check.Signatures.Signature;

/**
 * Looks through a whole file for what another program would take it for: archives are found from their end, pages by
 * their first tags, scripts wherever they are.
 *
 * <p>Every text here is so long that the compressed bytes of a genuine picture contain it by chance once in a million
 * files or less.
 */
final class ForeignContent {
    private static final int PIECE = 64 * 1024;

    /** Readers of PDF look so far for its first bytes. */
    private static final int PDF_WINDOW = 1024;

    private static final Signature PDF = text("%pdf-", Flaw.AMBIGUOUS);

    /** No shorter than the longest text below. */
    private static final int OVERLAP = 32;

    /** An archive's end: its first bytes, and the numbers of two disks that nobody has had for long. */
    private static final Signature ZIP = new Signature(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0}, false, Flaw.AMBIGUOUS);

    private static final Signature SEVEN_ZIP =
            new Signature(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, true, Flaw.AMBIGUOUS);

    private static final List<Signature> ANYWHERE = Stream.concat(
                    Stream.of(ZIP, SEVEN_ZIP),
                    Stream.of(
                                    "rar!\u001a\u0007",
                                    "<!doctype html",
                                    "<html>",
                                    "<html ",
                                    "<script>",
                                    "<script ",
                                    "<iframe ",
                                    "<?php ",
                                    "<?php\n")
                            .map(text -> text(text, Flaw.AMBIGUOUS)))
            .toList();

    /** Objects that no table leads to, but that a reader may find when it repairs a file. */
    private static final List<Signature> OBJECTS = Stream.of(
                    "S /JavaScript", "S /Launch", "S /ImportData", "S /SubmitForm", "Type /EmbeddedFile")
            .flatMap(text -> Stream.of("/" + text, "/" + text.replace(" ", "")))
            .map(text -> new Signature(ascii(text), false, Flaw.ACTIVE))
            .toList();

    private static final Signatures IN_A_PICTURE = new Signatures(ANYWHERE);
    private static final Signatures IN_A_PDF =
            new Signatures(Stream.concat(ANYWHERE.stream(), OBJECTS.stream()).toList());

    private ForeignContent() {}

    static void refuse(Content content, FileType type) {
        Signatures signatures = type == FileType.PDF ? IN_A_PDF : IN_A_PICTURE;
        byte[] piece = new byte[PIECE + OVERLAP];
        for (long start = 0; start < content.size(); start += PIECE) {
            int count = (int) Math.min(piece.length, content.size() - start);
            content.read(start, piece, 0, count);
            if (start == 0) {
                refuseAnotherPdf(piece, count, type);
            }
            Signature found = signatures.find(piece, count, PIECE);
            if (found != null) {
                throw new Refusal(found.flaw());
            }
        }
    }

    private static void refuseAnotherPdf(byte[] piece, int count, FileType type) {
        for (int at = type == FileType.PDF ? 1 : 0; at < PDF_WINDOW; at++) {
            Refusal.unless(!PDF.standsAt(at, piece, count), Flaw.AMBIGUOUS);
        }
    }

    private static Signature text(String text, Flaw flaw) {
        return new Signature(ascii(text), true, flaw);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
