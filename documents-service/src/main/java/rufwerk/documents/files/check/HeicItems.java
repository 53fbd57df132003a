package rufwerk.documents.files.check;

import java.util.List;

/** Where the pieces of a HEIC picture lie, after its {@code iloc} box (ISO 14496-12 §8.11.3). */
final class HeicItems {
    private static final int MAX_EXTENTS = 16_384;

    private final Bytes file;
    private final HeicCheck.Box box;
    private final List<HeicCheck.Box> parts;
    private long at;

    HeicItems(Bytes file, HeicCheck.Box box, List<HeicCheck.Box> parts) {
        this.file = file;
        this.box = box;
        this.parts = parts;
        this.at = box.content();
    }

    void check() {
        int version = (int) number(1);
        number(3);
        Refusal.unless(version <= 2, Flaw.MALFORMED);
        int sizes = (int) number(2);
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 0xF;
        int baseSize = sizes >> 4 & 0xF;
        int indexSize = version == 0 ? 0 : sizes & 0xF;
        long items = number(version < 2 ? 2 : 4);
        Refusal.unless(items > 0, Flaw.MALFORMED);
        int extents = 0;
        for (long item = 0; item < items; item++) {
            number(version < 2 ? 2 : 4);
            int construction = version == 0 ? 0 : (int) number(2) & 0xF;
            number(2);
            long base = number(baseSize);
            long count = number(2);
            for (long extent = 0; extent < count; extent++) {
                extents++;
                Refusal.unless(extents <= MAX_EXTENTS, Flaw.MALFORMED);
                number(indexSize);
                extent(construction, base + number(offsetSize), number(lengthSize));
            }
        }
    }

    private void extent(int construction, long offset, long length) {
        switch (construction) {
            case 0 -> file.checkRange(offset, length);
            case 1 ->
                Refusal.unless(
                        parts.stream()
                                .anyMatch(part -> part.type().equals("idat")
                                        && offset >= 0
                                        && length >= 0
                                        && offset <= part.end() - part.content() - length),
                        Flaw.TRUNCATED);
            default -> throw new Refusal(Flaw.MALFORMED);
        }
    }

    /** Of 0 to 8 bytes. */
    private long number(int size) {
        Refusal.unless(size <= 8 && at + size <= box.end(), Flaw.MALFORMED);
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | file.at(at + i);
        }
        at += size;
        return value;
    }
}
