package rufwerk.documents.files.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows the boxes of a HEIC picture (ISO 23008-12 in ISO 14496-12): they fill the file from end to end, and what the
 * picture consists of lies within.
 */
final class HeicCheck implements FormatCheck {
    private static final Set<String> PICTURE_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1");
    private static final Set<String> HEVC_BRANDS = Set.of("heic", "heix", "heim", "heis");
    private static final Set<String> FILM_BRANDS = Set.of("hevc", "hevx", "hevm", "hevs", "msf1");
    private static final Set<String> OF_FILMS = Set.of("moov", "moof");
    private static final Set<String> AT_THE_TOP =
            Set.of("ftyp", "meta", "mdat", "free", "skip", "wide", "idat", "uuid");

    /** Of one picture; a grid of 512 pixels to a side has some hundred tiles for the largest one. */
    private static final int MAX_ITEMS = 4096;

    @Override
    public boolean recognises(Bytes file) {
        return file.size() >= 16 && file.has(4, "ftyp") && isPicture(file);
    }

    private static boolean isPicture(Bytes file) {
        String major = file.text(8, 4);
        return PICTURE_BRANDS.contains(major) || FILM_BRANDS.contains(major);
    }

    @Override
    public int check(Bytes file) {
        List<Box> boxes = boxes(file, 0, file.size(), type -> AT_THE_TOP.contains(type) || OF_FILMS.contains(type));
        brands(file, boxes.getFirst());
        for (Box box : boxes) {
            Refusal.unless(!OF_FILMS.contains(box.type()), Flaw.MOVING);
        }
        List<Box> meta = boxes.stream().filter(box -> box.type().equals("meta")).toList();
        Refusal.unless(meta.size() == 1, boxes.size() == 1 ? Flaw.TRUNCATED : Flaw.MALFORMED);
        Box root = meta.getFirst();
        // A meta box begins with its version and flags.
        List<Box> parts = boxes(file, root.content() + 4, root.end());
        handler(file, one(parts, "hdlr"));
        one(parts, "pitm");
        sizes(file, one(parts, "iprp"));
        new HeicItems(file, one(parts, "iloc"), parts).check();
        return 1;
    }

    /** @param content its first byte behind the header */
    record Box(String type, long content, long end) {}

    private static List<Box> boxes(Bytes file, long from, long end) {
        return boxes(file, from, end, type -> type.chars().allMatch(HeicCheck::isPrintable));
    }

    /** Boxes fill their parent. */
    private static List<Box> boxes(Bytes file, long from, long end, Predicate<String> isKnown) {
        List<Box> found = new ArrayList<>();
        long at = from;
        while (at < end) {
            Refusal.unless(end - at >= 8 && found.size() < MAX_ITEMS, end - at >= 8 ? Flaw.MALFORMED : Flaw.AMBIGUOUS);
            long size = file.big32(at);
            long header = 8;
            if (size == 1) {
                size = file.big32(at + 8) << 32 | file.big32(at + 12);
                header = 16;
            } else if (size == 0) {
                size = end - at;
            }
            String type = file.text(at + 4, 4);
            Refusal.unless(isKnown.test(type), Flaw.AMBIGUOUS);
            Refusal.unless(size >= header, Flaw.MALFORMED);
            Refusal.unless(size <= end - at, Flaw.TRUNCATED);
            found.add(new Box(type, at + header, at + size));
            at += size;
        }
        return found;
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && character <= '~';
    }

    private static void brands(Bytes file, Box type) {
        Refusal.unless(type.end() - type.content() <= 512, Flaw.MALFORMED);
        boolean hevc = false;
        for (long at = type.content(); at + 4 <= type.end(); at += 4) {
            String brand = file.text(at, 4);
            // The second word is a version, which never looks like a brand.
            Refusal.unless(at == type.content() + 4 || !FILM_BRANDS.contains(brand), Flaw.MOVING);
            hevc |= HEVC_BRANDS.contains(brand);
        }
        // AVIF calls itself mif1 too.
        Refusal.unless(hevc, Flaw.UNKNOWN_TYPE);
    }

    private static Box one(List<Box> boxes, String type) {
        List<Box> found = boxes.stream().filter(box -> box.type().equals(type)).toList();
        Refusal.unless(found.size() == 1, Flaw.MALFORMED);
        return found.getFirst();
    }

    private static void handler(Bytes file, Box handler) {
        Refusal.unless(file.has(handler.content() + 8, "pict"), Flaw.MALFORMED);
    }

    /** Every picture, tile and thumbnail states its size. */
    private static void sizes(Bytes file, Box properties) {
        Box all = one(boxes(file, properties.content(), properties.end()), "ipco");
        List<Box> sizes = boxes(file, all.content(), all.end()).stream()
                .filter(box -> box.type().equals("ispe"))
                .toList();
        Refusal.unless(!sizes.isEmpty(), Flaw.MALFORMED);
        for (Box size : sizes) {
            Limits.checkPicture(file.big32(size.content() + 4), file.big32(size.content() + 8));
        }
    }
}
