package rufwerk.documents.files.check;

import static rufwerk.documents.files.check.Flaw.ACTIVE;
import static rufwerk.documents.files.check.Flaw.AMBIGUOUS;
import static rufwerk.documents.files.check.Flaw.ENCRYPTED;
import static rufwerk.documents.files.check.Flaw.INFLATED;
import static rufwerk.documents.files.check.Flaw.MALFORMED;
import static rufwerk.documents.files.check.Flaw.TOO_MANY_PAGES;
import static rufwerk.documents.files.check.Flaw.TRUNCATED;
import static rufwerk.documents.files.check.Pdfs.bytes;
import static rufwerk.documents.files.check.Pdfs.deflated;
import static rufwerk.documents.files.check.Pdfs.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/** PDFs that are more than paper, less than a file, or larger than they look. */
final class HostilePdfs {
    private static final byte[] CONTENT = bytes("BT ET");

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    private HostilePdfs() {}

    static Map<String, Hostile> all() {
        HostilePdfs pdfs = new HostilePdfs();
        pdfs.encrypted();
        pdfs.active();
        pdfs.hidden();
        pdfs.inflated();
        pdfs.truncated();
        pdfs.malformed();
        pdfs.files.put("pdf of 101 pages", new Hostile(GenuinePdfs.pages(101), TOO_MANY_PAGES));
        return pdfs.files;
    }

    private void put(String name, Flaw flaw, byte[] file) {
        files.put("pdf " + name, new Hostile(file, flaw));
    }

    private void encrypted() {
        for (int bits : new int[] {40, 128, 256}) {
            for (String password : List.of("", "secret")) {
                put(
                        "encrypted with %d bits and the password '%s'".formatted(bits, password),
                        ENCRYPTED,
                        written(document -> {
                            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
                            policy.setEncryptionKeyLength(bits);
                            document.protect(policy);
                        }));
            }
        }
        put(
                "encrypted by its trailer alone",
                ENCRYPTED,
                whole().trailer("/Encrypt 9 0 R").bytes());
    }

