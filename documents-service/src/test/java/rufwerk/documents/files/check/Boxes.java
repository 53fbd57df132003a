package rufwerk.documents.files.check;

import static rufwerk.documents.files.check.Pdfs.bytes;
import static rufwerk.documents.files.check.Pdfs.join;

import java.nio.ByteBuffer;

/** Writes HEIC pictures box by box. The picture itself is not drawn by anybody here. */
final class Boxes {
    private static final byte[] DATA = new byte[64];

    private Boxes() {}

    static byte[] heic() {
        return heic("heic", "mif1heic", 640, 480, DATA.length);
    }

    static byte[] heic(String brand, String compatible, int width, int height, int extent) {
        byte[] type = box("ftyp", bytes(brand), new byte[4], bytes(compatible));
        byte[] meta = meta(width, height, 0, extent);
        meta = meta(width, height, type.length + meta.length + 8, extent);
        return join(type, meta, box("mdat", DATA));
    }

    static byte[] meta(int width, int height, int offset, int extent) {
        return box(
                "meta",
                new byte[4],
                box("hdlr", new byte[8], bytes("pict"), new byte[13]),
                box("pitm", new byte[4], new byte[] {0, 1}),
                box(
                        "iinf",
                        new byte[4],
                        new byte[] {0, 1},
                        box("infe", new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, bytes("hvc1\0"))),
                box("iprp", box("ipco", box("ispe", new byte[4], number(width), number(height)))),
                box("iloc", new byte[] {0, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 0, 0, 1}, number(offset), number(extent)));
    }

    static byte[] box(String type, byte[]... content) {
        byte[] all = join(content);
        return join(number(all.length + 8), bytes(type), all);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
