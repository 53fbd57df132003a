package rufwerk.documents.files.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Follows the chunks of a PNG (ISO 15948), checks the sum of each, and that it unpacks to as much as it says. */
final class PngCheck implements FormatCheck {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";
    private static final int PIECE = 16 * 1024;

    /** A colour profile or a text is packed too. */
    private static final long LONGEST_TEXT = 4L * 1024 * 1024;

    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> OF_ANIMATIONS = Set.of("acTL", "fcTL", "fdAT");

    @Override
    public boolean recognises(Bytes file) {
        return file.has(0, SIGNATURE);
    }

    @Override
    public int check(Bytes file) {
        Refusal.unless(file.size() > 16, Flaw.TRUNCATED);
        Refusal.unless(file.has(12, "IHDR") && file.big32(8) == 13, Flaw.MALFORMED);
        long expected = unpackedSize(file);
        Inflater inflater = new Inflater();
        try {
            long unpacked = follow(file, inflater, expected);
            Refusal.unless(inflater.finished() && unpacked == expected, Flaw.TRUNCATED);
            return 1;
        } finally {
            inflater.end();
        }
    }

    private static long follow(Bytes file, Inflater inflater, long expected) {
        long unpacked = 0;
        long at = SIGNATURE.length();
        while (true) {
            long length = file.big32(at);
            String type = file.text(at + 4, 4);
            Refusal.unless(type.chars().allMatch(PngCheck::isLetter), Flaw.MALFORMED);
            file.checkRange(at, length + 12);
            Refusal.unless(!OF_ANIMATIONS.contains(type), Flaw.MOVING);
            Refusal.unless(Character.isLowerCase(type.charAt(0)) || NEEDED.contains(type), Flaw.MALFORMED);
            unpacked += chunk(file, at, length, type.equals("IDAT") ? inflater : null, expected - unpacked);
            unpackText(file, at + 8, length, type);
            at += length + 12;
            if (type.equals("IEND")) {
                Refusal.unless(at == file.size(), Flaw.AMBIGUOUS);
                return unpacked;
            }
        }
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    /** How much of the picture it brings. */
    private static long chunk(Bytes file, long at, long length, @Nullable Inflater inflater, long left) {
        CRC32 sum = new CRC32();
        byte[] piece = new byte[PIECE];
        long unpacked = 0;
        try (InputStream in = file.stream(at + 4, length + 4)) {
            sum.update(in.readNBytes(4));
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                sum.update(piece, 0, count);
                if (inflater != null) {
                    unpacked += inflate(inflater, piece, count, left - unpacked);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Refusal.unless(sum.getValue() == file.big32(at + 8 + length), Flaw.MALFORMED);
        return unpacked;
    }

    private static long inflate(Inflater inflater, byte[] packed, int count, long left) {
        Refusal.unless(!inflater.finished() || count == 0, Flaw.AMBIGUOUS);
        inflater.setInput(packed, 0, count);
        byte[] plain = new byte[PIECE];
        long total = 0;
        try {
            while (!inflater.finished() && !inflater.needsInput()) {
                int more = inflater.inflate(plain);
                Refusal.unless(more > 0 || inflater.finished() || inflater.needsInput(), Flaw.MALFORMED);
                total += more;
                Refusal.unless(total <= left, Flaw.INFLATED);
            }
        } catch (DataFormatException e) {
            throw new Refusal(Flaw.MALFORMED);
        }
        Refusal.unless(inflater.getRemaining() == 0, Flaw.AMBIGUOUS);
        return total;
    }

    private static void unpackText(Bytes file, long at, long length, String type) {
        switch (type) {
            case "iCCP", "zTXt" -> {
                long keywordEnd = endOfText(file, at, length);
                unpackRest(file, keywordEnd + 2, at + length);
            }
            case "iTXt" -> {
                long keywordEnd = endOfText(file, at, length);
                if (file.at(keywordEnd + 1) == 1) {
                    long languageEnd = endOfText(file, keywordEnd + 3, at + length - keywordEnd - 3);
                    long translatedEnd = endOfText(file, languageEnd + 1, at + length - languageEnd - 1);
                    unpackRest(file, translatedEnd + 1, at + length);
                }
            }
            default -> {}
        }
    }

    private static long endOfText(Bytes file, long from, long length) {
        for (long at = from; at < from + length; at++) {
            if (file.at(at) == 0) {
                return at;
            }
        }
        throw new Refusal(Flaw.MALFORMED);
    }

    private static void unpackRest(Bytes file, long from, long end) {
        new Unpacking(LONGEST_TEXT).count(Unpacking.inflated(file.stream(from, end - from)));
    }

    /** With one byte for the filter of each row; an interlaced picture consists of seven smaller ones. */
    private static long unpackedSize(Bytes file) {
        long width = file.big32(16);
        long height = file.big32(20);
        Limits.checkPicture(width, height);
        int bitsPerPixel = bitsPerPixel(file.at(24), file.at(25));
        if (file.at(28) == 0) {
            return rows(width, height, bitsPerPixel);
        }
        return rows(steps(width, 0, 8), steps(height, 0, 8), bitsPerPixel)
                + rows(steps(width, 4, 8), steps(height, 0, 8), bitsPerPixel)
                + rows(steps(width, 0, 4), steps(height, 4, 8), bitsPerPixel)
                + rows(steps(width, 2, 4), steps(height, 0, 4), bitsPerPixel)
                + rows(steps(width, 0, 2), steps(height, 2, 4), bitsPerPixel)
                + rows(steps(width, 1, 2), steps(height, 0, 2), bitsPerPixel)
                + rows(width, steps(height, 1, 2), bitsPerPixel);
    }

    private static long steps(long side, int first, int step) {
        return Math.ceilDiv(Math.max(0, side - first), step);
    }

    private static long rows(long width, long height, int bitsPerPixel) {
        return width == 0 ? 0 : height * (1 + Math.ceilDiv(width * bitsPerPixel, 8));
    }

    private static int bitsPerPixel(int depth, int colours) {
        boolean allowed = switch (colours) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        Refusal.unless(allowed, Flaw.MALFORMED);
        return switch (colours) {
            case 2 -> 3 * depth;
            case 4 -> 2 * depth;
            case 6 -> 4 * depth;
            default -> depth;
        };
    }
}
