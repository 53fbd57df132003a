package rufwerk.documents.files.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the directories of a TIFF 6.0: each is one page, and everything they point to must lie in the file, which
 * ends where the last of it does.
 */
final class TiffCheck implements FormatCheck {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_SIZES = 279;
    private static final int TILES = 324;
    private static final int TILE_SIZES = 325;
    private static final int SUB_DIRECTORIES = 330;
    private static final int JPEG_AT = 513;
    private static final int JPEG_SIZE = 514;
    private static final int EXIF = 34665;
    private static final int GPS = 34853;

    private static final int MAX_DIRECTORIES = 4 * Limits.MAX_PAGES;

    /** Bytes of padding that writers leave at the end. */
    private static final int PADDING = 16;

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    @Override
    public boolean recognises(Bytes file) {
        return file.has(0, "II*\0") || file.has(0, "MM\0*");
    }

    @Override
    public int check(Bytes file) {
        return new Walk(file).pages();
    }

    /** One entry: so many values of a type, in the entry itself or elsewhere. */
    private record Entry(int tag, int type, long count, long at) {}

    private static final class Walk {
        private final Bytes file;
        private final boolean little;
        private final Set<Long> seen = new HashSet<>();
        private final Deque<Long> subDirectories = new ArrayDeque<>();
        private long end = 8;
        private long unpacked;

        private Walk(Bytes file) {
            this.file = file;
            this.little = file.at(0) == 'I';
        }

        private int pages() {
            int pages = 0;
            for (long at = u32(4); at != 0; at = directory(at, true)) {
                pages++;
                Limits.checkPages(pages);
            }
            while (!subDirectories.isEmpty()) {
                directory(subDirectories.pop(), false);
            }
            Limits.checkPages(pages);
            Refusal.unless(file.size() - end <= PADDING, Flaw.AMBIGUOUS);
            return pages;
        }

        /** Where the next one is; 0 after the last. */
        private long directory(long at, boolean isPage) {
            Refusal.unless(seen.add(at) && seen.size() <= MAX_DIRECTORIES, Flaw.MALFORMED);
            int count = u16(at);
            long next = at + 2 + 12L * count;
            use(at, next + 4 - at);
            Picture picture = new Picture();
            for (int i = 0; i < count; i++) {
                read(entry(at + 2 + 12L * i), picture);
            }
            if (isPage || picture.hasData()) {
                check(picture);
            }
            return u32(next);
        }

        private Entry entry(long at) {
            int type = u16(at + 2);
            long count = u32(at + 4);
            // Types nobody knows are skipped, as the specification asks.
            long size = type < SIZES.length ? SIZES[type] * count : 0;
            if (size <= 4) {
                return new Entry(u16(at), type, count, at + 8);
            }
            long values = u32(at + 8);
            use(values, size);
            return new Entry(u16(at), type, count, values);
        }

        private void read(Entry entry, Picture picture) {
            switch (entry.tag()) {
                case WIDTH -> picture.width = value(entry, 0);
                case HEIGHT -> picture.height = value(entry, 0);
                case BITS -> picture.bits = value(entry, 0);
                case SAMPLES -> picture.samples = value(entry, 0);
                case STRIPS, TILES, JPEG_AT -> picture.offsets = entry;
                case STRIP_SIZES, TILE_SIZES, JPEG_SIZE -> picture.sizes = entry;
                case SUB_DIRECTORIES, EXIF, GPS -> {
                    for (long i = 0; i < Math.min(entry.count(), MAX_DIRECTORIES); i++) {
                        subDirectories.push(value(entry, i));
                    }
                }
                default -> {}
            }
        }

        private void check(Picture picture) {
            Refusal.unless(picture.hasData(), Flaw.MALFORMED);
            Limits.checkPicture(picture.width, picture.height);
            Refusal.unless(
                    picture.bits >= 1 && picture.bits <= 64 && picture.samples >= 1 && picture.samples <= 64,
                    Flaw.MALFORMED);
            unpacked += picture.width * picture.height * picture.bits / 8 * picture.samples;
            Refusal.unless(unpacked <= 4 * Limits.MAX_UNPACKED, Flaw.INFLATED);
            Entry offsets = Objects.requireNonNull(picture.offsets);
            Entry sizes = Objects.requireNonNull(picture.sizes);
            Refusal.unless(offsets.count() == sizes.count() && offsets.count() > 0, Flaw.MALFORMED);
            for (long i = 0; i < offsets.count(); i++) {
                use(value(offsets, i), value(sizes, i));
            }
        }

        private long value(Entry entry, long index) {
            Refusal.unless(index < entry.count(), Flaw.MALFORMED);
            return switch (entry.type()) {
                case 1 -> file.at(entry.at() + index);
                case 3 -> u16(entry.at() + 2 * index);
                case 4, 13 -> u32(entry.at() + 4 * index);
                default -> throw new Refusal(Flaw.MALFORMED);
            };
        }

        private void use(long from, long count) {
            file.checkRange(from, count);
            end = Math.max(end, from + count);
        }

        private int u16(long at) {
            return little ? file.little16(at) : file.big16(at);
        }

        private long u32(long at) {
            return little ? file.little32(at) : file.big32(at);
        }
    }

    /** What is known of one page. */
    private static final class Picture {
        private long width;
        private long height;
        private long bits = 1;
        private long samples = 1;
        private @Nullable Entry offsets;
        private @Nullable Entry sizes;

        private boolean hasData() {
            return offsets != null && sizes != null;
        }
    }
}
