package rufwerk.documents.files.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    private static final byte[] PDF = ascii("%pdf-");

    /** The longest text below, and what is looked at behind the first bytes of an archive's end. */
    private static final int OVERLAP = 32;

    private static final List<byte[]> ANYWHERE = List.of(
            ascii("rar!\u001a\u0007"),
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C},
            ascii("<!doctype html"),
            ascii("<html>"),
            ascii("<html "),
            ascii("<script>"),
            ascii("<script "),
            ascii("<iframe "),
            ascii("<?php "),
            ascii("<?php\n"));

    /** Objects that no table leads to, but that a reader may find when it repairs a file. */
    private static final List<byte[]> ANYWHERE_IN_A_PDF = Stream.of(
                    "S /JavaScript", "S /Launch", "S /ImportData", "S /SubmitForm", "Type /EmbeddedFile")
            .flatMap(text -> Stream.of("/" + text, "/" + text.replace(" ", "")))
            .map(ForeignContent::ascii)
            .toList();

    /** Whether something may begin with the byte: all others, which are almost all, are passed over quickly. */
    private static final boolean[] BEGINS_SOMETHING = marked("pPrR7</%");

    private ForeignContent() {}

    static void refuse(Content content, FileType type) {
        byte[] piece = new byte[PIECE + OVERLAP];
        for (long start = 0; start < content.size(); start += PIECE) {
            int count = (int) Math.min(piece.length, content.size() - start);
            content.read(start, piece, 0, count);
            look(piece, count, start, type);
        }
    }

    private static void look(byte[] piece, int count, long start, FileType type) {
        for (int at = 0; at < Math.min(count, PIECE); at++) {
            if (!BEGINS_SOMETHING[piece[at] & 0xFF]) {
                continue;
            }
            switch (lower(piece[at])) {
                case 'p' -> Refusal.unless(!endsArchive(piece, at, count), Flaw.AMBIGUOUS);
                case 'r', '7', '<' -> Refusal.unless(!beginsAny(ANYWHERE, piece, at, count), Flaw.AMBIGUOUS);
                case '/' ->
                    Refusal.unless(type != FileType.PDF || !isAny(ANYWHERE_IN_A_PDF, piece, at, count), Flaw.ACTIVE);
                case '%' ->
                    Refusal.unless(
                            start + at >= PDF_WINDOW
                                    || type == FileType.PDF && start + at == 0
                                    || !begins(PDF, piece, at, count),
                            Flaw.AMBIGUOUS);
                default -> {}
            }
        }
    }

    /** ZIP and JAR: signature, then disk numbers that are zero and two counts that agree. */
    private static boolean endsArchive(byte[] piece, int at, int count) {
        return at + 12 <= count
                && piece[at] == 'P'
                && piece[at + 1] == 'K'
                && piece[at + 2] == 5
                && piece[at + 3] == 6
                && (piece[at + 4] | piece[at + 5] | piece[at + 6] | piece[at + 7]) == 0
                && piece[at + 8] == piece[at + 10]
                && piece[at + 9] == piece[at + 11];
    }

    private static boolean beginsAny(List<byte[]> lowerCase, byte[] piece, int at, int count) {
        for (byte[] text : lowerCase) {
            if (begins(text, piece, at, count)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] lowerCase, byte[] piece, int at, int count) {
        if (at + lowerCase.length > count) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if (lower(piece[at + i]) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAny(List<byte[]> texts, byte[] piece, int at, int count) {
        for (byte[] text : texts) {
            if (at + text.length <= count && Arrays.equals(text, 0, text.length, piece, at, at + text.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte character) {
        return character >= 'A' && character <= 'Z' ? (byte) (character + ('a' - 'A')) : character;
    }

    private static boolean[] marked(String characters) {
        boolean[] marked = new boolean[1 << Byte.SIZE];
        characters.chars().forEach(character -> marked[character] = true);
        return marked;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
