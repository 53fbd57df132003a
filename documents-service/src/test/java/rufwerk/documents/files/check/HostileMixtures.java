package rufwerk.documents.files.check;

import static rufwerk.documents.files.check.Flaw.AMBIGUOUS;
import static rufwerk.documents.files.check.Flaw.EMPTY;
import static rufwerk.documents.files.check.Flaw.TOO_LARGE;
import static rufwerk.documents.files.check.Flaw.UNKNOWN_TYPE;
import static rufwerk.documents.files.check.Pdfs.bytes;
import static rufwerk.documents.files.check.Pdfs.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are two things at once, and files that are nothing of ours. */
final class HostileMixtures {
    private static final String PAGE = "<html><script>alert(1)</script></html>";

    private HostileMixtures() {}

    static Map<String, Hostile> all() {
        Map<String, Hostile> files = new LinkedHashMap<>();
        Map<String, byte[]> genuine = Map.of(
                "pdf", Pdfs.saying("Erika"),
                "jpeg", Pictures.jpeg(),
                "png", Pictures.png(),
                "tiff", Pictures.tiff(),
                "heic", Boxes.heic());
        genuine.forEach((name, file) -> {
            files.put(name + " and an archive", new Hostile(join(file, zip()), AMBIGUOUS));
            files.put(name + " and a page", new Hostile(join(file, bytes(PAGE)), AMBIGUOUS));
            files.put(name + " and bytes", new Hostile(join(file, bytes("hidden ".repeat(10))), AMBIGUOUS));
            files.put("a line and " + name, new Hostile(join(bytes("\n"), file), UNKNOWN_TYPE));
            files.put("an archive and " + name, new Hostile(join(zip(), file), UNKNOWN_TYPE));
        });
        files.put("pdf with an archive in its content", pdf(zip()));
        files.put("pdf with a page in its content", pdf(bytes(PAGE)));
        files.put(
                "pdf with a page in a comment",
                new Hostile(join(bytes("%PDF-1.7\n%<HTML ><body>\n"), Pdfs.saying("Erika")), AMBIGUOUS));
        files.put("jpeg with a page in a comment", jpeg(bytes(PAGE)));
        files.put("jpeg with PHP in a comment", jpeg(bytes("<?PHP system($_GET[0]);")));
        files.put("jpeg with a PDF in a comment", jpeg(Pdfs.saying("Erika")));
        files.put("jpeg with an archive in a comment", jpeg(zip()));
        files.put("jpeg that is a script", new Hostile(script(), AMBIGUOUS));
        files.put("jpeg that is a script in JFIF's own segment", new Hostile(jfifScript(), AMBIGUOUS));
        files.put("jpeg with a rar archive", jpeg(bytes("Rar!\u001A\u0007\u0001\0")));
        files.put("jpeg with a 7z archive", jpeg(bytes("7z\u00BC\u00AF\u0027\u001C")));
        files.put(
                "jpeg and a jpeg that nobody announced",
                new Hostile(join(Pictures.jpeg(), Pictures.jpeg()), AMBIGUOUS));
        files.put("nothing", new Hostile(new byte[0], EMPTY));
        files.put(
                "one byte more than allowed",
                new Hostile(Arrays.copyOf(Pdfs.saying("Erika"), Limits.MAX_BYTES + 1), TOO_LARGE));
        Map.of(
                        "a page", bytes("<!DOCTYPE html>" + PAGE),
                        "a picture with scripts", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                        "a gif", bytes("GIF89a;"),
                        "a gif with a PDF", join(bytes("GIF89a;"), Pdfs.saying("Erika")),
                        "an archive", zip(),
                        "a program", bytes("MZ\u0090\0"),
                        "a program of Linux", bytes("\u007FELF"),
                        "a text", bytes("Erika Mustermann"),
                        "a webp", bytes("RIFF\0\0\0\0WEBPVP8 "))
                .forEach((name, file) -> files.put(name, new Hostile(file, UNKNOWN_TYPE)));
        return files;
    }

    private static Hostile pdf(byte[] content) {
        return new Hostile(Pdfs.page().stream("", content).bytes(), AMBIGUOUS);
    }

    private static Hostile jpeg(byte[] comment) {
        int length = comment.length + 2;
        return new Hostile(
                withSegment(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) (length >> 8), (byte) length}, comment),
                AMBIGUOUS);
    }

    /** The length of the first segment is the beginning of a comment of JavaScript, which its content ends. */
    private static byte[] script() {
        return withSegment(
                new byte[] {(byte) 0xFF, (byte) 0xE0, '/', '*'},
                Arrays.copyOf(bytes("*/=1;alert(1)/*"), ('/' << 8 | '*') - 2));
    }

    private static byte[] jfifScript() {
        return withSegment(
                new byte[] {(byte) 0xFF, (byte) 0xE0, '/', '*'},
                Arrays.copyOf(bytes("JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0*/=1;alert(1)/*"), ('/' << 8 | '*') - 2));
    }

    private static byte[] withSegment(byte[] head, byte[] content) {
        byte[] jpeg = Pictures.jpeg();
        return join(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] zip() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
