package rufwerk.documents.files.check;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs as PDFBox writes them. */
final class GenuinePdfs {
    private GenuinePdfs() {}

    @FunctionalInterface
    private interface Drawing {
        void on(PDDocument document) throws IOException;
    }

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (float version : new float[] {1.4f, 1.5f, 1.6f, 1.7f, 2.0f}) {
            files.put("pdf " + version, plain(document -> document.setVersion(version)));
        }
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("text", document -> {});
        drawings.put("photo", document -> picture(document, JPEGFactory.createFromImage(document, image())));
        drawings.put("drawing", document -> picture(document, LosslessFactory.createFromImage(document, image())));
        drawings.put(
                "fax",
                document -> picture(
                        document,
                        CCITTFactory.createFromImage(document, Pictures.drawn(BufferedImage.TYPE_BYTE_BINARY))));
        drawings.put("link", GenuinePdfs::link);
        drawings.put("bookmarks and a first page to show", GenuinePdfs::bookmarks);
        drawings.put("form that does nothing", GenuinePdfs::form);
        drawings.forEach((name, drawing) -> {
            files.put("pdf with plain tables: " + name, plain(drawing));
            files.put("pdf with packed tables: " + name, packed(drawing));
            files.put("pdf in two revisions: " + name, revised(plain(drawing)));
            files.put("pdf in two revisions, packed: " + name, revised(packed(drawing)));
        });
        files.put("pdf of 100 pages", pages(100));
        files.put("pdf by hand", Pdfs.saying("Erika"));
        return files;
    }

    static byte[] pages(int count) {
        return packed(document -> {
            while (document.getNumberOfPages() < count) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
        });
    }

    private static BufferedImage image() {
        return Pictures.drawn(BufferedImage.TYPE_INT_RGB);
    }

    private static void picture(PDDocument document, PDImageXObject image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 50, 50);
        }
    }

    private static void link(PDDocument document) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI("https://example.com/Launch/JavaScript");
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(10, 10, 100, 20));
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }

    private static void bookmarks(PDDocument document) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(document.getPage(0));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("First page");
        item.setDestination(destination);
        PDDocumentOutline outline = new PDDocumentOutline();
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDActionGoTo open = new PDActionGoTo();
        open.setDestination(destination);
        document.getDocumentCatalog().setOpenAction(open);
    }

    private static void form(PDDocument document) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        PDTextField field = new PDTextField(form);
        field.setPartialName("name");
        form.getFields().add(field);
        document.getDocumentCatalog().setAcroForm(form);
    }

    private static byte[] plain(Drawing drawing) {
        return saved(drawing, CompressParameters.NO_COMPRESSION);
    }

    private static byte[] packed(Drawing drawing) {
        return saved(drawing, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] saved(Drawing drawing, CompressParameters parameters) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("Erika Mustermann (Domkloster 4) <50667>");
                content.endText();
            }
            drawing.on(document);
            var file = new ByteArrayOutputStream();
            document.save(file, parameters);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As programs do that add a signature or a note: the first revision stays as it is. */
    private static byte[] revised(byte[] first) {
        try (PDDocument document = Loader.loadPDF(first)) {
            document.getDocumentInformation().setTitle("Second revision");
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.getPDFName("Lang"), new COSString("de-DE"));
            catalog.setNeedToBeUpdated(true);
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            var file = new ByteArrayOutputStream();
            document.saveIncremental(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
