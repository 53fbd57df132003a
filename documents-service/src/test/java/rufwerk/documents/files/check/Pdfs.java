package rufwerk.documents.files.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/** Writes PDFs object by object, so that tests can write what no program would. */
public final class Pdfs {
    private static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R%s >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >>%s >>";

    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";

    private Pdfs() {}

    /** One page; its text is in the content as it is. */
    public static byte[] saying(String text) {
        return page().stream("", bytes("BT (" + text + ") Tj ET")).bytes();
    }

    /** One page of exactly so many bytes, which nothing packs any smaller. */
    public static byte[] ofSize(int size) {
        byte[] content = new byte[size - saying("").length - 64];
        new Random(1).nextBytes(content);
        byte[] file = page().stream("", content).bytes();
        byte[] whole = Arrays.copyOf(file, size);
        Arrays.fill(whole, file.length, size, (byte) ' ');
        return whole;
    }

    static Pdfs page() {
        return page("", "");
    }

    static Pdfs page(String moreOfCatalog, String moreOfPage) {
        return new Pdfs().object(CATALOG.formatted(moreOfCatalog)).object(PAGES).object(PAGE.formatted(moreOfPage));
    }

    /** Objects are numbered from 1. A page has three; the fourth is to be its content. */
    Pdfs object(String text) {
        objects.add(bytes(text));
        return this;
    }

    Pdfs stream(String dictionary, byte[] content) {
        return stream("/Length " + content.length + " " + dictionary, content, "endstream");
    }

    Pdfs stream(String dictionary, byte[] content, String end) {
        objects.add(join(bytes("<< " + dictionary + " >>\nstream\n"), content, bytes("\n" + end)));
        return this;
    }

    Pdfs trailer(String more) {
        trailer = more;
        return this;
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.size());
            file.writeBytes(join(bytes(i + 1 + " 0 obj\n"), objects.get(i), bytes("\nendobj\n")));
        }
        int table = file.size();
        file.writeBytes(bytes("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
        offsets.forEach(offset -> file.writeBytes(bytes("%010d 00000 n \n".formatted(offset))));
        file.writeBytes(bytes("trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, trailer, table)));
        return file.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
