package rufwerk.documents.files.check;

import static rufwerk.documents.files.check.Boxes.box;
import static rufwerk.documents.files.check.Boxes.number;
import static rufwerk.documents.files.check.Flaw.AMBIGUOUS;
import static rufwerk.documents.files.check.Flaw.INFLATED;
import static rufwerk.documents.files.check.Flaw.MALFORMED;
import static rufwerk.documents.files.check.Flaw.MOVING;
import static rufwerk.documents.files.check.Flaw.TOO_MANY_PAGES;
import static rufwerk.documents.files.check.Flaw.TRUNCATED;
import static rufwerk.documents.files.check.Flaw.UNKNOWN_TYPE;
import static rufwerk.documents.files.check.Pdfs.bytes;
import static rufwerk.documents.files.check.Pdfs.deflated;
import static rufwerk.documents.files.check.Pdfs.join;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Pictures that are cut, move, or are larger than they look. */
final class HostilePictures {
    private static final byte[] PNG_SIGNATURE = bytes("\u0089PNG\r\n\u001A\n");
    private static final byte[] PNG_END = chunk("IEND");

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    private HostilePictures() {}

    static Map<String, Hostile> all() {
        HostilePictures pictures = new HostilePictures();
        pictures.cut("jpeg", Pictures.jpeg());
        pictures.cut("png", Pictures.png());
        pictures.cut("tiff", Pictures.tiff());
        pictures.cut("heic", Boxes.heic());
        pictures.jpegs();
        pictures.pngs();
        pictures.tiffs();
        pictures.heics();
        return pictures.files;
    }

    private void put(String name, Flaw flaw, byte[] file) {
        files.put(name, new Hostile(file, flaw));
    }

    private void cut(String name, byte[] whole) {
        for (int percent : new int[] {15, 50, 99}) {
            put(
                    name + " cut after " + percent + " percent",
                    TRUNCATED,
                    Arrays.copyOf(whole, whole.length * percent / 100));
        }
    }