    private void active() {
        put(
                "with a script when it opens",
                ACTIVE,
                written(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))));
        put(
                "with a program when it opens",
                ACTIVE,
                written(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())));
        put("with an attachment", ACTIVE, written(HostilePdfs::attach));
        Map<String, String> catalogs = new LinkedHashMap<>();
        catalogs.put("a script", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
        catalogs.put("a script behind a reference", "/OpenAction 5 0 R");
        catalogs.put("a script with escapes in its name", "/OpenAction << /S /J#61vaScript /#4aS (1) >>");
        catalogs.put("scripts by name", "/Names << /JavaScript << /Names [(a) 5 0 R] >> >>");
        catalogs.put("attachments by name", "/Names << /EmbeddedFiles << /Names [] >> >>");
        catalogs.put("actions at its end", "/AA << /WC << /S /GoTo >> >>");
        catalogs.put("a form in XML", "/AcroForm << /Fields [] /XFA [(template) 5 0 R] >>");
        catalogs.put("another file to open", "/OpenAction << /S /GoToR /F (//evil/share) >>");
        catalogs.put("an embedded file to open", "/OpenAction << /S /GoToE >>");
        catalogs.put("an address to open", "/OpenAction << /S /URI /URI (https://example.com) >>");
        catalogs.forEach((name, more) -> put(
                "with " + name,
                ACTIVE,
                Pdfs.page(more, "").stream("", CONTENT)
                        .object("<< /S /JavaScript /JS (app.alert\\(1\\)) >>")
                        .bytes()));
        for (String action : List.of(
                "Launch", "SubmitForm", "ImportData", "GoToR", "Rendition", "Movie", "Sound", "RichMediaExecute")) {
            put("with a link to " + action, ACTIVE, linking("<< /S /" + action + " >>"));
        }
        for (String target :
                List.of("javascript:alert(1)", "JavaScript:alert(1)", "file:///etc/passwd", "data:text/html,x")) {
            put(
                    "with a link to " + target,
                    ACTIVE,
                    linking("<< /S /URI /URI (" + target.replace("(", "\\(").replace(")", "\\)") + ") >>"));
        }
        put("with a link to hex", ACTIVE, linking("<< /S /URI /URI <6A617661736372697074 3a31> >>"));
        put("with a link whose kind is elsewhere", ACTIVE, linking("<< /S 5 0 R >>", "/Launch"));
        for (String subtype : List.of("FileAttachment", "RichMedia", "3D", "Screen", "Movie", "Sound")) {
            put(
                    "with " + subtype,
                    ACTIVE,
                    Pdfs.page("", "/Annots [<< /Type /Annot /Subtype /" + subtype + " >>]").stream("", CONTENT)
                            .bytes());
        }
        put(
                "with PostScript",
                ACTIVE,
                whole().stream("/Type /XObject /Subtype /PS", CONTENT).bytes());
        put(
                "with content of another file",
                ACTIVE,
                Pdfs.page().stream("/F (/etc/passwd)", CONTENT).bytes());
        put(
                "with an embedded file",
                ACTIVE,
                whole().stream("/Type /EmbeddedFile", CONTENT).bytes());
    }

    private void hidden() {
        byte[] first = Pdfs.page("/OpenAction << /S /JavaScript /JS (1) >>", "").stream("", CONTENT)
                .bytes();
        put("with a script in its first revision", ACTIVE, revised(first));
        put(
                "with a script in an object that no table names",
                ACTIVE,
                beforeTable(Pdfs.saying("Erika"), "% 9 0 obj << /S /JavaScript >> endobj\n"));
        byte[] objects = bytes("9 0 << /S /Launch >>");
        put("with a program in packed objects", ACTIVE, withPackedObject(objects, "/N 1 /First 4"));
    }

    private void inflated() {
        byte[] zeros = new byte[1 << 20];
        byte[] bomb = deflated(new byte[300 << 20]);
        put(
                "that unpacks to 300 MiB",
                INFLATED,
                Pdfs.page().stream("/Filter /FlateDecode", bomb).bytes());
        put(
                "that unpacks to 300 MiB, under its short name",
                INFLATED,
                Pdfs.page().stream("/Filter /Fl", bomb).bytes());
        put(
                "that unpacks to 300 MiB when it is unpacked twice",
                INFLATED,
                Pdfs.page().stream("/Filter [/FlateDecode /FlateDecode]", deflated(bomb))
                        .bytes());
        put(
                "that unpacks to 300 MiB in hex",
                INFLATED,
                Pdfs.page().stream("/Filter [/ASCIIHexDecode /FlateDecode]", hex(bomb))
                        .bytes());
        put(
                "that is packed four times",
                INFLATED,
                Pdfs.page().stream("/Filter [/Fl /Fl /Fl /Fl]", deflated(deflated(deflated(deflated(zeros)))))
                        .bytes());
        Pdfs many = Pdfs.page();
        byte[] large = deflated(new byte[30 << 20]);
        for (int i = 0; i < 10; i++) {
            many.stream("/Filter /FlateDecode", large);
        }
        put("that unpacks to 300 MiB in ten streams", INFLATED, many.bytes());
        put(
                "with runs that unpack to 300 MiB",
                INFLATED,
                Pdfs.page().stream("/Filter /RunLengthDecode", runs(300 << 20)).bytes());
        put(
                "with a picture of a billion pixels",
                INFLATED,
                Pdfs.page().stream("/Subtype /Image /Width 29999 /Height 29999", CONTENT)
                        .bytes());
        put(
                "with packed objects of 20 MiB",
                INFLATED,
                withPackedObject(deflated(new byte[20 << 20]), "/Filter /FlateDecode /N 1 /First 4"));
        put(
                "with a list of a million things",
                INFLATED,
                whole().object("[" + "0 ".repeat(1_000_000) + "]").bytes());
    }

    private void truncated() {
        byte[] whole = Pdfs.saying("Erika");
        for (int percent : new int[] {5, 25, 50, 75, 95}) {
            put("cut after " + percent + " percent", TRUNCATED, Arrays.copyOf(whole, whole.length * percent / 100));
        }
        put("that is its first line alone", TRUNCATED, bytes("%PDF-1.7\n"));
        put("that is half of its first line", TRUNCATED, bytes("%PDF-"));
        put("with a table beyond its end", TRUNCATED, bytes("%PDF-1.7\nstartxref\n99999\n%%EOF\n"));
        put(
                "with a stream beyond its end",
                TRUNCATED,
                Pdfs.page().stream("/Length 99999", CONTENT, "endstream").bytes());
    }

    private void malformed() {
        put("without tables", MALFORMED, bytes("%PDF-1.4\n%%EOF\n"));
        put("of version 9", MALFORMED, bytes("%PDF-9.4\nstartxref\n0\n%%EOF\n"));
        put("whose table is elsewhere", MALFORMED, bytes("%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n"));
        put(
                "without a page",
                MALFORMED,
                new String(Pdfs.saying("Erika"), StandardCharsets.ISO_8859_1)
                        .replace("/Type /Page ", "/Type /Pge  ")
                        .getBytes(StandardCharsets.ISO_8859_1));
        put(
                "without a catalog",
                MALFORMED,
                new String(Pdfs.saying("Erika"), StandardCharsets.ISO_8859_1)
                        .replace("/Catalog", "/Cxtalog")
                        .getBytes(StandardCharsets.ISO_8859_1));
        put(
                "whose objects are elsewhere",
                MALFORMED,
                new String(Pdfs.saying("Erika"), StandardCharsets.ISO_8859_1)
                        .replace("2 0 obj", "7 0 obj")
                        .getBytes(StandardCharsets.ISO_8859_1));
        put(
                "whose stream is longer than it says",
                MALFORMED,
                Pdfs.page().stream("/Length 2", CONTENT, "endstream").bytes());
        put(
                "whose stream has no length",
                MALFORMED,
                Pdfs.page().stream("/Filter /FlateDecode", CONTENT, "endstream")
                        .bytes()
                        .clone());
        put(
                "with a filter of its own",
                MALFORMED,
                Pdfs.page().stream("/Filter /Crypt", CONTENT).bytes());
        put(
                "with damaged data",
                MALFORMED,
                Pdfs.page().stream("/Filter /FlateDecode", bytes("damaged")).bytes());
        put("whose revisions go in circles", MALFORMED, circling());
        put(
                "nested too deeply",
                MALFORMED,
                whole().object("[".repeat(5000) + "]".repeat(5000)).bytes());
        put(
                "with packed objects that need themselves",
                MALFORMED,
                withPackedObject(CONTENT, "/Filter 9 0 R /N 1 /First 4"));
        put(
                "with two values of one name",
                AMBIGUOUS,
                whole().object("<< /A 1 /A 2 >>").bytes());
    }

    private static Pdfs whole() {
        return Pdfs.page().stream("", CONTENT);
    }

    private static byte[] linking(String action) {
        return linking(action, "null");
    }

    private static byte[] linking(String action, String fifth) {
        return Pdfs.page("", "/Annots [<< /Type /Annot /Subtype /Link /A " + action + " >>]").stream("", CONTENT)
                .object(fifth)
                .bytes();
    }

    /** Object 9 is in the fifth, which the table of a second revision says. */
    private static byte[] withPackedObject(byte[] content, String dictionary) {
        byte[] first = whole().stream("/Type /ObjStm " + dictionary, content).bytes();
        byte[] entry = {2, 5, 0};
        byte[] table = join(
                bytes("20 0 obj\n<< /Type /XRef /Root 1 0 R /Size 21 /W [1 1 1] /Index [9 1] /Length 3 /Prev "
                        + startOf(first) + " >>\nstream\n"),
                entry,
                bytes("\nendstream\nendobj\nstartxref\n" + first.length + "\n%%EOF\n"));
        return join(first, table);
    }

    private static byte[] revised(byte[] first) {
        String catalog = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";
        return join(
                first,
                bytes(catalog
                        + "xref\n1 1\n%010d 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
                                .formatted(first.length, startOf(first), first.length + catalog.length())));
    }

    private static byte[] circling() {
        byte[] first = Pdfs.saying("Erika");
        return join(
                first,
                bytes("xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(first.length, first.length)));
    }

    private static byte[] beforeTable(byte[] file, String text) {
        int start = startOf(file);
        return join(
                Arrays.copyOf(file, start),
                bytes(text),
                bytes(new String(file, start, file.length - start, StandardCharsets.ISO_8859_1)
                        .replace("startxref\n" + start, "startxref\n" + (start + text.length()))));
    }

    private static int startOf(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return Integer.parseInt(text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF"))
                .strip());
    }

    private static byte[] runs(int length) {
        byte[] runs = new byte[2 * (length / 128)];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    private static byte[] hex(byte[] content) {
        return bytes(HexFormat.of().formatHex(content) + ">");
    }

    @FunctionalInterface
    private interface Change {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] written(Change change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.of(document);
            var file = new ByteArrayOutputStream();
            document.save(file, CompressParameters.DEFAULT_COMPRESSION);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("program.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {'M', 'Z'})));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("program.exe", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