    private void jpegs() {
        byte[] jpeg = Pictures.jpeg();
        int frame = indexOf(jpeg, (byte) 0xFF, (byte) 0xC0);
        put("jpeg of four billion pixels", INFLATED, changed(jpeg, frame + 5, 0xFF, 0xFF, 0xFF, 0xFF));
        put("jpeg of no height", MALFORMED, changed(jpeg, frame + 5, 0, 0));
        put("jpeg without losses", MALFORMED, changed(jpeg, frame + 1, 0xC3));
        put("jpeg of five colours", MALFORMED, changed(jpeg, frame + 9, 5));
        put("jpeg of nothing", MALFORMED, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
        put("jpeg of rubbish", MALFORMED, join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}, new byte[100]));
        int scan = indexOf(jpeg, (byte) 0xFF, (byte) 0xDA);
        byte[] scans = Arrays.copyOf(jpeg, scan);
        byte[] empty = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        for (int i = 0; i < 1000; i++) {
            scans = join(scans, empty);
        }
        put("jpeg of a thousand scans", INFLATED, join(scans, new byte[] {(byte) 0xFF, (byte) 0xD9}));
    }

    private void pngs() {
        byte[] png = Pictures.png();
        byte[] rows = new byte[10 * 31];
        put("png of four billion pixels", INFLATED, png(65_535, 65_535, 8, 2, deflated(rows)));
        put("png of one very long row", INFLATED, png(100_000, 1, 1, 0, deflated(new byte[12_501])));
        put("png that unpacks to 100 MiB", INFLATED, png(10, 10, 8, 2, deflated(new byte[100 << 20])));
        put("png that unpacks to too little", TRUNCATED, png(10, 10, 8, 2, deflated(new byte[100])));
        put("png without data", TRUNCATED, join(PNG_SIGNATURE, header(10, 10, 8, 2), PNG_END));
        put("png with damaged data", MALFORMED, png(10, 10, 8, 2, bytes("damaged")));
        put("png with data behind its data", AMBIGUOUS, png(10, 10, 8, 2, join(deflated(rows), bytes("hidden"))));
        put("png of 3 bits", MALFORMED, png(10, 10, 3, 0, deflated(rows)));
        put("png of no width", MALFORMED, png(0, 10, 8, 2, deflated(rows)));
        put("png with a wrong sum", MALFORMED, changed(png, 29, 0, 0, 0, 0));
        put("png with a chunk nobody knows", MALFORMED, withChunk(png, chunk("EVIL")));
        put("png with a chunk that has no name", MALFORMED, withChunk(png, chunk("a\0bc")));
        put("png that moves", MOVING, withChunk(png, chunk("acTL", new byte[8])));
        put(
                "png with a profile that unpacks to 50 MiB",
                INFLATED,
                withChunk(png, chunk("iCCP", bytes("a\0\0"), deflated(new byte[50 << 20]))));
        put(
                "png with a text that unpacks to 50 MiB",
                INFLATED,
                withChunk(png, chunk("zTXt", bytes("a\0\0"), deflated(new byte[50 << 20]))));
        put(
                "png with a text of the world that unpacks to 50 MiB",
                INFLATED,
                withChunk(png, chunk("iTXt", bytes("a\0\u0001\0\0\0"), deflated(new byte[50 << 20]))));
    }

    private void tiffs() {
        put("tiff of 101 pages", TOO_MANY_PAGES, Pictures.pages(101, ByteOrder.LITTLE_ENDIAN, "LZW"));
        put("tiff of four billion pixels", INFLATED, tiff(65_535, 65_535, 100, 0));
        put("tiff of no height", MALFORMED, tiff(10, 0, 100, 0));
        put("tiff without data", MALFORMED, tiff(10, 10, -1, 0));
        put("tiff with data beyond its end", TRUNCATED, tiff(10, 10, 100_000, 0));
        put("tiff whose pages go in circles", MALFORMED, tiff(10, 10, 13, 8));
        put("tiff with a page beyond its end", TRUNCATED, tiff(10, 10, 13, 100_000));
        put("tiff without pages", MALFORMED, new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0});
        put("tiff of the large kind", UNKNOWN_TYPE, new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0});
    }

    private void heics() {
        byte[] heic = Boxes.heic();
        put("heic of four billion pixels", INFLATED, Boxes.heic("heic", "mif1heic", 65_535, 65_535, 10));
        put("heic of no width", MALFORMED, Boxes.heic("heic", "mif1heic", 0, 10, 10));
        put("heic with data beyond its end", TRUNCATED, Boxes.heic("heic", "mif1heic", 10, 10, 100_000));
        put("heic that is a film", MOVING, Boxes.heic("hevc", "mif1heic", 10, 10, 10));
        put("heic that is a film as well", MOVING, Boxes.heic("mif1", "heicmsf1", 10, 10, 10));
        put("heic with a film behind it", MOVING, join(heic, box("moov", new byte[100])));
        put("heic that is an avif", UNKNOWN_TYPE, Boxes.heic("mif1", "mif1avif", 10, 10, 10));
        put("heic with something behind it", AMBIGUOUS, join(heic, bytes("hidden")));
        put("heic with a box nobody knows", AMBIGUOUS, join(heic, box("evil", new byte[100])));
        put("heic without a picture", MALFORMED, join(type(), box("mdat", new byte[100])));
        put("heic that is its first box alone", TRUNCATED, type());
        put("heic with an empty meta box", MALFORMED, join(type(), box("meta", new byte[4]), box("mdat")));
        put("heic with a box smaller than its head", MALFORMED, join(type(), number(4), bytes("meta")));
        put("avif", UNKNOWN_TYPE, join(box("ftyp", bytes("avif"), new byte[4], bytes("mif1miaf")), box("mdat")));
        put("mp4", UNKNOWN_TYPE, join(box("ftyp", bytes("isom"), new byte[4], bytes("mp42")), box("moov")));
    }

    private static byte[] type() {
        return box("ftyp", bytes("heic"), new byte[4], bytes("mif1heic"));
    }

    private static byte[] png(int width, int height, int depth, int colours, byte[] data) {
        return join(PNG_SIGNATURE, header(width, height, depth, colours), chunk("IDAT", data), PNG_END);
    }

    private static byte[] header(int width, int height, int depth, int colours) {
        return chunk("IHDR", number(width), number(height), new byte[] {(byte) depth, (byte) colours, 0, 0, 0});
    }

    private static byte[] chunk(String type, byte[]... content) {
        byte[] all = join(content);
        byte[] summed = join(bytes(type), all);
        CRC32 sum = new CRC32();
        sum.update(summed);
        return join(number(all.length), summed, number((int) sum.getValue()));
    }

    private static byte[] withChunk(byte[] png, byte[] chunk) {
        return join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    /** One page of 8 bits to a pixel, uncompressed, of a hundred bytes; without data when it is nowhere. */
    private static byte[] tiff(int width, int height, int dataAt, int next) {
        int entries = dataAt < 0 ? 2 : 5;
        byte[] directory = join(
                little16(entries),
                entry(256, width),
                entry(257, height),
                entry(258, 8),
                entry(273, dataAt),
                entry(279, 100));
        return join(
                new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0},
                Arrays.copyOf(directory, 2 + 12 * entries),
                little32(next),
                new byte[100]);
    }

    private static byte[] entry(int tag, int value) {
        return join(little16(tag), little16(4), little32(1), little32(value));
    }

    private static byte[] little16(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    private static byte[] little32(int value) {
        return join(little16(value), little16(value >> 16));
    }

    private static byte[] changed(byte[] file, int at, int... values) {
        byte[] changed = file.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + i] = (byte) values[i];
        }
        return changed;
    }

    private static int indexOf(byte[] file, byte first, byte second) {
        for (int at = 0; at + 1 < file.length; at++) {
            if (file[at] == first && file[at + 1] == second) {
                return at;
            }
        }
        throw new IllegalArgumentException("Not in there");
    }
}
